import { useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { ConfirmByTyping } from '../ui/confirm-by-typing.tsx'
import { EndedImports } from './ended-imports.tsx'
import styles from './trash.module.css'
import type { Removal } from './use-trash-work.ts'

export interface PurgeDialogProps {
  readonly count: number
  /** What is to be removed, as it is asked for. */
  readonly which: Removal
  readonly onPurge: () => void
  readonly onClose: () => void
}

/** The one thing that Undo cannot bring back is asked for by typing. */
export function PurgeDialog({ count, which, onPurge, onClose }: PurgeDialogProps) {
  const t = useTranslate()
  const { data: imports, error } = useRead('trash', 'endedImports', which)
  const word = t('trashScreen.purgeWord', { count })
  return (
    <ConfirmByTyping
      isOpen
      onOpenChange={onClose}
      title={t('trashScreen.purgeTitle', { count })}
      word={word}
      prompt={t('trashScreen.purgePrompt', { word })}
      confirmLabel={t('trashScreen.purge')}
      onConfirm={onPurge}
    >
      <div className={styles.told}>
        <p>{t('trashScreen.purgeBody')}</p>
        <EndedImports imports={imports} hasFailed={error !== null} />
      </div>
    </ConfirmByTyping>
  )
}

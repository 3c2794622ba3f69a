import type { TrashedRow } from '../../electron/contract/trash.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Button } from '../ui/button.tsx'
import { StatusBar } from '../ui/page.tsx'
import type { Selection } from '../ui/queue-state.ts'
import styles from './trash.module.css'

export interface TrashFootProps {
  readonly total: number
  readonly selection: Selection<TrashedRow>
  readonly onRestore: () => void
  readonly onPurge: () => void
}

/** Which keys work here, or what to do with the selected lines. */
export function TrashFoot({ total, selection, onRestore, onPurge }: TrashFootProps) {
  const t = useTranslate()
  if (selection.rows.length === 0)
    return (
      <StatusBar
        hints={[
          { keys: ['J', 'K'], label: t('trashScreen.move') },
          { keys: ['R'], label: t('trashScreen.restoreHint') },
          { keys: ['Space'], label: t('trashScreen.selectHint') },
          { keys: ['X'], label: t('trashScreen.purgeHint') },
        ]}
        end={t('trashScreen.count', { count: total })}
      />
    )
  return (
    <StatusBar>
      <div className={styles.bulk}>
        <b>{t('trashScreen.selected', { count: selection.rows.length })}</b>
        <Button icon="undo" keys={['R']} onPress={onRestore}>
          {t('trashScreen.restore')}
        </Button>
        <Button variant="danger" icon="trash" keys={['X']} onPress={onPurge}>
          {t('trashScreen.purge')}
        </Button>
        <Button variant="quiet" keys={['Esc']} onPress={selection.clear}>
          {t('trashScreen.selectNone')}
        </Button>
      </div>
    </StatusBar>
  )
}

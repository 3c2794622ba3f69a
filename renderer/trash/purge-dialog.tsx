import { useTranslate } from '../app/api/language.tsx'
import { ConfirmByTyping } from '../ui/confirm-by-typing.tsx'

export interface PurgeDialogProps {
  readonly count: number
  readonly onPurge: () => void
  readonly onClose: () => void
}

/** The one thing that Undo cannot bring back is asked for by typing. */
export function PurgeDialog({ count, onPurge, onClose }: PurgeDialogProps) {
  const t = useTranslate()
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
      {t('trashScreen.purgeBody')}
    </ConfirmByTyping>
  )
}

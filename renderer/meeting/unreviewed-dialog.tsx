import { useTranslate } from '../app/api/language.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

export interface UnreviewedDialogProps {
  readonly count: number
  readonly onReview: () => void
  readonly onFinish: () => void
  /** Neither: the meeting is not finished. */
  readonly onClose: () => void
}

/** Before a meeting is finished: promises in its notes that nobody made follow-ups of, or let go. */
export function UnreviewedDialog({ count, onReview, onFinish, onClose }: UnreviewedDialogProps) {
  const t = useTranslate()
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('meetingReview.notYet', { count })}
      size="sm"
      footer={
        <>
          <Button size="lg" onPress={onFinish}>
            {t('meetingReview.finishWithout', { count })}
          </Button>
          <Button size="lg" variant="primary" autoFocus onPress={onReview}>
            {t('meetingReview.toReview')}
          </Button>
        </>
      }
    >
      <p>{t('meetingReview.notYetWords', { count })}</p>
    </Dialog>
  )
}

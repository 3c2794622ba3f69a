import { useTranslate } from '../app/api/language.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

export interface UnnamedDialogProps {
  /** Of those whom the notes mention. */
  readonly names: readonly string[]
  readonly onAdd: () => void
  readonly onFinish: () => void
  /** Neither: the meeting is not finished. */
  readonly onClose: () => void
}

/** Before a meeting is finished at which nobody is named, although its notes mention somebody. */
export function UnnamedDialog({ names, onAdd, onFinish, onClose }: UnnamedDialogProps) {
  const t = useTranslate()
  const listed = new Intl.ListFormat(t.locale).format(names.map(t.apart))
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('meetingReview.notNamed')}
      size="sm"
      footer={
        <>
          <Button size="lg" onPress={onFinish}>
            {t('meetingReview.finishUnnamed')}
          </Button>
          <Button size="lg" variant="primary" autoFocus onPress={onAdd}>
            {t('meetingReview.nameAndFinish')}
          </Button>
        </>
      }
    >
      <p>{t('meetingReview.notNamedWords', { names: listed, count: names.length })}</p>
    </Dialog>
  )
}

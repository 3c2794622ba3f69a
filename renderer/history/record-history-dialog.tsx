import type { DialogStarts } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { RecordHistory } from './parts/record-history.tsx'

export interface RecordHistoryDialogProps {
  readonly start: DialogStarts['history']
  readonly onClose: () => void
}

/** Everything that was ever changed of one record. */
export function RecordHistoryDialog({ start, onClose }: RecordHistoryDialogProps) {
  const t = useTranslate()
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('historyScreen.ofRecord', { name: start.name })}>
      <RecordHistory id={start.id} />
    </Dialog>
  )
}

import { Dialog } from '../ui/dialog.tsx'
import type { DialogStarts } from '../app/api/dialogs.ts'

export interface PersonDialogProps {
  readonly start: DialogStarts['person']
  readonly onClose: () => void
}

export function PersonDialog({ onClose }: PersonDialogProps) {
  return (
    <Dialog isOpen onOpenChange={onClose} title="PersonDialog">
      <p>…</p>
    </Dialog>
  )
}

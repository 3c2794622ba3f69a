import { Dialog } from '../ui/dialog.tsx'
import type { DialogStarts } from '../app/api/dialogs.ts'

export interface FollowUpDialogProps {
  readonly start: DialogStarts['followUp']
  readonly onClose: () => void
}

export function FollowUpDialog({ onClose }: FollowUpDialogProps) {
  return (
    <Dialog isOpen onOpenChange={onClose} title="FollowUpDialog">
      <p>…</p>
    </Dialog>
  )
}

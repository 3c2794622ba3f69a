import { Dialog } from '../ui/dialog.tsx'
import type { DialogStarts } from '../app/api/dialogs.ts'

export interface LogDialogProps {
  readonly start: DialogStarts['log']
  readonly onClose: () => void
}

export function LogDialog({ onClose }: LogDialogProps) {
  return (
    <Dialog isOpen onOpenChange={onClose} title="LogDialog">
      <p>…</p>
    </Dialog>
  )
}

import { Dialog } from '../ui/dialog.tsx'
import type { DialogStarts } from '../app/api/dialogs.ts'

export interface OrganizationDialogProps {
  readonly start: DialogStarts['organization']
  readonly onClose: () => void
}

export function OrganizationDialog({ onClose }: OrganizationDialogProps) {
  return (
    <Dialog isOpen onOpenChange={onClose} title="OrganizationDialog">
      <p>…</p>
    </Dialog>
  )
}

import { Dialog } from '../ui/dialog.tsx'
import type { DialogStarts } from '../app/api/dialogs.ts'

export interface PaletteDialogProps {
  readonly start: DialogStarts['palette']
  readonly onClose: () => void
}

export function PaletteDialog({ onClose }: PaletteDialogProps) {
  return (
    <Dialog isOpen onOpenChange={onClose} title="PaletteDialog">
      <p>…</p>
    </Dialog>
  )
}

import type { ReactNode } from 'react'
import { useRead } from '../../app/api/queries.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { RecoverySheet } from './recovery-sheet.tsx'

export interface SheetDialogProps {
  /** Open while there is one. */
  readonly secret: string | undefined
  readonly onClose: () => void
  /** It is kept outside, and was read again from there. */
  readonly onKept: () => Promise<void>
  /** What this sheet is good for. */
  readonly children: ReactNode
}

/** A new recovery sheet: kept outside and read again before it goes out of sight. */
export function SheetDialog({ secret, onClose, onKept, children }: SheetDialogProps) {
  const t = useTranslate()
  const name = useRead('vault', 'status', {}).data?.vaultName ?? ''
  return (
    <Dialog
      isOpen={secret !== undefined}
      onOpenChange={onClose}
      title={t('unlock.sheet.title')}
      isDismissable={false}
    >
      <Stack gap={4}>
        <p>{children}</p>
        {secret !== undefined && <RecoverySheet secret={secret} vaultName={name} onKept={onKept} />}
      </Stack>
    </Dialog>
  )
}

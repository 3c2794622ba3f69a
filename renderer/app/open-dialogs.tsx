import { BillDialog } from '../bill/bill-dialog.tsx'
import { CompleteDialog } from '../follow-up/complete-dialog.tsx'
import { FollowUpDialog } from '../follow-up/follow-up-dialog.tsx'
import { RecordHistoryDialog } from '../history/record-history-dialog.tsx'
import { LogDialog } from '../interaction/log-dialog.tsx'
import { OrganizationDialog } from '../organization/organization-dialog.tsx'
import { PersonDialog } from '../person/person-dialog.tsx'
import { PaletteDialog } from '../search/palette-dialog.tsx'
import { ClearanceDialog } from '../unlock/clearance-dialog.tsx'
import { closeDialog, useOpenDialog } from './api/dialogs.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'

/** The dialog that was opened from anywhere, if one is. */
export function OpenDialogs() {
  const open = useOpenDialog()
  switch (open?.kind) {
    case 'log':
      return <LogDialog start={open.start} onClose={closeDialog} />
    case 'followUp':
      return <FollowUpDialog start={open.start} onClose={closeDialog} />
    case 'complete':
      return <CompleteDialog start={open.start} onClose={closeDialog} />
    case 'person':
      return <PersonDialog start={open.start} onClose={closeDialog} />
    case 'bill':
      return <BillDialog start={open.start} onClose={closeDialog} />
    case 'organization':
      return <OrganizationDialog start={open.start} onClose={closeDialog} />
    case 'clearance':
      return <ClearanceDialog start={open.start} onClose={closeDialog} />
    case 'history':
      return <RecordHistoryDialog start={open.start} onClose={closeDialog} />
    case 'palette':
      return <PaletteDialog start={open.start} onClose={closeDialog} />
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeDialog} />
    case undefined:
      return null
  }
}

import { askAgain } from './queries.ts'

/** Asks again for what changed without a record of the vault, and so was announced by no change. */
export const refresh = (
  read:
    | 'vault.slots'
    | 'backup.list'
    | 'vault.status'
    | 'vault.meetingMode'
    | 'history.batches'
    | 'duplicates.list'
    | 'duplicates.status',
): Promise<void> => askAgain({ queryKey: [read] })

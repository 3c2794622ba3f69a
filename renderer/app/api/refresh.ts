import { askAgain } from './queries.ts'

/** Asks again for what changed without a record of the vault, and so was announced by no change. */
export const refresh = (
  read:
    | 'vault.slots'
    | 'backup.list'
    | 'backup.failure'
    | 'vault.status'
    | 'vault.meetingMode'
    | 'history.batches'
    | 'duplicates.list'
    | 'duplicates.status'
    | 'duplicates.givenWay',
): Promise<void> => askAgain({ queryKey: [read] })

/** What backups there are, and whether the newest that nobody asked for failed. */
export async function refreshBackups(): Promise<void> {
  await Promise.all([refresh('backup.list'), refresh('backup.failure')])
}

import { queryClient } from '../app/api/queries.ts'

/** Asks again for what is no record of the vault, and so is announced by no change. */
export const refresh = (
  read: 'vault.slots' | 'backup.list' | 'vault.status' | 'vault.meetingMode',
): Promise<void> => queryClient.invalidateQueries({ queryKey: [read] })

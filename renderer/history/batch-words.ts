import type { BatchRow } from '../../electron/contract/history.ts'

/** To undo a merge is to take apart what was merged. */
export const isMerge = ({ kind }: Pick<BatchRow, 'kind'>): boolean =>
  kind === 'contact.merge' || kind === 'contact.mergeEach'

/** Why a batch cannot be undone; undefined where it can. */
export function whyNotUndoable({
  kind,
  undone,
  notUndoable,
  exported,
}: BatchRow): 'whyUndone' | 'whyPurged' | 'whyMigrated' | 'whyFirst' | 'whyExported' | undefined {
  if (exported !== null) return 'whyExported'
  if (kind === 'record.purge' || notUndoable === 'purged') return 'whyPurged'
  if (notUndoable === 'migrated') return 'whyMigrated'
  if (kind === 'vault.create') return 'whyFirst'
  return undone ? 'whyUndone' : undefined
}

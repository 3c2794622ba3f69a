import type { HistoryRow } from '../../electron/contract/history.ts'
import { isWorthShowing } from './parts/history-words.ts'

type Change = Pick<HistoryRow, 'op' | 'field' | 'kind'>

/**
 * The fields of an imported record whose newest change a person made: a newer file leaves them as they are. `changes`
 * come newest first.
 */
export function lockedFields(changes: readonly Change[]): readonly string[] {
  const newest = new Map<string, Change>()
  for (const change of changes)
    if (
      change.op === 'update' &&
      change.field !== null &&
      isWorthShowing(change) &&
      !newest.has(change.field)
    )
      newest.set(change.field, change)
  return [...newest].filter(([, { kind }]) => !kind.startsWith('import.')).map(([field]) => field)
}

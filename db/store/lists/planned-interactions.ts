import type { LocalDate } from '../../domain/local-date.ts'
import type { ReadDb } from '../access.ts'
import { withinLevel } from '../visible.ts'

interface PlannedIn {
  readonly from: LocalDate
  /** The last day, included. */
  readonly to: LocalDate
  readonly limit: number
}

/** What is planned on some days, soonest first; on a day without an hour comes before those with one. */
export function plannedInteractions(
  read: ReadDb,
  { from, to, limit }: PlannedIn,
): { readonly count: number; readonly ids: readonly number[] } {
  const planned = read.db
    .selectFrom('interaction')
    .where('occurred_on', '>=', from)
    .where('occurred_on', '<=', to)
    .where('status', '=', 'planned')
    .where(withinLevel(read, 'interaction'))
  const ids = read.ids(planned.select('id').orderBy('occurred_on').orderBy('occurred_time').orderBy('id'))
  return { count: ids.length, ids: ids.slice(0, limit) }
}

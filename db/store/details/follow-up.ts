import type { ChainLink, FollowUpRow } from '../../domain/row/follow-up-row.ts'
import type { NamedRecord } from '../../domain/row/reference.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { ReadDb } from '../access.ts'
import { followUpList } from '../lists/follow-up-list.ts'
import { namedRecords } from '../lists/named-records.ts'
import { chainOf } from './follow-up-chain.ts'
import { recordFacts, type RecordFacts } from './record-facts.ts'
import { inOrderOf } from './timeline.ts'

export interface FollowUpDetails extends FollowUpRow, RecordFacts<'follow_up'> {
  readonly notes: string | null
  readonly droppedReason: string | null
  /** The interaction in which it was promised, and the one that came of it. */
  readonly origin: NamedRecord | null
  readonly outcome: NamedRecord | null
  /** The follow-up that this one continues. */
  readonly previous: NamedRecord | null
  /** What led to it and what came of it, the oldest first, itself among them. */
  readonly chain: readonly ChainLink[]
}

export async function followUpDetails(
  read: ReadDb,
  id: number,
  today: LocalDate,
): Promise<FollowUpDetails | undefined> {
  const [row] = await inOrderOf([id], (ids) => followUpList(today).rows(read, ids))
  if (row === undefined) return undefined
  const fields = await read.db
    .selectFrom('follow_up')
    .select(['notes', 'dropped_reason', 'origin_id', 'outcome_id', 'previous_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { origin_id: origin, outcome_id: outcome, previous_id: previous } = fields
  const names = await namedRecords(
    read,
    [origin, outcome, previous].filter((one) => one !== null),
  )
  const nameOf = (one: number | null) => (one === null ? null : (names.get(one) ?? null))
  return {
    ...row,
    ...(await recordFacts(read, 'follow_up', id)),
    notes: fields.notes,
    droppedReason: fields.dropped_reason,
    origin: nameOf(origin),
    outcome: nameOf(outcome),
    previous: nameOf(previous),
    chain: chainOf(read, id),
  }
}

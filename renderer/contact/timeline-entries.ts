import type { LocalDate } from '../../db/domain/local-date.ts'
import type { FollowUpRow } from '../../electron/contract/follow-up-row.ts'
import type { InteractionRow } from '../../electron/contract/interaction-row.ts'

/** A follow-up that was done, on a known day. */
export type KeptPromise = FollowUpRow & { readonly doneOn: LocalDate }

/** One thing in a timeline: what was said, or a promise that was kept. */
export type TimelineEntry = { readonly on: LocalDate } & (
  | { readonly said: InteractionRow; readonly kept?: never }
  | { readonly said?: never; readonly kept: KeptPromise }
)

/**
 * Both in one order, newest first; of one day what was said comes first. While older talks are still to be read,
 * promises older than the talks in sight wait with them.
 */
export function timelineEntries(
  talks: readonly InteractionRow[],
  followUps: readonly FollowUpRow[],
  hasMore: boolean,
): readonly TimelineEntry[] {
  const oldest = hasMore ? talks.at(-1)?.occurredOn : undefined
  const kept = followUps.filter(isKept).filter(({ doneOn }) => oldest === undefined || doneOn >= oldest)
  const entries: readonly TimelineEntry[] = [
    ...talks.map((said) => ({ on: said.occurredOn, said })),
    ...kept.map((promise) => ({ on: promise.doneOn, kept: promise })),
  ]
  return entries.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1))
}

const isKept = (followUp: FollowUpRow): followUp is KeptPromise => followUp.doneOn !== null

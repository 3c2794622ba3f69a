import type { ChainLink, FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import type { NamedRecord, Reference } from '../../db/domain/row/reference.ts'
import type { FollowUpBucket } from '../../db/domain/follow-up-state.ts'

/** Everything about one follow-up. */
export interface FollowUpDetails extends FollowUpRow {
  readonly notes: string | null
  readonly droppedReason: string | null
  /** The interaction in which it was promised, and the one that came of it. */
  readonly origin: NamedRecord | null
  readonly outcome: NamedRecord | null
  /** What led to it and what came of it, the oldest first; itself among them. */
  readonly chain: readonly ChainLink[]
  readonly tags: readonly Reference<'tag'>[]
}

/** How the queue is filled on a day. */
export interface QueueCounts {
  readonly buckets: Readonly<Record<FollowUpBucket, number>>
  /** In the last seven days, the day included. */
  readonly doneThisWeek: number
}

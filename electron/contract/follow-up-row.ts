import type { FollowUpBucket, FollowUpState } from '../../db/domain/follow-up-state.ts'
import type { Priority } from '../../db/domain/follow-up.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { Sensitivity } from '../../db/domain/sensitivity.ts'
import type { Id } from '../../db/domain/uid.ts'
import type { NamedRecord, Reference } from './reference.ts'

export interface FollowUpRow {
  readonly id: Id<'follow_up'>
  readonly noun: 'follow_up'
  readonly title: string
  readonly state: FollowUpState
  /** Where it stands in the queue today; null when it is done or dropped. */
  readonly bucket: FollowUpBucket | null
  readonly dueOn: LocalDate | null
  readonly dueTime: string | null
  readonly priority: Priority
  readonly owner: Reference<'member'> | null
  readonly visibleFrom: LocalDate | null
  readonly waitingUntil: LocalDate | null
  readonly doneOn: LocalDate | null
  readonly snoozeCount: number
  /** How it comes again: see db/domain/recurrence.ts. */
  readonly recurrence: string | null
  /** What it is about, as far as it may be shown. */
  readonly links: readonly NamedRecord[]
  readonly sensitivity: Sensitivity
}

/** One of the promises that follow from each other. */
export interface ChainLink {
  readonly id: Id<'follow_up'>
  readonly title: string
  readonly state: FollowUpState
  readonly dueOn: LocalDate | null
  readonly doneOn: LocalDate | null
}

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

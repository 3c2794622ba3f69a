import type { FollowUpBucket, FollowUpState } from '../follow-up-state.ts'
import type { Priority } from '../follow-up.ts'
import type { LocalDate } from '../local-date.ts'
import type { Sensitivity } from '../sensitivity.ts'
import type { Id } from '../uid.ts'
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
  /** How it comes again: see domain/recurrence.ts. */
  readonly recurrence: string | null
  /** What it is about, as far as it may be shown. */
  readonly links: readonly NamedRecord[]
  /** What else it is about; left out where that is all. */
  readonly unshown?: UnshownLinks
  readonly sensitivity: Sensitivity
}

/** What a promise is about that stands in no list: what lies in the trash, and how much is restricted. */
export interface UnshownLinks {
  readonly trashed: readonly NamedRecord[]
  readonly restricted: number
}

/** One of the promises that follow from each other. */
export interface ChainLink {
  readonly id: Id<'follow_up'>
  readonly title: string
  readonly state: FollowUpState
  readonly dueOn: LocalDate | null
  readonly doneOn: LocalDate | null
}

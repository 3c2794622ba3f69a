import type { ContactNoun } from '../contact.ts'
import type { InteractionDirection, InteractionOutcome, InteractionStatus } from '../interaction-outcome.ts'
import type { LocalDate } from '../local-date.ts'
import type { Sensitivity } from '../sensitivity.ts'
import type { Id } from '../uid.ts'
import type { Reference, VocabularyWord } from './reference.ts'

/** Who took part, as what, and for whom. */
export interface Participant extends Reference<ContactNoun> {
  readonly noun: ContactNoun
  readonly role: string | null
  /** Fixed when it was logged; null also where it may not be shown. */
  readonly onBehalfOf: Reference<'organization' | 'office'> | null
}

export interface InteractionRow {
  readonly id: Id<'interaction'>
  readonly noun: 'interaction'
  readonly occurredOn: LocalDate
  /** `14:30`, in `zone`. */
  readonly occurredTime: string | null
  readonly zone: string | null
  readonly type: VocabularyWord<'interaction_type'>
  readonly status: InteractionStatus
  readonly outcome: InteractionOutcome | null
  /** Whether it counts as contact: it happened, we heard from them, and its type is no mere attempt. */
  readonly meaningful: boolean
  readonly direction: InteractionDirection | null
  readonly subject: string | null
  readonly durationMinutes: number | null
  /** How its notes begin. */
  readonly excerpt: string | null
  readonly participants: readonly Participant[]
  /** How many took part who may not be shown; survivors are not even counted. */
  readonly restrictedParticipants: number
  readonly attendees: readonly Reference<'member'>[]
  readonly sensitivity: Sensitivity
}

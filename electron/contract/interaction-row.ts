import type { ContactNoun } from '../../db/domain/contact.ts'
import type {
  InteractionDirection,
  InteractionOutcome,
  InteractionStatus,
} from '../../db/domain/interaction-outcome.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { AgendaItem, LobbyingKind, Score } from '../../db/domain/meeting.ts'
import type { RichText } from '../../db/domain/rich-text.ts'
import type { Sensitivity } from '../../db/domain/sensitivity.ts'
import type { Id } from '../../db/domain/uid.ts'
import type { AttachedFile } from './attachment.ts'
import type { FollowUpRow } from './follow-up-row.ts'
import type { Reference, VocabularyWord } from './reference.ts'

/** Who took part, as what, and for whom. */
export interface Participant extends Reference<ContactNoun> {
  readonly noun: ContactNoun
  readonly role: string | null
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
  /** Whether it counts as contact. */
  readonly meaningful: boolean
  readonly direction: InteractionDirection | null
  readonly subject: string | null
  readonly durationMinutes: number | null
  /** How its notes begin. */
  readonly excerpt: string | null
  readonly participants: readonly Participant[]
  /** How many took part who may not be shown. */
  readonly restrictedParticipants: number
  readonly attendees: readonly Reference<'member'>[]
  readonly sensitivity: Sensitivity
}

/** Everything about one interaction. */
export interface InteractionDetails extends InteractionRow {
  /** The notes as plain text. */
  readonly bodyText: string | null
  /** The notes as they were written; null where they were written as plain text. */
  readonly body: RichText | null
  readonly place: string | null
  readonly agenda: readonly AgendaItem[]
  readonly decisions: readonly string[]
  readonly lobbying: LobbyingKind | null
  readonly lobbyingMinutes: number | null
  /** In hundredths of the currency that the vault counts in. */
  readonly lobbyingCost: number | null
  readonly headcount: readonly {
    readonly sector: VocabularyWord<'sector'> | null
    readonly people: number
  }[]
  readonly scores: readonly Score[]
  readonly bills: readonly Reference<'bill'>[]
  readonly attachments: readonly AttachedFile[]
  /** Instant, UTC. */
  readonly updatedAt: string
  readonly followUps: readonly FollowUpRow[]
}

import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import type { InteractionRow } from '../../db/domain/row/interaction-row.ts'
import type { Reference, VocabularyWord } from '../../db/domain/row/reference.ts'
import type { AgendaItem, LobbyingKind, Score } from '../../db/domain/meeting.ts'
import type { RichText } from '../../db/domain/rich-text.ts'
import type { AttachedFile } from './attachment.ts'

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

import type { LocalDate } from '../../domain/local-date.ts'
import type { RichText } from '../../domain/rich-text.ts'
import type { Id, Uid } from '../../domain/uid.ts'
import type { FollowUpRow } from '../lists/follow-up-list.ts'
import type { InteractionRow } from '../lists/interaction-list.ts'
import type { NamedRecord } from '../lists/named-records.ts'

/** One thing in the timeline of a contact. */
export type TimelineEntry = { readonly id: string; readonly on: LocalDate } & (
  | { readonly kind: 'interaction'; readonly interaction: NotedInteraction }
  | { readonly kind: 'followUp'; readonly followUp: FollowUpRow }
  | { readonly kind: 'file'; readonly file: TimelineFile }
  | { readonly kind: 'role'; readonly role: RoleChange }
  | { readonly kind: 'import' | 'history'; readonly batch: TimelineBatch }
)

export interface NotedInteraction extends InteractionRow {
  /** The notes as they were written; null where they are plain text, or too long to be shown in passing. */
  readonly body: RichText | null
}

interface TimelineFile {
  readonly id: Id<'attachment'>
  readonly name: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
}

/** A role that began or ended: in an organization, or in a seat. */
export interface RoleChange {
  readonly change: 'began' | 'ended'
  readonly title: string | null
  /** Of an affiliation: the other side. */
  readonly with: NamedRecord | null
  /** Of a term. */
  readonly seat: { readonly chamber: string; readonly district: string; readonly jurisdiction: string } | null
}

/** What was recorded of the contact at once. */
export interface TimelineBatch {
  readonly batch: Uid
  /** Instant in UTC. */
  readonly at: string
  readonly kind: string
  readonly member: string | null
  /** The fields that were changed, each once. */
  readonly fields: readonly string[]
  readonly changes: number
}

import type { LocalDate } from './local-date.ts'
import type { RichText } from './rich-text.ts'
import type { Uid } from './uid.ts'

/** What stands in the timeline of a contact; `note`: contacts of which notes were written, among `interaction`. */
export const timelineKinds = ['interaction', 'note', 'followUp', 'file', 'role', 'import', 'history'] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** A role that began or ended: in an organization, or in a seat. `Named` is how another record is named. */
export interface RoleChange<Named> {
  readonly change: 'began' | 'ended'
  readonly title: string | null
  /** Of an affiliation: the other side. */
  readonly with: Named | null
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

interface TimelineRows {
  readonly interaction: unknown
  readonly followUp: unknown
  readonly file: unknown
  readonly named: unknown
}

/** One thing in the timeline of a contact, with the rows that its side of the boundary has. */
export type TimelineEntryOf<Rows extends TimelineRows> = { readonly id: string; readonly on: LocalDate } & (
  | { readonly kind: 'interaction'; readonly interaction: Noted<Rows['interaction']> }
  | { readonly kind: 'followUp'; readonly followUp: Rows['followUp'] }
  | { readonly kind: 'file'; readonly file: Rows['file'] }
  | { readonly kind: 'role'; readonly role: RoleChange<Rows['named']> }
  | { readonly kind: 'import' | 'history'; readonly batch: TimelineBatch }
)

export type Noted<Interaction> = Interaction & {
  /** The notes as they were written; null where they are plain text, or too long to be shown in passing. */
  readonly body: RichText | null
}

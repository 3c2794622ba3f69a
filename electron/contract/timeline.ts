import { z } from 'zod'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { RichText } from '../../db/domain/rich-text.ts'
import { timelineKinds } from '../../db/domain/timeline.ts'
import { uidSchema, type Uid } from '../../db/domain/uid.ts'
import type { AttachedFile } from './contact-details.ts'
import { read } from './endpoint.ts'
import type { FollowUpRow } from './follow-up-row.ts'
import type { InteractionRow } from './interaction-row.ts'
import type { NamedRecord } from './reference.ts'

/** One thing in the timeline of a contact. */
export type TimelineEntry = { readonly id: string; readonly on: LocalDate } & (
  | { readonly kind: 'interaction'; readonly interaction: NotedInteraction }
  | { readonly kind: 'followUp'; readonly followUp: FollowUpRow }
  | { readonly kind: 'file'; readonly file: AttachedFile }
  | { readonly kind: 'role'; readonly role: RoleChange }
  | { readonly kind: 'import' | 'history'; readonly batch: TimelineBatch }
)

export interface NotedInteraction extends InteractionRow {
  /** The notes as they were written; null where they are plain text, or too long to be shown in passing. */
  readonly body: RichText | null
}

export interface RoleChange {
  readonly change: 'began' | 'ended'
  readonly title: string | null
  /** Of an affiliation: the other side. */
  readonly with: NamedRecord | null
  /** Of a term. */
  readonly seat: { readonly chamber: string; readonly district: string; readonly jurisdiction: string } | null
}

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

const requestSchema = z.strictObject({
  id: uidSchema<'person' | 'organization' | 'office'>(),
  kinds: z.array(z.enum(timelineKinds)).max(timelineKinds.length),
  offset: z.int().min(0),
  limit: z.int().min(1).max(200),
})

export const timelineSlice = {
  /** The newest first. */
  page: read(
    requestSchema,
    'person',
    'organization',
    'office',
    'interaction',
    'follow_up',
    'attachment',
    'affiliation',
    'term',
    'contact_point',
    'relationship',
    'tag',
    'custom_field',
    'member',
  ).returns<{ readonly total: number; readonly rows: readonly TimelineEntry[] }>(),
}

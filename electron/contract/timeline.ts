import { z } from 'zod'
import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import type { InteractionRow } from '../../db/domain/row/interaction-row.ts'
import type { NamedRecord } from '../../db/domain/row/reference.ts'
import {
  timelineKinds,
  type Noted,
  type RoleChange as RoleChangeOf,
  type TimelineEntryOf,
} from '../../db/domain/timeline.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import type { AttachedFile } from './attachment.ts'
import { read } from './endpoint.ts'

/** One thing in the timeline of a contact. */
export type TimelineEntry = TimelineEntryOf<{
  interaction: InteractionRow
  followUp: FollowUpRow
  file: AttachedFile
  named: NamedRecord
}>

export type NotedInteraction = Noted<InteractionRow>
export type RoleChange = RoleChangeOf<NamedRecord>

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

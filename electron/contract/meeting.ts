import { z } from 'zod'
import { followUpSchema } from '../../db/domain/follow-up.ts'
import { interactionSchema, type InteractionId } from '../../db/domain/interaction.ts'
import type { AgendaItem } from '../../db/domain/meeting.ts'
import { meetingTemplateSchema, type MeetingTemplateId } from '../../db/domain/meeting-template.ts'
import type { RichText } from '../../db/domain/rich-text.ts'
import { uidSchema, type Id } from '../../db/domain/uid.ts'
import { read, write } from './endpoint.ts'

export interface MeetingTemplateRow {
  readonly id: MeetingTemplateId
  /** Of one that Caucus brings: until somebody changes it, the catalogues say what is in it. */
  readonly key: string | null
  readonly label: string | null
  readonly type: Id<'interaction_type'> | null
  readonly agenda: readonly AgendaItem[]
  readonly body: RichText | null
}

export const meetingSlice = {
  /** One session of writing: the meeting and the promises that were added, in one batch. */
  finish: write(
    z.strictObject({
      id: uidSchema<'interaction'>().nullable(),
      fields: interactionSchema,
      followUps: z.array(followUpSchema).max(200),
    }),
  ).changes<InteractionId>(),
  templates: read(z.strictObject({}), 'meeting_template').returns<readonly MeetingTemplateRow[]>(),
  saveTemplate: write(
    z.strictObject({ id: uidSchema<'meeting_template'>().nullable(), fields: meetingTemplateSchema }),
  ).changes<MeetingTemplateId>(),
}

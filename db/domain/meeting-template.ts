import { z } from 'zod'
import { agendaItemSchema } from './meeting.ts'
import { richTextSchema } from './rich-text.ts'
import { lineSchema } from './text.ts'
import { uidSchema, type Id } from './uid.ts'

/** The templates Caucus brings; users change them and add their own. What is in them is said by the catalogues. */
export const meetingTemplates = [
  { key: 'legislator-visit', type: 'visit' },
  { key: 'coalition-meeting', type: 'meeting' },
  { key: 'training', type: 'event' },
  { key: 'support-group', type: 'event' },
  { key: 'one-to-one', type: 'meeting' },
] as const
export type MeetingTemplateKey = (typeof meetingTemplates)[number]['key']

export type MeetingTemplateId = Id<'meeting_template'>

export const meetingTemplateSchema = z.strictObject({
  label: lineSchema,
  type: uidSchema<'interaction_type'>().nullable(),
  agenda: z.array(agendaItemSchema).max(200),
  body: richTextSchema.nullable(),
})
export type MeetingTemplateInput = z.infer<typeof meetingTemplateSchema>

import { z } from 'zod'
import { agendaLineSchema } from './meeting-draft.ts'
import { isRichText, type RichText } from './rich-text.ts'
import { parseTypedDraft, type TypedDraft } from './typed-draft.ts'
import { uidSchema } from './uid.ts'

/** What stands on the page of a template, finished or not; a draft keeps it as it is. */
const templateValuesSchema = z.strictObject({
  form: z.literal('template'),
  /** The one that is changed; null for a new one. */
  template: uidSchema<'meeting_template'>().nullable(),
  name: z.string().max(100_000),
  type: uidSchema<'interaction_type'>().nullable(),
  agenda: z.array(agendaLineSchema).max(200),
  body: z.custom<RichText>(isRichText),
})
export type TemplateValues = z.infer<typeof templateValuesSchema>

/** Undefined for a draft of another form, or of another version of this one. */
export const parseTemplateDraft = (body: unknown): TemplateValues | undefined =>
  typedInTemplateDraft(body)?.values

/** The same with what stood there when it was begun. */
export const typedInTemplateDraft = (body: unknown): TypedDraft<TemplateValues> | undefined =>
  parseTypedDraft(templateValuesSchema, body)

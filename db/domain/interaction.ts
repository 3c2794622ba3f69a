import { AppError } from './errors.ts'
import { z } from 'zod'
import { interactionOutcomes, interactionStatuses } from './interaction-outcome.ts'
import { typedDaySchema, type LocalDate } from './local-date.ts'
import { localTimeSchema } from './local-time.ts'
import { zoneSchema } from './instant.ts'
import { meetingFields } from './meeting.ts'
import { richTextSchema } from './rich-text.ts'
import { sensitivitySchema } from './sensitivity.ts'
import { lineLimit, lineSchema, textSchema } from './text.ts'
import { uidSchema, type Id } from './uid.ts'

export type InteractionId = Id<'interaction'>

/** A contact who took part; `onBehalfOf` is filled from the affiliation of that day when it is left out. */
const participantSchema = z.strictObject({
  contact: uidSchema<'person' | 'organization' | 'office'>(),
  role: lineSchema.nullable().optional(),
  onBehalfOf: uidSchema<'organization' | 'office'>().nullable().optional(),
})
export type ParticipantInput = z.infer<typeof participantSchema>

/** The same while it is typed: an empty role is none yet. */
export const participantDraftSchema = z.strictObject({
  contact: uidSchema<'person' | 'organization' | 'office'>(),
  /** Left out, the affiliation of that day; null, nobody but themselves. */
  onBehalfOf: uidSchema<'organization' | 'office'>().nullable().optional(),
  role: z.string().max(lineLimit).optional(),
})
export type ParticipantDraft = z.infer<typeof participantDraftSchema>

export const toParticipants = (drafts: readonly ParticipantDraft[]): ParticipantInput[] =>
  drafts.map(({ role, ...draft }) => (role === undefined ? draft : { ...draft, role: role.trim() || null }))

const fields = {
  type: uidSchema<'interaction_type'>(),
  status: z.enum(interactionStatuses),
  occurredOn: typedDaySchema,
  occurredTime: localTimeSchema.nullable().optional(),
  zone: zoneSchema.nullable().optional(),
  durationMinutes: z.int().min(0).max(100_000).nullable().optional(),
  direction: z.enum(['inbound', 'outbound']).nullable().optional(),
  outcome: z.enum(interactionOutcomes).nullable().optional(),
  subject: lineSchema.nullable().optional(),
  bodyText: textSchema.nullable().optional(),
  /** Notes with headings, lists and mentions; their plain text is made from them, whatever `bodyText` says. */
  body: richTextSchema.nullable().optional(),
  sensitivity: sensitivitySchema.optional(),
  /** What it was about, besides the bills that its notes mention. */
  bills: z.array(uidSchema<'bill'>()).max(100).optional(),
  participants: z.array(participantSchema).max(500),
  attendees: z.array(uidSchema<'member'>()).max(500).optional(),
  ...meetingFields,
}

/**
 * Something that happened has an outcome: whether it counts as contact depends on it. Somebody took part, if only
 * counted, or of our own people alone.
 */
export const interactionSchema = z
  .strictObject({ ...fields, confirmDoNotContact: z.boolean().optional() })
  .refine(({ status, outcome }) => status !== 'happened' || !!outcome, {
    error: 'issue.outcomeMissing',
    path: ['outcome'],
  })
  .refine(
    ({ participants, attendees = [], headcount = [] }) =>
      participants.length + attendees.length + headcount.length > 0,
    { error: 'issue.tooFew', path: ['participants'] },
  )
export type InteractionInput = z.infer<typeof interactionSchema>

export const interactionPatchSchema = z
  .strictObject({ ...fields, confirmDoNotContact: z.boolean() })
  .partial()
export type InteractionPatch = z.infer<typeof interactionPatchSchema>

/**
 * What lies ahead of `today`, where the device is, cannot have happened: it would count as the last contact until then.
 * Error: `input.invalid`.
 */
export function assertNotAhead(
  { status, occurredOn }: Pick<InteractionPatch, 'status' | 'occurredOn'>,
  today: LocalDate,
): void {
  if (status === 'happened' && occurredOn && occurredOn > today)
    throw new AppError('input.invalid', { issues: ['occurredOn: issue.ahead'] })
}

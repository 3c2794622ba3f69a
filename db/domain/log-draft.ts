import { z } from 'zod'
import type { ContactId } from './contact.ts'
import type { FollowUpInput } from './follow-up.ts'
import {
  defaultOutcome,
  interactionDirectionSchema,
  interactionOutcomeSchema,
  type InteractionDirection,
  type InteractionOutcome,
} from './interaction-outcome.ts'
import { participantDraftSchema, toParticipants, type InteractionInput } from './interaction.ts'
import type { InteractionTypeKey } from './interaction-type.ts'
import { localDateSchema, type LocalDate } from './local-date.ts'
import { localTimeSchema } from './local-time.ts'
import { lobbyingKinds } from './meeting.ts'
import { titledInput, type QuickAdd } from './quick-add.ts'
import { sensitivitySchema } from './sensitivity.ts'
import { parseTypedDraft, type TypedDraft } from './typed-draft.ts'
import { uidSchema, type Id } from './uid.ts'

/** What stands in the form that logs a contact, finished or not; a draft keeps it as it is. */
const logValuesSchema = z.strictObject({
  form: z.literal('log'),
  /** The planned one that this says the outcome of. */
  interaction: uidSchema<'interaction'>().nullable(),
  /** The follow-up that this contact keeps. */
  followUp: uidSchema<'follow_up'>().nullable(),
  participants: z.array(participantDraftSchema).max(500),
  type: uidSchema<'interaction_type'>().nullable(),
  isPlanned: z.boolean(),
  /** Null follows the type. */
  outcome: interactionOutcomeSchema.nullable(),
  direction: interactionDirectionSchema,
  on: localDateSchema.nullable(),
  time: localTimeSchema.nullable(),
  minutes: z.int().min(0).max(100_000).nullable(),
  members: z.array(uidSchema<'member'>()).max(500),
  subject: z.string().max(100_000),
  notes: z.string().max(1_000_000),
  /** Null is as high as what it touches. */
  sensitivity: sensitivitySchema.nullable(),
  bills: z.array(uidSchema<'bill'>()).max(100).default([]),
  lobbying: z.enum(lobbyingKinds).nullable().default(null),
  lobbyingMinutes: z.int().min(0).max(100_000).nullable().default(null),
  /** In hundredths of the currency that the vault counts in. */
  lobbyingCost: z.int().min(0).max(100_000_000_000).nullable().default(null),
  /** What was planned has notes with headings and lists, which plain ones must not take the place of. */
  hasRichNotes: z.boolean().default(false),
  nextTitle: z.string().max(100_000),
  nextOn: localDateSchema.nullable(),
  nextOwner: uidSchema<'member'>().nullable(),
})
export type LogValues = z.infer<typeof logValuesSchema>

export const emptyLog = (today: LocalDate): LogValues => ({
  form: 'log',
  interaction: null,
  followUp: null,
  participants: [],
  type: null,
  isPlanned: false,
  outcome: null,
  direction: 'outbound',
  on: today,
  time: null,
  minutes: null,
  members: [],
  subject: '',
  notes: '',
  sensitivity: null,
  bills: [],
  lobbying: null,
  lobbyingMinutes: null,
  lobbyingCost: null,
  hasRichNotes: false,
  nextTitle: '',
  nextOn: null,
  nextOwner: null,
})

/** Undefined for a draft of another form, or of another version of this one. */
export const parseLogDraft = (body: unknown): LogValues | undefined => typedInLogDraft(body)?.values

/** The same with what stood there when it was begun. */
export const typedInLogDraft = (body: unknown): TypedDraft<LogValues> | undefined =>
  parseTypedDraft(logValuesSchema, body)

/** Whether something was written that would be missed. */
export const isWorthKeeping = ({ subject, notes, nextTitle }: LogValues): boolean =>
  [subject, notes, nextTitle].some((text) => text.trim() !== '')

/** What is proposed: to a type of the user’s own, having spoken. */
export const outcomeOf = (
  { outcome, direction }: Pick<LogValues, 'outcome' | 'direction'>,
  typeKey: string | null,
): InteractionOutcome => outcome ?? (typeKey === null ? 'spoke' : usualOutcome(typeKey, direction))

const usualOutcome = (key: string, direction: InteractionDirection): InteractionOutcome =>
  defaultOutcome(key as InteractionTypeKey, direction)

export interface LogContext {
  readonly type: { readonly id: Id<'interaction_type'>; readonly key: string | null }
  readonly on: LocalDate
  /** Where the time of day is meant. */
  readonly zone: string
  readonly confirmDoNotContact: boolean
}

/** The interaction that the form describes. What a vault has defaults for is left out. */
export function interactionOf(values: LogValues, context: LogContext): InteractionInput {
  const { isPlanned, time, subject, notes, sensitivity } = values
  return {
    type: context.type.id,
    status: isPlanned ? 'planned' : 'happened',
    outcome: isPlanned ? null : outcomeOf(values, context.type.key),
    direction: values.direction,
    occurredOn: context.on,
    occurredTime: time,
    zone: time === null ? null : context.zone,
    durationMinutes: values.minutes,
    participants: toParticipants(values.participants),
    attendees: values.members,
    subject: subject.trim() || null,
    ...(!values.hasRichNotes && { bodyText: notes.trim() || null }),
    bills: values.bills,
    lobbying: values.lobbying,
    lobbyingMinutes: values.lobbying === null ? null : values.lobbyingMinutes,
    lobbyingCost: values.lobbying === null ? null : values.lobbyingCost,
    ...(sensitivity !== null && { sensitivity }),
    ...(context.confirmDoNotContact && { confirmDoNotContact: true }),
  }
}

/** What is promised next, about everybody who took part; undefined where nothing was written. */
export function nextStepOf(values: LogValues, read: QuickAdd): FollowUpInput | undefined {
  if (values.nextTitle.trim() === '') return undefined
  return {
    dueOn: values.nextOn,
    owner: values.nextOwner,
    links: values.participants.map(({ contact }): ContactId => contact),
    ...titledInput(values.nextTitle, read),
    ...(values.sensitivity !== null && { sensitivity: values.sensitivity }),
  }
}

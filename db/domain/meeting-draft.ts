import { z } from 'zod'
import { linksOf, mentionsByLine, type Present } from './action-item.ts'
import { fold } from './fold.ts'
import type { FollowUpInput } from './follow-up.ts'
import {
  interactionOutcomeSchema,
  interactionStatuses,
  type InteractionStatus,
} from './interaction-outcome.ts'
import { participantDraftSchema, toParticipants, type InteractionInput } from './interaction.ts'
import { localDateSchema, type LocalDate } from './local-date.ts'
import { localTimeSchema } from './local-time.ts'
import { lobbyingKinds, scorePhases } from './meeting.ts'
import { isRichText, type RichText } from './rich-text.ts'
import { emptyRichText, isBlankRichText } from './rich-text-words.ts'
import { sensitivitySchema } from './sensitivity.ts'
import { parseTypedDraft, type TypedDraft } from './typed-draft.ts'
import { anyUidSchema, uidSchema } from './uid.ts'

const words = z.string().max(100_000)
const count = z.int().min(0).max(1_000_000).nullable()

export const agendaLineSchema = z.strictObject({ text: words, minutes: count, done: z.boolean() })
const headcountLineSchema = z.strictObject({ sector: uidSchema<'sector'>().nullable(), people: count })
const scoreLineSchema = z.strictObject({
  measure: words,
  phase: z.enum(scorePhases),
  months: count,
  mean: z.number().nullable(),
  people: count,
  scaleMax: z.number(),
})

/** A promise that was looked at and added, as it will be written with the meeting. */
const addedActionSchema = z.strictObject({
  /** Of the line in the notes. */
  key: z.string().max(40),
  title: words,
  owner: uidSchema<'member'>().nullable(),
  dueOn: localDateSchema.nullable(),
  /** Null follows what the line mentions and who takes part, until the meeting is recorded. */
  links: z.array(anyUidSchema).max(100).nullable(),
})
export type AddedAction = z.infer<typeof addedActionSchema>

/** What stands on the page of a meeting, finished or not; a draft keeps it as it is. */
const meetingValuesSchema = z.strictObject({
  form: z.literal('meeting'),
  /** The one that is written on; null for a new one. */
  interaction: uidSchema<'interaction'>().nullable(),
  type: uidSchema<'interaction_type'>().nullable(),
  status: z.enum(interactionStatuses),
  outcome: interactionOutcomeSchema.nullable(),
  title: words,
  on: localDateSchema.nullable(),
  time: localTimeSchema.nullable(),
  minutes: count,
  place: words,
  participants: z.array(participantDraftSchema).max(500),
  members: z.array(uidSchema<'member'>()).max(500),
  headcount: z.array(headcountLineSchema).max(100),
  scores: z.array(scoreLineSchema).max(200),
  /** Null is as high as what it touches. */
  sensitivity: sensitivitySchema.nullable(),
  agenda: z.array(agendaLineSchema).max(200),
  body: z.custom<RichText>(isRichText),
  decisions: z.array(words).max(200),
  lobbying: z.enum(lobbyingKinds).nullable(),
  lobbyingMinutes: count,
  lobbyingCost: count,
  /** What it was about, besides the bills that the notes mention. */
  bills: z.array(uidSchema<'bill'>()).max(100).default([]),
  added: z.array(addedActionSchema).max(200),
})
export type MeetingValues = z.infer<typeof meetingValuesSchema>
export type AgendaLine = MeetingValues['agenda'][number]
export type ScoreLine = MeetingValues['scores'][number]

export const emptyMeeting = (today: LocalDate): MeetingValues => ({
  form: 'meeting',
  interaction: null,
  type: null,
  status: 'happened',
  outcome: null,
  title: '',
  on: today,
  time: null,
  minutes: null,
  place: '',
  participants: [],
  members: [],
  headcount: [],
  scores: [],
  sensitivity: null,
  agenda: [],
  body: emptyRichText,
  decisions: [],
  lobbying: null,
  lobbyingMinutes: null,
  lobbyingCost: null,
  bills: [],
  added: [],
})

/** Undefined for a draft of another form, or of another version of this one. */
export const parseMeetingDraft = (body: unknown): MeetingValues | undefined =>
  typedInMeetingDraft(body)?.values

/** The same with what stood there when it was begun. */
export const typedInMeetingDraft = (body: unknown): TypedDraft<MeetingValues> | undefined =>
  parseTypedDraft(meetingValuesSchema, body)

/** How many were there who are not named. */
export const countedWithoutNames = ({ headcount }: Pick<MeetingValues, 'headcount'>): number =>
  headcount.reduce((sum, { people }) => sum + (people ?? 0), 0)

export interface MeetingContext {
  readonly type: NonNullable<MeetingValues['type']>
  readonly on: LocalDate
  readonly today: LocalDate
  /** Where the time of day is meant. */
  readonly zone: string
  readonly confirmDoNotContact: boolean
}

const said = (text: string): string | null => text.trim() || null

/**
 * What it is by its day: what lies ahead is planned, and what was planned for today stays so until somebody says that
 * it took place. Planned for a day that is over, it took place.
 */
export function statusOf(
  { status, on }: Pick<MeetingValues, 'status' | 'on'>,
  today: LocalDate,
): InteractionStatus {
  if (status === 'cancelled' || status === 'no-show' || on === null) return status
  const isAhead = status === 'planned' ? on >= today : on > today
  return isAhead ? 'planned' : 'happened'
}

/** The interaction that the page describes. */
export function meetingOf(
  values: MeetingValues,
  { type, on, today, zone, confirmDoNotContact }: MeetingContext,
): InteractionInput {
  const { time, body, sensitivity } = values
  const status = statusOf({ status: values.status, on }, today)
  return {
    type,
    status,
    outcome: status === 'happened' ? (values.outcome ?? 'met') : null,
    occurredOn: on,
    occurredTime: time,
    zone: time === null ? null : zone,
    durationMinutes: values.minutes,
    subject: said(values.title),
    place: said(values.place),
    body: isBlankRichText(body) ? null : body,
    agenda: values.agenda.flatMap(({ text, ...line }) =>
      said(text) ? [{ text: text.trim(), ...line }] : [],
    ),
    decisions: values.decisions.flatMap((text) => said(text) ?? []),
    participants: toParticipants(values.participants),
    attendees: values.members,
    headcount: values.headcount.flatMap(({ sector, people }) => (people ? [{ sector, people }] : [])),
    scores: values.scores.flatMap(({ measure, mean, ...score }) =>
      said(measure) && mean !== null ? [{ measure: measure.trim(), mean, ...score }] : [],
    ),
    lobbying: values.lobbying,
    lobbyingMinutes: values.lobbyingMinutes,
    lobbyingCost: values.lobbyingCost,
    bills: values.bills,
    ...(sensitivity !== null && { sensitivity }),
    ...(confirmDoNotContact && { confirmDoNotContact }),
  }
}

/**
 * Which of the promises that were made follow-ups are there still, by their keys. They are known by what they are
 * called; one that was called otherwise since stands for a line whose own is not found.
 */
export function standingPromises(
  lines: readonly Pick<AddedAction, 'key' | 'title'>[],
  followUps: readonly { readonly title: string }[],
): ReadonlySet<string> {
  const left = followUps.map(({ title }) => fold(title))
  const others = lines.filter(({ title }) => {
    const at = left.indexOf(fold(title))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  const gone = new Set(others.slice(left.length))
  return new Set(lines.filter((line) => !gone.has(line)).map(({ key }) => key))
}

/** The promises that were added, as follow-ups; those who take part are given with their names. */
export function followUpsOf(
  { added, body, sensitivity }: MeetingValues,
  present: readonly Present[],
): FollowUpInput[] {
  const mentions = mentionsByLine(body)
  return added.map(({ key, title, owner, dueOn, links }) => ({
    title,
    owner,
    dueOn,
    links: [...(links ?? linksOf({ title, about: mentions.get(key) ?? [] }, present))],
    ...(sensitivity !== null && { sensitivity }),
  }))
}

import { AppError } from '../domain/errors.ts'
import {
  dropSchema,
  followUpPatchSchema,
  followUpSchema,
  type FollowUpId,
  type FollowUpInput,
  type FollowUpPatch,
} from '../domain/follow-up.ts'
import { assertTransition, snooze, type FollowUpState } from '../domain/follow-up-state.ts'
import type { InteractionInput } from '../domain/interaction.ts'
import { interactionSchema } from '../domain/interaction.ts'
import { today, typedDaySchema, type LocalDate } from '../domain/local-date.ts'
import { parseInput } from '../domain/parse.ts'
import type { Uid } from '../domain/uid.ts'
import { nextDue, parseRecurrence, recurrenceText, startRecurrence } from '../domain/recurrence.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import {
  followUpRecurrence,
  followUpTiming,
  insertFollowUp,
  insertNextCopy,
  setFollowUpProgress,
  updateFollowUp,
  type FollowUpProgress,
} from '../store/queries/follow-up.ts'
import { idOf } from '../store/record.ts'
import { getDetails, type Details } from './details.ts'
import { logIn } from './interaction.ts'
import { record, type ReadSession, type Session } from './session.ts'

type FollowUpDetails = Extract<Details, { readonly droppedReason: unknown }>

/** Everything about one follow-up that may be shown. Error: `record.notFound`. */
export async function getFollowUp(session: ReadSession, id: FollowUpId): Promise<FollowUpDetails> {
  const details = await getDetails(session, id)
  if (!('droppedReason' in details)) throw new AppError('record.notFound', { noun: 'follow_up', id })
  return details
}

export function addFollowUp(session: Session, input: FollowUpInput): Promise<Recorded<FollowUpId>> {
  const followUp = started(session, parseInput(followUpSchema, input))
  return record(session, 'follow_up.create', (write) => insertFollowUp(write, followUp).uid)
}

/** The same promise about each of the records, one follow-up for each, in one batch. */
export function addFollowUpForEach(
  session: Session,
  about: readonly Uid[],
  input: FollowUpInput,
): Promise<Recorded<void>> {
  const followUp = started(session, parseInput(followUpSchema, input))
  return record(session, 'follow_up.create', (write) => {
    for (const id of about) insertFollowUp(write, { ...followUp, links: [id] })
  })
}

export function changeFollowUp(
  session: Session,
  id: FollowUpId,
  patch: FollowUpPatch,
): Promise<Recorded<void>> {
  const fields = parseInput(followUpPatchSchema, patch)
  return record(session, 'follow_up.update', (write) => {
    const rowId = idOf(write, id, ['follow_up'])
    updateFollowUp(write, rowId, startedAnew(session, fields, followUpRecurrence(write, rowId).dueOn))
  })
}

/** What completing a follow-up may bring with it, each in the same batch. */
interface Completion {
  /** The contact that fulfilled it. */
  readonly outcome?: InteractionInput | undefined
  /** What is promised next; it remembers which follow-up it came from. */
  readonly nextStep?: FollowUpInput | undefined
}

interface Completed {
  readonly nextStep: FollowUpId | null
}

export function completeFollowUp(
  session: Session,
  id: FollowUpId,
  completion: Completion = {},
): Promise<Recorded<Completed>> {
  const outcome = completion.outcome && parseInput(interactionSchema, completion.outcome)
  const nextStep = completion.nextStep && started(session, parseInput(followUpSchema, completion.nextStep))
  return move(session, { id, to: 'done' }, (write) => {
    const interaction = outcome && logIn(write, outcome)
    const outcomeId = idOf(write, interaction, ['interaction'])
    const next = nextStep && insertFollowUp(write, { ...nextStep, previous: id }).uid
    const progress = { ...done(write, id, session), ...(outcomeId !== undefined && { outcomeId }) }
    return { progress, value: { nextStep: next ?? null } }
  })
}

/** With the first day of what comes again. */
function started<F extends Pick<FollowUpInput, 'recurrence' | 'dueOn'>>(session: Session, input: F): F {
  if (!input.recurrence) return input
  const recurrence = parseRecurrence(input.recurrence)
  const first = startRecurrence(recurrence, input.dueOn ?? null, today(session.store.clock))
  return { ...input, dueOn: first.dueOn, recurrence: recurrenceText(first.recurrence) }
}

/** A change that leaves the day alone keeps the one there is. */
const startedAnew = (session: Session, patch: FollowUpPatch, dueOn: LocalDate | null): FollowUpPatch =>
  patch.recurrence
    ? started(session, { ...patch, dueOn: patch.dueOn === undefined ? dueOn : patch.dueOn })
    : patch

/**
 * What being done changes. One that comes again hands that on to its next copy, so that it is there once, however
 * often this one is reopened and done.
 */
export function done(write: WriteDb, id: FollowUpId, session: Session): FollowUpProgress {
  const doneOn = today(session.store.clock)
  const rowId = idOf(write, id, ['follow_up'])
  const { dueOn, recurrence } = followUpRecurrence(write, rowId)
  if (recurrence === null) return { doneOn }
  const next = nextDue(parseRecurrence(recurrence), { dueOn, doneOn })
  if (next !== undefined) insertNextCopy(write, rowId, { dueOn: next, recurrence })
  return { doneOn, recurrence: null }
}

export function dropFollowUp(session: Session, id: FollowUpId, reason: string): Promise<Recorded<void>> {
  const { droppedReason } = parseInput(dropSchema, { droppedReason: reason })
  return move(session, { id, to: 'dropped' }, () => ({ progress: { droppedReason }, value: undefined }))
}

/** Somebody else has to move first: until a day, or until it comes. */
export function waitFollowUp(
  session: Session,
  id: FollowUpId,
  until: LocalDate | null,
): Promise<Recorded<void>> {
  const waitingUntil = until && parseInput(typedDaySchema, until)
  return move(session, { id, to: 'waiting' }, () => ({ progress: { waitingUntil }, value: undefined }))
}

export function reopenFollowUp(session: Session, id: FollowUpId): Promise<Recorded<void>> {
  return move(session, { id, to: 'open' }, () => ({ progress: {}, value: undefined }))
}

/** Hides a follow-up until a later day. The due date stays, so it is honestly overdue when it comes back. */
export function snoozeFollowUp(session: Session, id: FollowUpId, until: LocalDate): Promise<Recorded<void>> {
  const day = parseInput(typedDaySchema, until)
  return record(session, 'follow_up.snooze', (write) => snoozeIn(write, id, day))
}

/** The same as part of a larger change. */
export const snoozeIn = (write: WriteDb, id: FollowUpId, until: LocalDate): void =>
  snoozeRow(write, idOf(write, id, ['follow_up']), until)

export const snoozeRow = (write: WriteDb, rowId: number, until: LocalDate): void =>
  setFollowUpProgress(write, rowId, snooze(followUpTiming(write, rowId), until, write.today))

interface Move {
  readonly id: FollowUpId
  readonly to: FollowUpState
}

/** A change of state: allowed by the table of transitions, and what belonged to the old state is cleared. */
function move<T>(
  session: Session,
  { id, to }: Move,
  work: (write: WriteDb) => { progress: FollowUpProgress; value: T },
): Promise<Recorded<T>> {
  return record(session, `follow_up.${to}`, (write) => {
    const { progress, value } = work(write)
    moveIn(write, { id, to }, progress)
    return value
  })
}

/** The same as part of a larger change. */
export function moveIn(write: WriteDb, { id, to }: Move, progress: FollowUpProgress): void {
  const rowId = idOf(write, id, ['follow_up'])
  assertTransition(followUpTiming(write, rowId).state, to)
  const cleared = { doneOn: null, droppedReason: null, waitingUntil: null }
  setFollowUpProgress(write, rowId, { ...cleared, ...progress, state: to })
}

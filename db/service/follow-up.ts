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
import { localDateSchema, today, type LocalDate } from '../domain/local-date.ts'
import { parseInput } from '../domain/parse.ts'
import type { Uid } from '../domain/uid.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import {
  followUpTiming,
  insertFollowUp,
  setFollowUpProgress,
  updateFollowUp,
  type FollowUpProgress,
} from '../store/queries/follow-up.ts'
import { idOf } from '../store/record.ts'
import { getDetails, type Details } from './details.ts'
import { logIn, requirePast } from './interaction.ts'
import { record, type ReadSession, type Session } from './session.ts'

type FollowUpDetails = Extract<Details, { readonly droppedReason: unknown }>

/** Everything about one follow-up that may be shown. Error: `record.notFound`. */
export async function getFollowUp(session: ReadSession, id: FollowUpId): Promise<FollowUpDetails> {
  const details = await getDetails(session, id)
  if (!('droppedReason' in details)) throw new AppError('record.notFound', { noun: 'follow_up', id })
  return details
}

export function addFollowUp(session: Session, input: FollowUpInput): Promise<Recorded<FollowUpId>> {
  const followUp = parseInput(followUpSchema, input)
  return record(session, 'follow_up.create', (write) => insertFollowUp(write, followUp).uid)
}

/** The same promise about each of the records, one follow-up for each, in one batch. */
export function addFollowUpForEach(
  session: Session,
  about: readonly Uid[],
  input: FollowUpInput,
): Promise<Recorded<void>> {
  const followUp = parseInput(followUpSchema, input)
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
    updateFollowUp(write, idOf(write, id, ['follow_up']), fields)
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
  if (outcome) requirePast(session, outcome)
  const nextStep = completion.nextStep && parseInput(followUpSchema, completion.nextStep)
  return move(session, { id, to: 'done' }, (write) => {
    const interaction = outcome && logIn(write, outcome)
    const outcomeId = idOf(write, interaction, ['interaction'])
    const next = nextStep && insertFollowUp(write, { ...nextStep, previous: id }).uid
    const progress = { doneOn: today(session.store.clock), ...(outcomeId !== undefined && { outcomeId }) }
    return { progress, value: { nextStep: next ?? null } }
  })
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
  const waitingUntil = until && parseInput(localDateSchema, until)
  return move(session, { id, to: 'waiting' }, () => ({ progress: { waitingUntil }, value: undefined }))
}

export function reopenFollowUp(session: Session, id: FollowUpId): Promise<Recorded<void>> {
  return move(session, { id, to: 'open' }, () => ({ progress: {}, value: undefined }))
}

/** Hides a follow-up until a later day. The due date stays, so it is honestly overdue when it comes back. */
export function snoozeFollowUp(session: Session, id: FollowUpId, until: LocalDate): Promise<Recorded<void>> {
  const day = parseInput(localDateSchema, until)
  return record(session, 'follow_up.snooze', (write) =>
    snoozeIn(write, id, { until: day, today: today(session.store.clock) }),
  )
}

/** The same as part of a larger change. */
export function snoozeIn(
  write: WriteDb,
  id: FollowUpId,
  days: { readonly until: LocalDate; readonly today: LocalDate },
): void {
  const rowId = idOf(write, id, ['follow_up'])
  setFollowUpProgress(write, rowId, snooze(followUpTiming(write, rowId), days.until, days.today))
}

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

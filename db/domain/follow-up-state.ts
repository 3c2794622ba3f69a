import { AppError } from './errors.ts'
import { lastOfSevenDays, type LocalDate } from './local-date.ts'

/** Waiting is for someone else's move, until a date or until it comes. */
export const followUpStates = ['open', 'waiting', 'done', 'dropped'] as const
export type FollowUpState = (typeof followUpStates)[number]

/** Where each state may go; the way back to open is "reopen". */
const followUpTransitions: Readonly<Record<FollowUpState, readonly FollowUpState[]>> = {
  open: ['done', 'dropped', 'waiting'],
  waiting: ['open', 'done', 'dropped'],
  done: ['open'],
  dropped: ['open'],
}

export const mayMove = (from: FollowUpState, to: FollowUpState): boolean =>
  followUpTransitions[from].includes(to)

/** @throws AppError `followUp.transition` when the table does not allow it, staying in a state included. */
export function assertTransition(from: FollowUpState, to: FollowUpState): void {
  if (!mayMove(from, to)) throw new AppError('followUp.transition', { from, to })
}

/** What is done or dropped asks for nothing on any day. @throws AppError `followUp.transition` */
export function assertNotClosed(from: FollowUpState, to: 'snoozed' | 'rescheduled'): void {
  if (from !== 'open' && from !== 'waiting') throw new AppError('followUp.transition', { from, to })
}

/** The part of a follow-up that says when it asks for attention. All dates are in the zone of the device. */
export interface FollowUpTiming {
  readonly state: FollowUpState
  readonly dueOn: LocalDate | null
  /** Hidden before this day, by snoozing. */
  readonly visibleFrom: LocalDate | null
  readonly waitingUntil: LocalDate | null
}

/** The queue, in the order it is worked; "this week" is the rest of the seven days that begin today. */
export const followUpBuckets = ['overdue', 'today', 'this-week', 'waiting', 'later', 'no-date'] as const
export type FollowUpBucket = (typeof followUpBuckets)[number]

/** Open, or waited for until a day that has come. */
const isOpenOn = ({ state, waitingUntil }: FollowUpTiming, today: LocalDate): boolean =>
  state === 'open' || (state === 'waiting' && waitingUntil !== null && waitingUntil <= today)

const isSnoozed = ({ visibleFrom }: FollowUpTiming, today: LocalDate): boolean =>
  visibleFrom !== null && visibleFrom > today

/** Where a follow-up stands in the queue on a day; null when it is done or dropped. Snoozed ones are in Later. */
export function bucket(followUp: FollowUpTiming, today: LocalDate): FollowUpBucket | null {
  if (!isOpenOn(followUp, today)) return followUp.state === 'waiting' ? 'waiting' : null
  return isSnoozed(followUp, today) ? 'later' : dueBucket(followUp.dueOn, today)
}

function dueBucket(dueOn: LocalDate | null, today: LocalDate): FollowUpBucket {
  if (dueOn === null) return 'no-date'
  if (dueOn < today) return 'overdue'
  if (dueOn === today) return 'today'
  return dueOn <= lastOfSevenDays(today) ? 'this-week' : 'later'
}

interface Snooze {
  readonly visibleFrom: LocalDate
  readonly snoozeCount: number
}

/**
 * What snoozing until a later day changes: it hides the follow-up and counts; the due date stays.
 * @throws AppError `followUp.transition` when it is done or dropped, `input.invalid` when the day is not after today.
 */
export function snooze(
  followUp: FollowUpTiming & { readonly snoozeCount: number },
  until: LocalDate,
  today: LocalDate,
): Snooze {
  const { state, snoozeCount } = followUp
  assertNotClosed(state, 'snoozed')
  if (until <= today) throw new AppError('input.invalid', { issues: ['until: issue.notAfterToday'] })
  return { visibleFrom: until, snoozeCount: snoozeCount + 1 }
}

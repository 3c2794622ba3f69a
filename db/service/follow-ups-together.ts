import { dropSchema, followUpPatchSchema, type FollowUpId, type FollowUpPatch } from '../domain/follow-up.ts'
import { assertNotClosed } from '../domain/follow-up-state.ts'
import { typedDaySchema, type LocalDate } from '../domain/local-date.ts'
import { parseInput } from '../domain/parse.ts'
import { rescheduled, rescheduleSchema, type Reschedule } from '../domain/reschedule.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import { followUpTiming, updateFollowUp } from '../store/queries/follow-up.ts'
import { idOf } from '../store/record.ts'
import { done, moveIn, snoozeIn } from './follow-up.ts'
import { record, type Session } from './session.ts'

/** What is done to several follow-ups is one batch, and so one Undo: all of them, or none. */
function each(
  session: Session,
  kind: string,
  [ids, change]: readonly [readonly FollowUpId[], (write: WriteDb, id: FollowUpId) => void],
): Promise<Recorded<void>> {
  return record(session, kind, (write) => {
    for (const id of ids) change(write, id)
  })
}

export function snoozeEach(
  session: Session,
  ids: readonly FollowUpId[],
  until: LocalDate,
): Promise<Recorded<void>> {
  const day = parseInput(typedDaySchema, until)
  return each(session, 'follow_up.snooze', [ids, (write, id) => snoozeIn(write, id, day)])
}

export function dropEach(
  session: Session,
  ids: readonly FollowUpId[],
  reason: string,
): Promise<Recorded<void>> {
  const { droppedReason } = parseInput(dropSchema, { droppedReason: reason })
  const drop = (write: WriteDb, id: FollowUpId) => moveIn(write, { id, to: 'dropped' }, { droppedReason })
  return each(session, 'follow_up.dropped', [ids, drop])
}

export function completeEach(session: Session, ids: readonly FollowUpId[]): Promise<Recorded<void>> {
  const complete = (write: WriteDb, id: FollowUpId) =>
    moveIn(write, { id, to: 'done' }, done(write, id, session))
  return each(session, 'follow_up.done', [ids, complete])
}

export function updateEach(
  session: Session,
  ids: readonly FollowUpId[],
  patch: FollowUpPatch,
): Promise<Recorded<void>> {
  const fields = parseInput(followUpPatchSchema, patch)
  const update = (write: WriteDb, id: FollowUpId) =>
    updateFollowUp(write, idOf(write, id, ['follow_up']), fields)
  return each(session, 'follow_up.update', [ids, update])
}

/** Gives each another day; what is closed has none, and is not counted as if it had. What comes again goes on by its own schedule afterwards. */
export function rescheduleEach(
  session: Session,
  ids: readonly FollowUpId[],
  how: Reschedule,
): Promise<Recorded<void>> {
  const reschedule = parseInput(rescheduleSchema, how)
  return record(session, 'follow_up.reschedule', (write) => {
    const rows = ids.map((id) => idOf(write, id, ['follow_up']))
    const timings = rows.map((row) => followUpTiming(write, row))
    for (const { state } of timings) assertNotClosed(state, 'rescheduled')
    const days = rescheduled(
      timings.map(({ dueOn }) => dueOn),
      reschedule,
    )
    for (const [place, row] of rows.entries()) updateFollowUp(write, row, { dueOn: days[place] ?? null })
  })
}

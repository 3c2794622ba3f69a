import { followUpPatchSchema } from '../domain/follow-up.ts'
import { mayMove } from '../domain/follow-up-state.ts'
import { typedDaySchema, type LocalDate } from '../domain/local-date.ts'
import type { MemberId } from '../domain/member.ts'
import { parseInput } from '../domain/parse.ts'
import { rescheduled, rescheduleSchema, type Reschedule } from '../domain/reschedule.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import { followUpTiming, updateFollowUp } from '../store/queries/follow-up.ts'
import { snoozeRow } from './follow-up.ts'
import { pickedRows, type Picked } from './picked.ts'
import { record, type Session } from './session.ts'

/** How many follow-ups it was done to. */
interface Done {
  readonly count: number
}

/** What is ticked in a table may be closed: that has neither a day to come back on nor one to be due. */
const keptRows = (write: WriteDb, picked: Picked): readonly number[] =>
  pickedRows(write, picked, ['follow_up']).filter((row) => mayMove(followUpTiming(write, row).state, 'done'))

/** Hides those still to be kept until a later day, in one batch. Error: `input.invalid` for a day that is not later. */
export function snoozePicked(session: Session, picked: Picked, until: LocalDate): Promise<Recorded<Done>> {
  const day = parseInput(typedDaySchema, until)
  return record(session, 'follow_up.snooze', (write) => {
    const rows = keptRows(write, picked)
    for (const row of rows) snoozeRow(write, row, day)
    return { count: rows.length }
  })
}

/** Gives those still to be kept another day, in one batch. */
export function reschedulePicked(session: Session, picked: Picked, how: Reschedule): Promise<Recorded<Done>> {
  const reschedule = parseInput(rescheduleSchema, how)
  return record(session, 'follow_up.reschedule', (write) => {
    const rows = keptRows(write, picked)
    const days = rescheduled(
      rows.map((row) => followUpTiming(write, row).dueOn),
      reschedule,
    )
    for (const [place, row] of rows.entries()) updateFollowUp(write, row, { dueOn: days[place] ?? null })
    return { count: rows.length }
  })
}

/** Says whose they are, or nobody's, in one batch; closed ones too, as who had them is told in reports. */
export function ownPicked(session: Session, picked: Picked, owner: MemberId | null): Promise<Recorded<Done>> {
  const fields = parseInput(followUpPatchSchema, { owner })
  return record(session, 'follow_up.update', (write) => {
    const rows = pickedRows(write, picked, ['follow_up'])
    for (const row of rows) updateFollowUp(write, row, fields)
    return { count: rows.length }
  })
}

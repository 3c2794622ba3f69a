import { systemClock } from '../../../db/domain/clock.ts'
import { dateAt, type LocalDate } from '../../../db/domain/local-date.ts'
import { timeAt, type LocalTime } from '../../../db/domain/local-time.ts'

/** The day of an instant where the person is. */
export const dayHere = (at: string): LocalDate => dateAt(Date.parse(at), systemClock.zone)

/** What clocks show at an instant where the person is. */
export const timeHere = (at: string): LocalTime => timeAt(Date.parse(at), systemClock.zone)

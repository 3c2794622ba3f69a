import { systemClock } from '../../../db/domain/clock.ts'
import { toInstant } from '../../../db/domain/instant.ts'
import { addDays, startOfDay, type LocalDate } from '../../../db/domain/local-date.ts'

const daysKept = 30

/** What was thrown away before this has lain in the trash for long: its removal is offered. */
export const longAgo = (today: LocalDate) =>
  toInstant(startOfDay(addDays(today, -daysKept), systemClock.zone))

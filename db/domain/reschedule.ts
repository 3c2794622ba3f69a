import { z } from 'zod'
import { addDays, typedDaySchema, workingDayFrom, type LocalDate } from './local-date.ts'

/** How several follow-ups get other days together. */
export const rescheduleSchema = z.discriminatedUnion('kind', [
  /** So many days later; earlier where negative. Those without a day stay so. */
  z.strictObject({
    kind: z.literal('shift'),
    days: z
      .int()
      .min(-3660)
      .max(3660)
      .refine((days) => days !== 0, { error: 'issue.tooSmall' }),
  }),
  z.strictObject({ kind: z.literal('on'), day: typedDaySchema }),
  /** One after the other over the working days from a day on, so many a day. */
  z.strictObject({ kind: z.literal('spread'), from: typedDaySchema, perDay: z.int().min(1).max(1000) }),
])
export type Reschedule = z.infer<typeof rescheduleSchema>

/** The new days of follow-ups, in the order of those they had: what was due first comes first. */
export function rescheduled(
  days: readonly (LocalDate | null)[],
  reschedule: Reschedule,
): readonly (LocalDate | null)[] {
  if (reschedule.kind === 'on') return days.map(() => reschedule.day)
  if (reschedule.kind === 'shift') return days.map((day) => day && addDays(day, reschedule.days))
  const { from, perDay } = reschedule
  const order = days.map((_, place) => place).toSorted((a, b) => compare(days[a], days[b]) || a - b)
  const result: (LocalDate | null)[] = days.map(() => null)
  let day = workingDayFrom(from)
  for (const [rank, place] of order.entries()) {
    if (rank > 0 && rank % perDay === 0) day = workingDayFrom(addDays(day, 1))
    result[place] = day
  }
  return result
}

/** Those without a day come last. */
const compare = (a: LocalDate | null | undefined, b: LocalDate | null | undefined): number =>
  (a ?? '~') < (b ?? '~') ? -1 : Number((a ?? '~') > (b ?? '~'))

import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A time of day on a wall clock, `HH:MM` from 00:00 to 23:59, of no zone. */
export type LocalTime = string & { readonly __localTime: true }

const shape = /^([01]\d|2[0-3]):[0-5]\d$/

export const isLocalTime = (value: unknown): value is LocalTime =>
  typeof value === 'string' && shape.test(value)

export const localTimeSchema = z.custom<LocalTime>(isLocalTime, { error: 'issue.localTime' })

/** What a clock in the zone shows at an instant. */
export const timeAt = (epochMs: number, zone: string): LocalTime =>
  Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' }) as LocalTime

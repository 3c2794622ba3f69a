import { Temporal } from 'temporal-polyfill'
import { isLocalDate, type LocalDate } from '../../../domain/local-date.ts'
import { isLocalTime, type LocalTime } from '../../../domain/local-time.ts'

/** A day, or a time on the clocks of a zone; of no zone when it floats. */
export interface WallTime {
  readonly on: LocalDate
  readonly time: LocalTime | null
  readonly zone: string | null
}

const shape = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(Z?))?$/u

/**
 * What ical.js writes of a date or a time: `2026-03-02`, `2026-03-02T10:00:00`, `…Z`. A time in UTC is told in `utcZone`.
 * Undefined when there is no such day or time.
 */
export function parseWallTime(text: string, zone: string | null, utcZone: string): WallTime | undefined {
  const [, on, time, isUtc] = shape.exec(text) ?? []
  if (!isLocalDate(on)) return undefined
  if (time === undefined) return { on, time: null, zone: null }
  if (!isLocalTime(time)) return undefined
  return isUtc === 'Z' ? inZone({ on, time, zone: 'UTC' }, utcZone) : { on, time, zone }
}

const plain = ({ on, time }: WallTime): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.from(`${on}T${time ?? '00:00'}`)

/** The same moment on the clocks of another zone; a day, and a time that floats, stay as they are. */
export function inZone(wall: WallTime, zone: string | null): WallTime | undefined {
  if (wall.time === null || wall.zone === null || zone === null || wall.zone === zone) return wall
  const text = plain(wall).toZonedDateTime(wall.zone).withTimeZone(zone).toPlainDateTime().toString()
  return parseWallTime(text.slice(0, 16), zone, zone)
}

/** Whether the clocks of its zone never show it: they go forward over it that day. */
export function isSkipped({ on, time, zone }: WallTime): boolean {
  if (time === null || zone === null) return false
  const wall = plain({ on, time, zone })
  return !wall.toZonedDateTime(zone).toPlainDateTime().equals(wall)
}

/** Text that orders and compares times of one zone: `2026-03-02T10:00`, or the date of a day. */
export const wallKey = ({ on, time }: WallTime): string => (time === null ? on : `${on}T${time}`)

/** Minutes from one to the other as they pass in their zones; across zones too. */
export function minutesBetween(start: WallTime, end: WallTime): number {
  const [from, to] = [start, end].map(
    (wall) => plain(wall).toZonedDateTime(wall.zone ?? 'UTC').epochMilliseconds,
  )
  return Math.round(((to ?? 0) - (from ?? 0)) / 60_000)
}

/** Undefined beyond the years that the product knows. */
export function plusDays(on: LocalDate, days: number): LocalDate | undefined {
  const text = Temporal.PlainDate.from(on).add({ days }).toString()
  return isLocalDate(text) ? text : undefined
}

import { Temporal } from 'temporal-polyfill'
import type { CalendarComponent } from './component.ts'
import { windowsZones } from './windows-zone.ts'

/** When the clocks of a definition are how far from UTC; minutes, and months counted from 1. */
interface Clocks {
  readonly standard: number
  readonly summer: { readonly offset: number; readonly from: number; readonly until: number } | null
}

/** Of places whose clocks are the same, the one that people more often mean. */
const usual = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'America/Mexico_City',
  'America/Bogota',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Athens',
  'UTC',
]

/**
 * The zone whose clocks go as those of a definition in the file ("Customized Time Zone"): that of the device where it
 * fits, else a usual one. `parts` are its STANDARD and DAYLIGHT. Undefined where none does.
 */
export function zoneLike(
  parts: readonly CalendarComponent[],
  { zone, year }: { readonly zone: string; readonly year: number },
): string | undefined {
  const clocks = clocksOf(parts)
  if (clocks === undefined) return undefined
  return [zone, ...usual, ...Object.values(windowsZones)].find((place) => goesLike(place, clocks, year))
}

function clocksOf(parts: readonly CalendarComponent[]): Clocks | undefined {
  const [standard, daylight] = ['standard', 'daylight'].map((name) => latest(parts, name))
  const offset = minutesOf(standard ?? daylight)
  if (offset === undefined) return undefined
  const summer = minutesOf(daylight)
  const [from, until] = [monthOf(daylight), monthOf(standard)]
  const hasSummer = summer !== undefined && summer !== offset && from !== undefined && until !== undefined
  return { standard: offset, summer: hasSummer ? { offset: summer, from, until } : null }
}

const value = (part: CalendarComponent | undefined, name: string): string =>
  part?.properties.find((property) => property.name === name)?.raw.trim() ?? ''

/** A definition may tell what was in force in older years, too. */
const latest = (parts: readonly CalendarComponent[], name: string): CalendarComponent | undefined =>
  parts
    .filter((part) => part.name === name)
    .toSorted(byStart)
    .at(-1)

const byStart = (one: CalendarComponent, other: CalendarComponent): number =>
  value(one, 'dtstart') < value(other, 'dtstart') ? -1 : 1

function minutesOf(part: CalendarComponent | undefined): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})/u.exec(value(part, 'tzoffsetto')) ?? []
  if (sign === undefined) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function monthOf(part: CalendarComponent | undefined): number | undefined {
  const written = /BYMONTH=(\d{1,2})/iu.exec(value(part, 'rrule'))?.[1] ?? value(part, 'dtstart').slice(4, 6)
  const month = Number(written)
  return month >= 1 && month <= 12 ? month : undefined
}

/** Looked at on the last day of each month, when whatever changes in it has changed. */
const goesLike = (zone: string, { standard, summer }: Clocks, year: number): boolean =>
  Array.from({ length: 12 }, (_, at) => at + 1).every((month) => {
    const expected = summer && isWithin(month, summer) ? summer.offset : standard
    return offsetIn(zone, year, month) === expected
  })

/** In the south summer goes over the end of the year. */
const isWithin = (
  month: number,
  { from, until }: { readonly from: number; readonly until: number },
): boolean => (from < until ? month >= from && month < until : month >= from || month < until)

function offsetIn(zone: string, year: number, month: number): number {
  const noon = Temporal.PlainDate.from({ year, month, day: 31 }, { overflow: 'constrain' }).toPlainDateTime(
    '12:00',
  )
  return noon.toZonedDateTime(zone).offsetNanoseconds / 60e9
}

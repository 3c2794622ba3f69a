import ICAL from 'ical.js'
import type { LocalDate } from '../../../domain/local-date.ts'
import type { EventDraft } from './calendar-draft.ts'
import type { ComponentReader } from './component-reader.ts'
import type { CalendarProperty } from './component.ts'
import { minutesBetween, plusDays, wallKey, type WallTime } from './wall-time.ts'

/** An event as its component has it, before its series is written out. */
export interface EventReading {
  readonly line: number
  readonly start: WallTime
  readonly draft: EventDraft
  /** The key of the occurrence that it replaces. */
  readonly replaces: string | null
  readonly rules: readonly string[]
  readonly added: readonly WallTime[]
  readonly removed: ReadonlySet<string>
}

/** Undefined when it does not say when it begins. */
export function readEvent(reader: ComponentReader, today: LocalDate): EventReading | undefined {
  const start = reader.time('dtstart')
  if (!start) return undefined
  const replaced = reader.times('recurrence-id', start.zone)[0]
  const series = {
    rules: reader.all('rrule').map(({ raw }) => raw.trim()),
    added: reader.times('rdate', start.zone),
    removed: new Set(reader.times('exdate', start.zone).map(wallKey)),
  }
  const draft = readDraft(reader, start, today)
  return { line: draft.line, start, draft, replaces: replaced ? wallKey(replaced) : null, ...series }
}

function readDraft(reader: ComponentReader, start: WallTime, today: LocalDate): EventDraft {
  const isCancelled = reader.text('status')?.toUpperCase() === 'CANCELLED'
  const draft = {
    line: reader.component.line,
    summary: reader.text('summary'),
    description: reader.text('description'),
    location: reader.text('location'),
    ...when(start, today, isCancelled),
    ...lengthOf(reader, start),
    organizer: reader.people('organizer')[0] ?? null,
    attendees: reader.people('attendee'),
    tags: reader.list('categories'),
    link: reader.text('url'),
    isPrivate: reader.isPrivate(),
    uid: reader.text('uid'),
    recurrenceId: null,
    sequence: reader.integer('sequence') ?? 0,
  }
  for (const known of ['transp', 'x-microsoft-cdo-busystatus']) reader.all(known)
  return { ...draft, remarks: reader.remarks }
}

/** Another day and time of the same event, with all that follows from them. */
export function at(draft: EventDraft, wall: WallTime, today: LocalDate): EventDraft {
  const days = draft.endOn === null ? null : daysBetween(draft.on, draft.endOn)
  const endOn = days === null ? null : (plusDays(wall.on, days) ?? null)
  return { ...draft, ...when(wall, today, draft.status === 'cancelled'), endOn, recurrenceId: wallKey(wall) }
}

const daysBetween = (from: LocalDate, to: LocalDate): number =>
  minutesBetween({ on: from, time: null, zone: null }, { on: to, time: null, zone: null }) / 1440

function when({ on, time, zone }: WallTime, today: LocalDate, isCancelled: boolean) {
  const status = on < today ? ('happened' as const) : ('planned' as const)
  return { on, time, zone, status: isCancelled ? ('cancelled' as const) : status }
}

/** By its end or by its duration; a day ends before the day that the calendar writes. */
function lengthOf(reader: ComponentReader, start: WallTime): Pick<EventDraft, 'endOn' | 'durationMinutes'> {
  const end = reader.time('dtend')
  const written = minutesOf(reader.first('duration'))
  const minutes = end ? minutesBetween(start, end) : written
  if (end && minutes !== null && minutes < 0) reader.report('time.endsFirst', 'dtend')
  if (minutes === null || minutes < 0) return { endOn: null, durationMinutes: null }
  const lastDay = start.time === null ? plusDays(start.on, Math.ceil(minutes / 1440) - 1) : end?.on
  return {
    endOn: lastDay !== undefined && lastDay > start.on ? lastDay : null,
    durationMinutes: start.time === null ? null : minutes,
  }
}

function minutesOf(property: CalendarProperty | undefined): number | null {
  const text = property?.raw.trim() ?? ''
  if (!ICAL.Duration.isValueString(text)) return null
  return Math.round(ICAL.Duration.fromString(text).toSeconds() / 60)
}

import { lineLimit, textLimit } from '../../../domain/text.ts'
import type { ByteText } from '../content-line/byte-text.ts'
import { readByteText } from '../content-line/read-byte-text.ts'
import type { ProblemList } from '../problem-list.ts'
import { refusing } from '../source/refusal.ts'
import type { SourceLimits } from '../source/source-limit.ts'
import { SyntaxFault } from '../source/syntax-fault.ts'
import type { CalendarBook, CalendarOptions, EventDraft } from './calendar-draft.ts'
import { ComponentReader, type ZoneContext } from './component-reader.ts'
import { splitComponents, type CalendarComponent } from './component.ts'
import { zoneLike } from './defined-zone.ts'
import { occurrencesOf, type Window } from './recurrence.ts'
import { at, readEvent, type EventReading } from './to-event.ts'
import { readTodo } from './to-todo.ts'
import { plusDays, wallKey, type WallTime } from './wall-time.ts'
import { bareName } from './zone.ts'

/** Occurrences of one file; a calendar of ten years has fewer. */
const mostEvents = 50_000

/**
 * The events and to-dos of an iCalendar file. Series are written out within the window, and less far ahead where they have
 * no end; single events are taken
 * whenever they are. Cancelled ones are taken as cancelled.
 * @throws AppError `file.*` when the file cannot be read, holds no component, or holds too many.
 */
export function readCalendar(path: string, options: CalendarOptions, limits: SourceLimits): CalendarBook {
  const text = readByteText({ path, limits, own: ['calendar'] })
  return refusing(path, () => parseCalendar(text, options))
}

/** @throws SyntaxFault when nothing begins in the text; RangeError when too much does. */
export function parseCalendar(text: ByteText, options: CalendarOptions): CalendarBook {
  const { components, problems } = splitComponents(text)
  if (components.length === 0) throw new SyntaxFault(1, 'no BEGIN')
  const context: ZoneContext = {
    places: placesOf(components, options),
    zone: options.zone,
    report: (...problem) => problems.report(...problem),
  }
  const named = (name: string) =>
    components.filter((component) => component.name === name && fits(component, problems))
  const readings = named('vevent').flatMap((component) => {
    const reading = readEvent(new ComponentReader(component, context), options.today)
    if (!reading) problems.report('event.noStart', component.line, '')
    return reading ?? []
  })
  const events = writeOut(readings, options, problems)
  const todos = named('vtodo').map((component) => readTodo(new ComponentReader(component, context)))
  for (const { line, name } of components.filter(({ name }) => notTaken.has(name)))
    problems.report('component.notTaken', line, name.toUpperCase())
  return { components: countByName(components), events, todos, problems: problems.problems }
}

/** What becomes running text: together no more of it than one record holds. */
const running = new Set(['summary', 'description', 'location', 'url', 'organizer', 'attendee'])

function fits({ line, properties }: CalendarComponent, problems: ProblemList): boolean {
  const texts = properties.filter(({ name }) => running.has(name)).map(({ values }) => values.join())
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  if (length > textLimit) problems.report('component.tooLong', line, texts.join(' | ').slice(0, lineLimit))
  return length <= textLimit
}

const notTaken = new Set(['vjournal', 'vfreebusy'])

const countByName = (components: readonly CalendarComponent[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(components, ({ name }) => name)].map(([name, all]) => [name, all.length]),
  )

/** Which place definitions of zones say that they are meant for, or whose clocks they describe. */
function placesOf(
  components: readonly CalendarComponent[],
  { zone, today }: CalendarOptions,
): ReadonlyMap<string, string> {
  const year = Number(today.slice(0, 4))
  return new Map(
    components.flatMap(({ name, properties }, at) => {
      if (name !== 'vtimezone') return []
      const value = (key: string) => properties.find((property) => property.name === key)?.raw.trim()
      const id = value('tzid')
      const place = value('x-lic-location') ?? zoneLike(partsBehind(components, at), { zone, year })
      return id !== undefined && place !== undefined ? [[bareName(id), place] as const] : []
    }),
  )
}

/** What stands in a definition comes right behind its beginning. */
function partsBehind(components: readonly CalendarComponent[], at: number): readonly CalendarComponent[] {
  const rest = components.slice(at + 1)
  const end = rest.findIndex(({ name }) => name !== 'standard' && name !== 'daylight')
  return end < 0 ? rest : rest.slice(0, end)
}

/** Every occurrence of every event; one that was changed by itself stands in the place of the one of its series. */
function writeOut(
  readings: readonly EventReading[],
  options: CalendarOptions,
  problems: ProblemList,
): EventDraft[] {
  const window = windowOf(options)
  const changed = Map.groupBy(
    readings.filter(({ replaces }) => replaces !== null),
    ({ draft }) => draft.uid,
  )
  const events = readings.flatMap((reading) => {
    if (reading.replaces !== null) return { ...reading.draft, recurrenceId: reading.replaces }
    if (reading.rules.length === 0 && reading.added.length === 0) return reading.draft
    const others = new Set((changed.get(reading.draft.uid) ?? []).map(({ replaces }) => replaces))
    return timesOf(reading, window, problems)
      .filter((time) => !others.has(wallKey(time)))
      .map((time) => at(reading.draft, time, options.today))
  })
  if (events.length > mostEvents) throw new RangeError('too many events')
  return events
}

function timesOf(reading: EventReading, window: Window, problems: ProblemList): readonly WallTime[] {
  const { draft, rules } = reading
  const { times, incomplete } = occurrencesOf(reading, window)
  if (times.length === 0) problems.report('series.outside', draft.line, draft.summary ?? '')
  else if (incomplete === 'goesOn') problems.report('series.goesOn', draft.line, spanOf(times))
  if (incomplete !== null && incomplete !== 'goesOn')
    problems.report(`series.${incomplete}`, draft.line, rules.join(' '))
  return times
}

/** "2026-01-05 … 2026-04-06 (14)": which occurrences were taken, and how many. */
const spanOf = (times: readonly WallTime[]): string =>
  times.length === 0 ? '0' : `${times[0]?.on} … ${times.at(-1)?.on} (${times.length})`

const windowOf = ({ today, from, to }: CalendarOptions): Window => ({
  from: from ?? plusDays(today, -366) ?? today,
  to: to ?? plusDays(today, 366) ?? today,
  endlessTo: to ?? plusDays(today, 90) ?? today,
  takesPast: from === undefined,
})

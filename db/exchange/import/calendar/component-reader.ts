import { lineLimit } from '../../../domain/text.ts'
import { quote } from '../reading-problem.ts'
import type { CalendarPerson } from './calendar-draft.ts'
import type { CalendarComponent, CalendarProperty } from './component.ts'
import { inZone, isSkipped, parseWallTime, type WallTime } from './wall-time.ts'
import { toZone } from './zone.ts'

type ComponentFault = 'zone.unknown' | 'time.refused' | 'time.skipped' | 'time.endsFirst'

/** What the reading of one file needs to know of its zones. */
export interface ZoneContext {
  /** Where a definition of the file says which place it is meant for, by its name. */
  readonly places: ReadonlyMap<string, string>
  /** Zone of the device. */
  readonly zone: string
  readonly report: (code: ComponentFault, line: number, detail: string) => void
}

/** Takes from one component what its draft asks for, and remembers what nobody asked for. */
export class ComponentReader {
  readonly component: CalendarComponent
  readonly #context: ZoneContext
  readonly #tooLong: string[] = []
  readonly #taken = new Set<string>(['dtstamp', 'created', 'last-modified'])

  constructor(component: CalendarComponent, context: ZoneContext) {
    this.component = component
    this.#context = context
  }

  all(name: string): readonly CalendarProperty[] {
    this.#taken.add(name)
    return this.component.properties.filter((property) => property.name === name)
  }

  /** Running text; what stands several times is put together. Null when there is none. */
  text(name: string): string | null {
    const texts = this.all(name).flatMap(({ values }) => values.map((value) => tidy(String(value))))
    return texts.filter((text) => text !== '').join('\n\n') || null
  }

  first(name: string): CalendarProperty | undefined {
    return this.all(name)[0]
  }

  /** Words, each no longer than a line may be. */
  list(name: string): string[] {
    const items = this.all(name).flatMap(({ values }) => values.map((value) => tidy(String(value))))
    const isLine = (item: string) => item.length <= lineLimit
    this.#tooLong.push(...items.filter((item) => !isLine(item)).map((item) => toRemark(name, item)))
    return [...new Set(items.filter((item) => item !== '' && isLine(item)))]
  }

  integer(name: string): number | null {
    const value = Number(this.first(name)?.values[0])
    return Number.isInteger(value) ? value : null
  }

  time(name: string): WallTime | undefined {
    const property = this.first(name)
    const wall = property && this.#toWallTimes(property)[0]
    if (wall && isSkipped(wall)) this.report('time.skipped', name)
    return wall
  }

  /** Tells what is wrong with a property, as it stands. */
  report(code: ComponentFault, name: string): void {
    const property = this.first(name)
    if (property) this.#context.report(code, property.line, property.raw)
  }

  /** Of properties that hold lists of times, in the zone of the series that they belong to. */
  times(name: string, zone: string | null): WallTime[] {
    return this.all(name)
      .flatMap((property) => this.#toWallTimes(property))
      .flatMap((wall) => inZone(wall, zone) ?? [])
  }

  /** What a calendar does not call public it keeps from others; a word that nobody knows means private (RFC 5545). */
  isPrivate(): boolean {
    const said = this.text('class')
    return said !== null && !/^public$/iu.test(said.trim())
  }

  people(name: string): CalendarPerson[] {
    return this.all(name).map(toPerson)
  }

  /** The properties that no draft has a place for. */
  get remarks(): string[] {
    const left = this.component.properties.filter(({ name }) => !this.#taken.has(name))
    return [...left.map(({ name, raw }) => toRemark(name, raw)), ...this.#tooLong]
  }

  #toWallTimes({ values, parameters, line, raw }: CalendarProperty): WallTime[] {
    const zone = this.#zoneOf(parameters['tzid'], line)
    return values.flatMap((value) => {
      // A period begins with its start.
      const start = String(Array.isArray(value) ? value[0] : value)
      const wall = parseWallTime(start, zone, this.#context.zone) ?? bareDay(raw)
      if (!wall) this.#context.report('time.refused', line, raw)
      return wall ?? []
    })
  }

  #zoneOf(name: string | readonly string[] | undefined, line: number): string | null {
    if (typeof name !== 'string') return null
    const zone = toZone(name, this.#context.places)
    if (zone === undefined) this.#context.report('zone.unknown', line, name)
    return zone ?? null
  }
}

const toRemark = (name: string, text: string): string => `${name.toUpperCase()}: ${quote(text)}`

/** A day where a time is due: many programs forget to say that it is one. */
function bareDay(raw: string): WallTime | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/u.exec(raw.trim()) ?? []
  return year === undefined ? undefined : parseWallTime(`${year}-${month}-${day}`, null, 'UTC')
}

const tidy = (text: string): string => text.replaceAll('\0', '').replace(/\r\n?/g, '\n').trim()

function toPerson({ parameters, raw }: CalendarProperty): CalendarPerson {
  const [name, role, answer, emailParameter] = ['cn', 'role', 'partstat', 'email'].map((key) =>
    oneOf(parameters[key]),
  )
  const address = tidy(raw)
  const email =
    /^mailto:(.+)$/iu.exec(address)?.[1] ?? emailParameter ?? (address.includes('@') ? address : '')
  return {
    name: name || (email === '' ? address || null : null),
    email: email === '' ? null : email,
    role: role?.toLowerCase() || null,
    answer: answer?.toLowerCase() || null,
  }
}

const oneOf = (value: string | readonly string[] | undefined): string =>
  tidy(typeof value === 'string' ? value : (value?.join(', ') ?? ''))

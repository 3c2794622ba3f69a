import ICAL from 'ical.js'
import { decode, type ByteText } from '../content-line/byte-text.ts'
import { parseContentLine, type ContentLine } from '../content-line/content-line.ts'
import { logicalLines, type LogicalLine } from '../content-line/logical-line.ts'
import { ProblemList } from '../problem-list.ts'
import { Property } from '../vcard/property.ts'

/** A property as ical.js understands it. */
export interface CalendarProperty {
  readonly line: number
  /** In lower case, as the names of parameters. */
  readonly name: string
  readonly parameters: Readonly<Record<string, string | readonly string[]>>
  readonly type: string
  readonly values: readonly unknown[]
  /** The value as it is written. */
  readonly raw: string
}

export interface CalendarComponent {
  readonly line: number
  /** In lower case: `vevent`. */
  readonly name: string
  readonly properties: readonly CalendarProperty[]
}

interface OpenComponent extends CalendarComponent {
  readonly properties: CalendarProperty[]
}

interface SplitComponents {
  /** In the order in which they begin; those inside others too. */
  readonly components: readonly CalendarComponent[]
  readonly problems: ProblemList
}

/**
 * All components of a file, whatever holds them. A line that ical.js refuses is told, and the rest of its component is
 * read; a component without an end ends where another one of its kind begins.
 * @throws RangeError when there is more than any calendar holds.
 */
export function splitComponents(text: ByteText): SplitComponents {
  const splitter = new ComponentSplitter()
  for (const logical of logicalLines(text, { strays: 'keep' })) splitter.take(logical)
  return splitter.finish()
}

const containers = new Set(['vcalendar'])

class ComponentSplitter {
  readonly #open: OpenComponent[] = []
  readonly #components: CalendarComponent[] = []
  readonly #problems = new ProblemList()

  take(logical: LogicalLine): void {
    const content = parseContentLine(logical)
    const name = content?.value.trim().toLowerCase() ?? ''
    if (content?.name === 'BEGIN' && name !== '') this.#begin(content.line, name)
    else if (content?.name === 'END') this.#end(content, name)
    else this.#put(logical, content)
  }

  finish(): SplitComponents {
    for (const { line, name } of this.#open) this.#problems.report('component.noEnd', line, name)
    return { components: this.#components, problems: this.#problems }
  }

  #begin(line: number, name: string): void {
    if (!containers.has(name)) this.#closeTo(this.#open.findIndex((open) => open.name === name))
    const component = { line, name, properties: [] }
    this.#open.push(component)
    this.#components.push(component)
  }

  #end({ line }: ContentLine, name: string): void {
    const at = this.#open.findLastIndex((open) => open.name === name)
    if (at < 0) return this.#problems.report('line.refused', line, `END:${name}`)
    this.#closeTo(at + 1)
    this.#open.pop()
  }

  /** Ends without their own END what stands open from a place on. */
  #closeTo(at: number): void {
    if (at < 0) return
    for (const { line, name } of this.#open.splice(at)) this.#problems.report('component.noEnd', line, name)
  }

  #put(logical: LogicalLine, content: ContentLine | undefined): void {
    const component = this.#open.at(-1)
    const property = component && parseProperty(logical, content)
    if (property) component.properties.push(property)
    else this.#problems.report('line.refused', logical.line, decode(logical.text) ?? '')
  }
}

const running: ReadonlySet<string> = new Set(['SUMMARY', 'DESCRIPTION', 'LOCATION'])

function parseProperty(logical: LogicalLine, content: ContentLine | undefined): CalendarProperty | undefined {
  if (!content || content.name === '') return undefined
  const { line, name } = content
  const raw = decode(content.value) ?? ''
  if (!running.has(name) || !isQuotedPrintable(content)) return parseByLibrary(logical, raw)
  // Version 1.0 of the format wrote its text so; ical.js leaves it as it is.
  const values = [new Property(content, '2.1').text]
  return { line, name: name.toLowerCase(), parameters: {}, type: 'text', values, raw }
}

const isQuotedPrintable = ({ parameters }: ContentLine): boolean =>
  ['ENCODING', ''].some((name) =>
    (parameters.get(name) ?? []).some((value) => /quoted-printable/iu.test(value)),
  )

function parseByLibrary({ line, text }: LogicalLine, raw: string): CalendarProperty | undefined {
  try {
    const parsed: unknown = ICAL.parse.property(decode(text) ?? '', ICAL.design.icalendar)
    if (!Array.isArray(parsed)) return undefined
    const [name, parameters, type, ...values] = parsed as [
      string,
      CalendarProperty['parameters'],
      string,
      ...unknown[],
    ]
    return { line, name, parameters, type, values, raw }
  } catch (error) {
    // It throws errors of several kinds for what it does not understand; each means the same: this line is refused.
    if (error instanceof Error) return undefined
    throw error
  }
}

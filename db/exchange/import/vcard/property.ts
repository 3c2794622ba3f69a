import { decode, type ByteText } from '../content-line/byte-text.ts'
import type { ContentLine } from '../content-line/content-line.ts'
import type { CardVersion } from './card.ts'

const encodings = new Set(['quoted-printable', 'base64', 'b', '8bit', '7bit'])
const mostComponents = 1000

/** One line of a card in the words that it means, whichever version wrote it. */
export class Property {
  readonly line: number
  readonly group: string | null
  readonly name: string
  /** In lower case: "work", "cell". Preference is not among them. */
  readonly types: readonly string[]
  /** From 1, the most preferred, to 100; null when nothing is said. */
  readonly preference: number | null
  readonly #content: ContentLine
  readonly #version: CardVersion
  readonly #encoding: string
  readonly #bareValues: readonly string[]

  constructor(content: ContentLine, version: CardVersion) {
    this.line = content.line
    this.group = content.group
    this.name = content.name
    this.#content = content
    this.#version = version
    const bare = (content.parameters.get('') ?? []).map((value) => value.toLowerCase())
    this.#bareValues = bare
    this.#encoding =
      this.parameter('ENCODING')?.toLowerCase() ?? bare.find((value) => encodings.has(value)) ?? ''
    const named = [...(content.parameters.get('TYPE') ?? [])].flatMap((value) =>
      decoded(value).toLowerCase().split(','),
    )
    const types = [...named, ...bare.filter((value) => !encodings.has(value))].map((type) => type.trim())
    this.types = types.filter((type) => type !== 'pref' && type !== '')
    this.preference = preferenceOf(this.parameter('PREF'), types)
  }

  parameter(name: string): string | undefined {
    const value = this.#content.parameters.get(name)?.[0]
    return value === undefined ? undefined : decoded(value)
  }

  /** Undefined when the charset that the line names is one that nobody knows. */
  get charset(): string | undefined {
    return this.parameter('CHARSET')
  }

  get knowsCharset(): boolean {
    return this.charset === undefined || decode('\u00e9', this.charset) !== undefined
  }

  get isBinary(): boolean {
    return this.#encoding === 'base64' || this.#encoding === 'b'
  }

  /** The value as running text. */
  get text(): string {
    const text = this.#decode(this.#content.value)
    return tidy(this.#version === '2.1' ? text : unescape(text))
  }

  /** The parts that semicolons separate, as in a name, an address, an organization with its units. */
  get components(): readonly string[] {
    return this.#split(';').map((part) => tidy(unescape(part)))
  }

  /** The same, where commas separate several values in one component (not in version 2.1). */
  get componentLists(): readonly (readonly string[])[] {
    return this.#split(';').map((part) =>
      this.#version === '2.1' ? [tidy(unescape(part))] : commaList(part),
    )
  }

  /** The parts that commas separate, as in nicknames and categories; semicolons too, as some programs write. */
  get list(): readonly string[] {
    return this.#split(';').flatMap(commaList)
  }

  /** The value as it stands in the file, for what is base64. */
  get raw(): ByteText {
    return this.#content.value
  }

  /** In version 2.1, what stands among the parameters without a name ("JPEG"). */
  get bareValues(): readonly string[] {
    return this.#bareValues
  }

  /** Letters first where one byte of a letter may look like a separator, separators first where `=3B` is a letter. */
  #split(separator: string): string[] {
    const { value } = this.#content
    if (this.#encoding !== 'quoted-printable') return splitUnescaped(this.#decode(value), separator)
    return splitUnescaped(value, separator).map((part) => this.#decode(part))
  }

  #decode(text: ByteText): string {
    const bytes = this.#encoding === 'quoted-printable' ? fromQuotedPrintable(text) : text
    return decode(bytes, this.charset) ?? decoded(bytes)
  }
}

const decoded = (text: ByteText): string => decode(text) ?? text

const fromQuotedPrintable = (text: ByteText): ByteText =>
  text
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/=$/, '')

function preferenceOf(written: string | undefined, types: readonly string[]): number | null {
  const number = Number(written)
  if (written !== undefined && number >= 1 && number <= 100) return number
  return types.includes('pref') || written !== undefined ? 1 : null
}

/** NUL has no place in any text; line ends become those of the product. */
const tidy = (text: string): string => text.replaceAll('\0', '').replace(/\r\n?/g, '\n').trim()

const commaList = (part: string): string[] =>
  splitUnescaped(part, ',')
    .map((item) => tidy(unescape(item)))
    .filter((item) => item !== '')

/** The parts between separators without a backslash before them; beyond the limit the rest is one part. */
function splitUnescaped(text: string, separator: string): string[] {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < text.length && parts.length < mostComponents; at++) {
    if (text[at] === '\\') at += 1
    else if (text[at] === separator) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)]
}

/** A backslash before any other sign is one that the writer did not mean as such. */
const unescape = (text: string): string =>
  text.replace(/\\([nN,;:"\\\n])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))

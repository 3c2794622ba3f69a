import type { ByteText } from './byte-text.ts'
import type { LogicalLine } from './logical-line.ts'

/** `group.NAME;PARAMETER=value,value:value`, taken apart and not yet decoded. */
export interface ContentLine {
  readonly line: number
  /** In lower case. */
  readonly group: string | null
  /** In upper case. */
  readonly name: string
  /** By name in upper case; under '' what stands without a name, as version 2.1 of vCard has it. */
  readonly parameters: ReadonlyMap<string, readonly ByteText[]>
  readonly value: ByteText
  readonly tornAt: number | null
}

const mostParameters = 100

/** Undefined when the line has no colon, or no name before it. */
export function parseContentLine({ line, text, tornAt }: LogicalLine): ContentLine | undefined {
  const colon = endOfHead(text)
  if (colon < 0) return undefined
  const [first = '', ...parameters] = splitOutside(text.slice(0, colon), ';', mostParameters)
  const name = /^\s*(?:([\w-]+)\.)?([\w-]+)\s*$/.exec(first)
  if (!name) return undefined
  return {
    line,
    group: name[1]?.toLowerCase() ?? null,
    name: (name[2] ?? '').toUpperCase(),
    parameters: parseParameters(parameters),
    value: text.slice(colon + 1),
    tornAt,
  }
}

/** The first colon outside quotes; the first one at all where a quote is never closed. */
function endOfHead(text: ByteText): number {
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') quoted = !quoted
    else if (sign === ':' && !quoted) return at
    else if (sign === '\n') break
  }
  return text.indexOf(':')
}

/** The parts between separators that stand outside quotes; beyond the limit the rest is one part. */
function splitOutside(text: ByteText, separator: string, limit: number): string[] {
  const parts: string[] = []
  let [start, quoted] = [0, false]
  for (let at = 0; at < text.length && parts.length < limit; at++) {
    if (text[at] === '"') quoted = !quoted
    else if (text[at] === separator && !quoted) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)]
}

function parseParameters(texts: readonly ByteText[]): ReadonlyMap<string, readonly ByteText[]> {
  const parameters = new Map<string, ByteText[]>()
  for (const text of texts) {
    const equals = text.indexOf('=')
    const name = equals < 0 ? '' : text.slice(0, equals).trim().toUpperCase()
    const values = splitOutside(text.slice(equals + 1), ',', mostParameters).map(unquote)
    parameters.set(name, [...(parameters.get(name) ?? []), ...values.filter((value) => value !== '')])
  }
  return parameters
}

const caretSigns: Readonly<Record<string, string>> = { '^n': '\n', "^'": '"', '^^': '^' }

/** Without its quotes, and with what RFC 6868 writes by a caret. */
const unquote = (text: ByteText): ByteText =>
  text
    .trim()
    .replace(/^"|"$/g, '')
    .replace(/\^[n'^]/g, (sign) => caretSigns[sign] ?? sign)

import { maximumValues } from '../source/source-limit.ts'
import type { ByteText } from './byte-text.ts'
import { physicalLines } from './physical-line.ts'

/** A line as it was before it was folded. */
export interface LogicalLine {
  /** Where it begins, counted from 1. */
  readonly line: number
  readonly text: ByteText
  /** The first of the lines that were put to it although nothing says that they belong to it; null when none was. */
  readonly tornAt: number | null
}

interface UnfoldOptions {
  /** What to do with a line that begins no property: put it to the one before, as cards have it, or let it stand. */
  readonly strays: 'join' | 'keep'
}

/**
 * Undoes the folding of vCard and iCalendar in all the ways in which it is found: by white space, by the soft line breaks
 * of quoted-printable, by base64 without any mark. Blank lines are dropped.
 * @throws RangeError when there are more lines than any real file has.
 */
export function* logicalLines(text: ByteText, options: UnfoldOptions): Generator<LogicalLine> {
  let open: OpenLine | undefined
  let count = 0
  for (const { line, text: physical } of physicalLines(text)) {
    if (open && continues(open, physical, options)) {
      put(open, line, physical)
      continue
    }
    if (open) yield close(open)
    open = physical.trim() === '' ? undefined : begin(line, physical)
    if (open && ++count > maximumValues) throw new RangeError('too many lines')
  }
  if (open) yield close(open)
}

interface OpenLine {
  readonly line: number
  readonly encoding: 'base64' | 'quoted-printable' | null
  readonly parts: ByteText[]
  tornAt: number | null
}

const begin = (line: number, text: ByteText): OpenLine => ({
  line,
  encoding: encodingOf(text),
  parts: [text],
  tornAt: null,
})

const close = ({ line, parts, tornAt }: OpenLine): LogicalLine => ({ line, text: parts.join(''), tornAt })

/** Where a name and its parameters end at the latest, for what only looks at them. */
const longestHead = 1000
const head = (text: ByteText): ByteText => {
  const start = text.slice(0, longestHead)
  const colon = start.indexOf(':')
  return colon < 0 ? start : start.slice(0, colon)
}

function encodingOf(text: ByteText): OpenLine['encoding'] {
  const start = head(text)
  if (/;(?:encoding=)?"?quoted-printable/i.test(start)) return 'quoted-printable'
  return /;(?:encoding=)?"?(?:base64|b)"?(?:;|$)/i.test(start) ? 'base64' : null
}

function continues(open: OpenLine, text: ByteText, { strays }: UnfoldOptions): boolean {
  if (isSoft(open)) return !isEnd(text)
  if (/^[ \t]/.test(text)) return true
  if (text === '' || beginsProperty(text)) return false
  return strays === 'join' || (open.encoding === 'base64' && isBase64(text))
}

const isSoft = (open: OpenLine): boolean =>
  open.encoding === 'quoted-printable' && (open.parts.at(-1)?.endsWith('=') ?? false)

const isEnd = (text: ByteText): boolean => /^\s*end:/i.test(text)
const isBase64 = (text: ByteText): boolean => /^[A-Za-z0-9+/=]+$/.test(text)

/** A name, perhaps of a group, and somewhere a colon. */
const beginsProperty = (text: ByteText): boolean =>
  /^[\w-]+(?:\.[\w-]+)?[;:]/.test(text.slice(0, longestHead)) && text.includes(':')

function put(open: OpenLine, line: number, text: ByteText): void {
  if (isSoft(open)) open.parts.push(open.parts.pop()?.slice(0, -1) ?? '', text)
  else if (/^[ \t]/.test(text)) open.parts.push(text.slice(1))
  else if (open.encoding === 'base64' && isBase64(text)) open.parts.push(text)
  else {
    open.parts.push('\n', text)
    open.tornAt ??= line
  }
}

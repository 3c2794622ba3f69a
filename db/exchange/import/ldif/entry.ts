import { decode, type ByteText } from '../content-line/byte-text.ts'
import { physicalLines } from '../content-line/physical-line.ts'
import type { ProblemList } from '../problem-list.ts'
import { maximumRecords, maximumValues } from '../source/source-limit.ts'

interface Attribute {
  readonly line: number
  /** In lower case, without options (`cn;lang-fr` is `cn`). */
  readonly name: string
  /** As bytes; base64 is undone. */
  readonly value: ByteText
}

export interface Entry {
  readonly line: number
  readonly attributes: readonly Attribute[]
}

interface FoldedLine {
  readonly line: number
  text: string
}

/**
 * The entries of LDIF (RFC 2849): records between blank lines, folded by one space, comments left out.
 * @throws RangeError when there are more than any address book has.
 */
export function splitEntries(text: ByteText, problems: ProblemList): Entry[] {
  const entries: Entry[] = []
  for (const lines of blocks(text)) {
    const attributes = lines
      .filter((line) => !line.text.startsWith('#'))
      .flatMap((line) => parseAttribute(line, problems))
    const own = attributes.filter(({ name }) => name !== 'version')
    if (own[0]) entries.push({ line: own[0].line, attributes: own })
    if (entries.length > maximumRecords) throw new RangeError('too many entries')
  }
  return entries
}

function* blocks(text: ByteText): Generator<FoldedLine[]> {
  let [block, count]: [FoldedLine[], number] = [[], 0]
  for (const { line, text: physical } of physicalLines(text)) {
    if (++count > maximumValues) throw new RangeError('too many lines')
    const last = block.at(-1)
    if (physical.startsWith(' ') && last) last.text += physical.slice(1)
    else if (physical.trim() !== '') block.push({ line, text: physical })
    else if (block.length > 0) {
      yield block
      block = []
    }
  }
  if (block.length > 0) yield block
}

/** Padding may be missing. Decoding leaves out what is none, and makes other letters of the rest. */
const isBase64 = (text: string): boolean => {
  const [, digits] = /^([A-Za-z0-9+/]*)={0,2}\s*$/u.exec(text) ?? []
  return digits !== undefined && digits.length % 4 !== 1
}

/** `name: text`, `name:: base64`, or `name:< address`, which is never opened. */
function parseAttribute({ line, text }: FoldedLine, problems: ProblemList): Attribute[] {
  const [, name = '', mark, value = ''] = /^([\w.-]+)(?:;[\w.;-]*)?:([:<]?)[ ]*(.*)$/s.exec(text) ?? []
  if (name === '' || mark === '<' || (mark === ':' && !isBase64(value))) {
    problems.report('line.refused', line, decode(text) ?? '')
    return []
  }
  const bytes = mark === ':' ? Buffer.from(value, 'base64').toString('latin1') : value
  return [{ line, name: name.toLowerCase(), value: bytes }]
}

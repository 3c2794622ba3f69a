import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import type { SourceRecord, SourceValue } from './source-document.ts'
import { checkMarks, maximumDepth, maximumRecords, maximumValues } from './source-limit.ts'
import { SyntaxFault } from './syntax-fault.ts'

export interface ParsedRecords {
  readonly shape: 'list' | 'map'
  readonly records: SourceRecord[]
}

/** Characters of one record of a large file; a real one has 30,000 at most. */
const maximumPiece = 200_000

/** No real file of the datasets uses an alias; a hostile one multiplies them. */
const maximumAliases = 100

/**
 * YAML 1.2 with every scalar kept as text, except null. A large file is parsed record by record, so that memory
 * follows the largest record and not the file (a syntax tree takes about 100 times the text).
 * @throws SyntaxFault with the line; RangeError when it nests too deeply or holds too much.
 */
export function parseYaml(text: string, wholeBelow = 100_000): ParsedRecords {
  checkMarks(text, /[\n[{,]/g)
  const pieces = text.length < wholeBelow ? [{ text, line: 1 }] : topLevelPieces(text)
  const budget = { aliases: maximumAliases, values: maximumValues }
  const parsed = pieces.map((piece) => parsePiece(piece, budget)).filter(({ shape }) => shape !== 'empty')
  const shape = parsed[0]?.shape ?? 'list'
  const odd = parsed.find((piece) => piece.shape !== shape)
  if (shape === 'empty' || odd) throw new SyntaxFault(odd?.line ?? 1, 'list items and keys are mixed')
  const records = parsed.flatMap((piece) => piece.records)
  refuseRepeatedKeys(records)
  return { shape, records }
}

interface Piece {
  readonly text: string
  readonly line: number
}

interface Budget {
  aliases: number
  values: number
}

/** Cuts before each line that begins an item or a key in the first column: content deeper down is always indented. */
function topLevelPieces(text: string): Piece[] {
  const firstLine = /^(?!#|---|%|\s*$).*/m.exec(text)?.[0] ?? ''
  if (/^[[{]/.test(firstLine)) return [{ text, line: 1 }]
  const starts = text.matchAll(/^-(?=\s|$)/.test(firstLine) ? /^-(?=\s|$)/gm : /^[^\s#.%-]/gm)
  const offsets: number[] = []
  for (const { index } of starts)
    if (offsets.push(index) > maximumRecords) throw new RangeError('too many records')
  let line = 1
  return [0, ...offsets.slice(1)].map((offset, at) => {
    const piece = { text: text.slice(offset, offsets[at + 1]), line }
    line += countLines(piece.text)
    return piece
  })
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

interface ParsedPiece {
  readonly shape: 'list' | 'map' | 'empty'
  readonly line: number
  readonly records: SourceRecord[]
}

function parsePiece(piece: Piece, budget: Budget): ParsedPiece {
  if (piece.text.length > maximumPiece) throw new RangeError('a record is too large')
  const lineCounter = new LineCounter()
  const document = parseDocument(piece.text, {
    schema: 'failsafe',
    customTags: (tags) => [...tags, 'null'],
    lineCounter,
    prettyErrors: false,
  })
  const lineOf = (offset: number) => Math.max(1, lineCounter.linePos(offset).line) + piece.line - 1
  const [error] = document.errors
  if (error) throw new SyntaxFault(lineOf(error.pos[0]), error.message)
  return recordsOf(document, { document, budget, lineOf, line: piece.line })
}

interface Reading {
  readonly document: Document.Parsed
  readonly budget: Budget
  readonly lineOf: (offset: number) => number
  readonly line: number
}

function recordsOf({ contents }: Document.Parsed, reading: Reading): ParsedPiece {
  const { line } = reading
  if (isSeq(contents)) {
    const records = contents.items.map((item) => toRecord(null, item as Node, { ...reading, line }))
    return { shape: 'list', line, records }
  }
  if (isMap(contents)) {
    const records = contents.items.map(({ key, value }) => {
      const start = (key as Node).range?.[0]
      return toRecord(keyText(key), value as Node | null, {
        ...reading,
        line: start === undefined ? line : reading.lineOf(start),
      })
    })
    return { shape: 'map', line, records }
  }
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { shape: 'empty', line, records: [] }
  throw new SyntaxFault(line, 'neither a list nor a mapping')
}

function toRecord(key: string | null, node: Node | null, reading: Reading): SourceRecord {
  const lines: Record<string, number> = {}
  const value = toValue(node, { ...reading, lines, path: '', depth: 0 })
  const start = node?.range?.[0]
  const line = key === null && start !== undefined ? reading.lineOf(start) : reading.line
  return { key, line, value, lines }
}

interface Place extends Reading {
  readonly lines: Record<string, number>
  readonly path: string
  readonly depth: number
}

function toValue(node: Node | null, place: Place): SourceValue {
  if (place.depth > maximumDepth) throw new RangeError('nested too deeply')
  if (place.budget.values-- <= 0) throw new RangeError('too many values')
  if (node === null) return null
  if (isAlias(node)) return toValue(resolveAlias(node, place), { ...place, depth: place.depth + 1 })
  if (isSeq(node)) return node.items.map((item, at) => toItem(item as Node, below(place, String(at))))
  if (isMap(node))
    return Object.fromEntries(
      node.items.map(({ key, value }) => {
        const name = keyText(key)
        return [name, toValue(value as Node | null, below(place, name))]
      }),
    )
  return scalarText(node)
}

function toItem(node: Node, place: Place): SourceValue {
  if (isMap(node) && node.range) place.lines[place.path] = place.lineOf(node.range[0])
  return toValue(node, place)
}

const below = (place: Place, step: string): Place => ({
  ...place,
  path: place.path === '' ? step : `${place.path}.${step}`,
  depth: place.depth + 1,
})

function resolveAlias(node: Node, { document, budget, lineOf }: Place): Node {
  const target = isAlias(node) ? node.resolve(document) : undefined
  if (budget.aliases-- > 0 && target) return target
  throw new SyntaxFault(lineOf(node.range?.[0] ?? 0), target ? 'too many aliases' : 'unknown alias')
}

function keyText(key: unknown): string {
  if (isScalar(key)) return scalarText(key) ?? ''
  throw new SyntaxFault(1, 'a key is not text')
}

/** With the schema used here a scalar is text or null. */
const scalarText = (node: unknown): string | null =>
  isScalar(node) && typeof node.value === 'string' ? node.value : null

function refuseRepeatedKeys(records: readonly SourceRecord[]): void {
  const seen = new Set<string>()
  for (const { key, line } of records) {
    if (key !== null && seen.has(key)) throw new SyntaxFault(line, 'Map keys must be unique')
    if (key !== null) seen.add(key)
  }
}

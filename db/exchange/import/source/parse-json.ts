import { jsonPlaces } from './json-places.ts'
import type { ParsedRecords } from './parse-yaml.ts'
import { quote } from '../reading-problem.ts'
import { isMapping, type SourceFault, type SourceRecord, type SourceValue } from './source-document.ts'
import { checkDepth, checkMarks } from './source-limit.ts'
import { SyntaxFault } from './syntax-fault.ts'

interface ParsedJson extends ParsedRecords {
  /** Lines that are none, where each is a record. */
  readonly faults: readonly SourceFault[]
}

/**
 * JSON with numbers and booleans kept as they are written, so that a long id keeps every digit. Of a text with a record
 * on each line those are read that can be.
 * @throws SyntaxFault with the line; RangeError when it nests too deeply or holds too much.
 */
export function parseJson(text: string): ParsedJson {
  checkMarks(text, /[[{,]/g)
  const [first = '', second = ''] = text.trim().split(/\r?\n\s*/, 2)
  if (isWhole(first) && second.startsWith('{')) return parseJsonLines(text)
  try {
    return { ...parseDocument(text), faults: [] }
  } catch (error) {
    const mayBeLines = error instanceof SyntaxFault && !first.startsWith('[') && isWhole(second)
    if (mayBeLines) return parseJsonLines(text)
    throw error
  }
}

/** A record on one line, as databases write them out. */
const isWhole = (line: string): boolean => /^\{.*\}$/u.test(line.trim())

function parseDocument(text: string): ParsedRecords {
  const root = parseValue(text)
  checkDepth(root)
  const places = jsonPlaces(text)
  const record = (key: string | null, value: SourceValue, at: number): SourceRecord => ({
    key,
    value,
    ...(places.get(key ?? String(at)) ?? { line: 1, lines: {} }),
  })
  if (Array.isArray(root)) return { shape: 'list', records: root.map((value, at) => record(null, value, at)) }
  if (!isMapping(root)) throw new SyntaxFault(1, 'neither a list nor an object')
  return { shape: 'map', records: Object.entries(root).map(([key, value], at) => record(key, value, at)) }
}

/** Where most lines are no record, it is no list of them. */
function parseJsonLines(text: string): ParsedJson {
  const records: SourceRecord[] = []
  const faults: SourceFault[] = []
  for (const [at, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue
    const value = valueOfLine(written)
    checkDepth(value ?? null)
    if (value === undefined) faults.push({ line: at + 1, code: 'line.notJson', detail: quote(written) })
    else records.push({ key: null, value, line: at + 1, lines: {} })
  }
  if (faults.length > records.length) throw new SyntaxFault(faults[0]?.line ?? 1, notJson)
  return { shape: 'list', records, faults }
}

/** Undefined for a line that is cut off, or no JSON for another reason. */
function valueOfLine(text: string): SourceValue | undefined {
  try {
    return parseValue(text)
  } catch (error) {
    if (error instanceof SyntaxFault) return undefined
    throw error
  }
}

const notJson = 'not valid JSON'

// The third argument of a reviver (ES2025, in V8 since 11.4) is not in every version of the type library.
type SourceReviver = (key: string, value: unknown, context: { source?: string }) => unknown

const asWritten: SourceReviver = (_key, value, context) =>
  typeof value === 'number' || typeof value === 'boolean' ? (context.source ?? String(value)) : value

function parseValue(text: string): SourceValue {
  try {
    return JSON.parse(text, asWritten as (key: string, value: unknown) => unknown) as SourceValue
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new SyntaxFault(faultLine(error.message, text), notJson)
  }
}

function faultLine(message: string, text: string): number {
  const position = /at position (\d+)/.exec(message)?.[1]
  const before = position === undefined ? text.trimEnd() : text.slice(0, Number(position))
  return before.split('\n').length
}

import { jsonPlaces } from './json-places.ts'
import type { ParsedRecords } from './parse-yaml.ts'
import { isMapping, type SourceRecord, type SourceValue } from './source-document.ts'
import { checkDepth, checkMarks } from './source-limit.ts'
import { SyntaxFault } from './syntax-fault.ts'

/**
 * JSON with numbers and booleans kept as they are written, so that a long id keeps every digit.
 * @throws SyntaxFault with the line; RangeError when it nests too deeply or holds too much.
 */
export function parseJson(text: string): ParsedRecords {
  checkMarks(text, /[[{,]/g)
  if (isJsonLines(text)) return parseJsonLines(text)
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

/** A record on each line, as databases write them out: two lines at least, the first of which is whole. */
function isJsonLines(text: string): boolean {
  const [first = '', second] = text.trim().split(/\r?\n\s*/, 2)
  return second !== undefined && /^\{.*\}$/u.test(first.trim()) && second.startsWith('{')
}

function parseJsonLines(text: string): ParsedRecords {
  const records = text.split('\n').flatMap((written, at): SourceRecord[] => {
    if (written.trim() === '') return []
    const value = parseLine(written, at + 1)
    checkDepth(value)
    return [{ key: null, value, line: at + 1, lines: {} }]
  })
  return { shape: 'list', records }
}

function parseLine(text: string, line: number): SourceValue {
  try {
    return parseValue(text)
  } catch (error) {
    throw error instanceof SyntaxFault ? new SyntaxFault(line, error.message) : error
  }
}

// The third argument of a reviver (ES2025, in V8 since 11.4) is not in every version of the type library.
type SourceReviver = (key: string, value: unknown, context: { source?: string }) => unknown

const asWritten: SourceReviver = (_key, value, context) =>
  typeof value === 'number' || typeof value === 'boolean' ? (context.source ?? String(value)) : value

function parseValue(text: string): SourceValue {
  try {
    return JSON.parse(text, asWritten as (key: string, value: unknown) => unknown) as SourceValue
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new SyntaxFault(faultLine(error.message, text), 'not valid JSON')
  }
}

function faultLine(message: string, text: string): number {
  const position = /at position (\d+)/.exec(message)?.[1]
  const before = position === undefined ? text.trimEnd() : text.slice(0, Number(position))
  return before.split('\n').length
}

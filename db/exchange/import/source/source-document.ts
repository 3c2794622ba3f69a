import type { TextEncoding } from '../../../domain/text-encoding.ts'

/**
 * What a structured text file says, every scalar as it was written: "01528" keeps its zero, a long number its digits,
 * a date its characters. Null is what the file leaves empty or calls null.
 */
export type SourceValue = string | null | readonly SourceValue[] | SourceMapping

export interface SourceMapping {
  readonly [key: string]: SourceValue
}

/** One item of a top-level list, one entry of a top-level mapping, or one row of a table. */
export interface SourceRecord {
  /** The entry's key in a top-level mapping; null elsewhere. */
  readonly key: string | null
  /** Where the record begins, counted from 1. */
  readonly line: number
  readonly value: SourceValue
  /** Lines of the mappings that stand in lists inside the record, by path ("offices.3"), and of JSON all items of lists. */
  readonly lines: Readonly<Record<string, number>>
}

/** A part of a file that could not be read although the rest could (a table row of another width, a line of records that was cut off). */
export interface SourceFault {
  readonly line: number
  readonly code: 'row.torn' | 'row.tooWide' | 'row.tooNarrow' | 'line.notJson'
  /** What stands in the row. */
  readonly detail: string
}

export interface SourceDocument {
  readonly format: 'yaml' | 'json' | 'csv'
  readonly shape: 'list' | 'map' | 'table'
  readonly encoding: TextEncoding
  readonly records: readonly SourceRecord[]
  readonly faults: readonly SourceFault[]
}

export const isMapping = (value: SourceValue | undefined): value is SourceMapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isList = (value: SourceValue | undefined): value is readonly SourceValue[] =>
  Array.isArray(value)

/** A mapping's entries as the one record they make up. */
export function asOneRecord(document: SourceDocument): SourceRecord {
  const lines = document.records.flatMap((entry) =>
    Object.entries(entry.lines).map(([path, line]) => [`${entry.key}.${path}`, line] as const),
  )
  return {
    key: null,
    line: document.records[0]?.line ?? 1,
    value: Object.fromEntries(document.records.map(({ key, value }) => [key ?? '', value])),
    lines: Object.fromEntries(lines),
  }
}

/** The line of the innermost list item on the path, else of the record. */
export function lineAt(record: SourceRecord, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const line = record.lines[path.slice(0, length).map(String).join('.')]
    if (line !== undefined) return line
  }
  return record.line
}

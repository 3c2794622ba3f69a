import { filledCells, isBlankRow } from './blank-row.ts'
import type { TableRow } from './table-file.ts'

/** One line of a list in which each field has a line: what it is called, and what stands behind. */
export interface FieldLine {
  readonly line: number
  readonly name: string
  readonly value: string
  readonly isBehindBlank: boolean
}

export type IsKnown = (name: string) => boolean

interface ReadLine {
  readonly row: TableRow
  readonly isBehindBlank: boolean
  /** Null where more stands behind the name: commas within a value are told from those of a table by the colon alone. */
  readonly field: { readonly name: string; readonly value: string; readonly hasColon: boolean } | null
}

/** "Name:,Ana", "Name,Ana", or "Name: Ana" in one cell; "10:30" has no name. */
function readField({ cells }: TableRow, isKnown: IsKnown): ReadLine['field'] {
  const [first = '', ...rest] = cells.map((cell) => cell.trim())
  const values = rest.filter((cell) => cell !== '')
  const [, called = '', gap, behind = ''] = /^([^:]+):(\s*)(.*)$/u.exec(first) ?? []
  const hasColon = gap !== undefined && (gap !== '' || behind === '' || isKnown(called.trim()))
  if (hasColon) {
    const value = [behind, ...values].filter((text) => text !== '').join(', ')
    return { name: called.trim(), value, hasColon }
  }
  return first === '' || values.length > 1 ? null : { name: first, value: values[0] ?? '', hasColon }
}

function readLines(rows: readonly TableRow[], isKnown: IsKnown): ReadLine[] {
  return rows.flatMap((row, at) => {
    if (isBlankRow(row)) return []
    const before = rows[at - 1]
    const isBehindBlank = before !== undefined && isBlankRow(before)
    return [{ row, isBehindBlank, field: readField(row, isKnown) }]
  })
}

/** The fields of a list that has one a line; undefined where a line is none of a field. */
export function fieldLines(rows: readonly TableRow[], isKnown: IsKnown): FieldLine[] | undefined {
  const lines = readLines(rows, isKnown)
  const known = lines.flatMap(({ field }) => (field !== null && isKnown(field.name) ? [field] : []))
  const haveColons = known.filter(({ hasColon }) => hasColon).length * 2 > known.length
  return haveColons ? withColons(lines, isKnown) : plain(lines)
}

function plain(lines: readonly ReadLine[]): FieldLine[] | undefined {
  const fields = lines.flatMap(({ row: { line }, isBehindBlank, field }) =>
    field === null ? [] : [{ line, isBehindBlank, name: field.name, value: field.value }],
  )
  return fields.length === lines.length ? fields : undefined
}

/** A line without a colon goes on with the value before it, as notes do over several lines. */
function withColons(lines: readonly ReadLine[], isKnown: IsKnown): FieldLine[] | undefined {
  const fields: FieldLine[] = []
  let more = 0
  for (const line of withoutTitles(lines, isKnown)) {
    const field = fieldOf(line, isKnown)
    const before = fields.at(-1)
    if (isHeader(line, isKnown) || (field === null && isOfTable(line))) return undefined
    if (field === null) more += 1
    if (field !== null) fields.push(field)
    else if (before !== undefined) fields[fields.length - 1] = withMore(before, line.row)
  }
  return more < fields.length ? fields : undefined
}

function fieldOf({ row: { line }, isBehindBlank, field }: ReadLine, isKnown: IsKnown): FieldLine | null {
  const isField = field !== null && (field.hasColon || (field.value !== '' && isKnown(field.name)))
  return isField ? { line, isBehindBlank, name: field.name, value: field.value } : null
}

function withMore(before: FieldLine, row: TableRow): FieldLine {
  const words = filledCells(row).map((cell) => cell.trim())
  return { ...before, value: [before.value, words.join(', ')].filter((text) => text !== '').join('\n') }
}

/** What stands above the list, and behind a blank line above the field with which contacts begin. */
function withoutTitles(lines: readonly ReadLine[], isKnown: IsKnown): ReadLine[] {
  const fields = lines.map((line) => fieldOf(line, isKnown))
  const first = fields.findIndex((field) => field !== null)
  const begin = fields.find((field) => field !== null && isKnown(field.name))
  const isTitle = (at: number): boolean => {
    const [line, next] = [lines[at], fields[at + 1]]
    const isAbove = next?.isBehindBlank === false && next.name === begin?.name
    return fields[at] === null && (at < first || (line?.isBehindBlank === true && isAbove))
  }
  return lines.flatMap((line, at) => {
    if (isTitle(at)) return []
    return at > 0 && isTitle(at - 1) ? [{ ...line, isBehindBlank: true }] : [line]
  })
}

/** Of a table that stands below lines about it. */
const isHeader = ({ row, field }: ReadLine, isKnown: IsKnown): boolean =>
  field?.hasColon !== true && filledCells(row).filter((cell) => isKnown(cell.trim())).length > 1

/** A note with commas is not parted by a blank line from what it goes on with. */
const isOfTable = ({ row, isBehindBlank }: ReadLine): boolean => isBehindBlank && filledCells(row).length > 1

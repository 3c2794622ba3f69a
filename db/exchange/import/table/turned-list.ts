import { isBlankRow } from './blank-row.ts'
import type { SourceSheet, TableRow } from './table-file.ts'

/** One line of a list in which each field has a line: what it is called, and what stands behind. */
interface FieldLine {
  readonly line: number
  readonly name: string
  readonly value: string
}

type IsKnown = (name: string) => boolean

/**
 * "Name:,Ana", or "Name: Ana" in one cell. Null where more stands behind the name: commas within a value are told from
 * those of a table by the colon alone.
 */
function fieldLine({ line, cells }: TableRow): FieldLine | null {
  const [first = '', ...rest] = cells.map((cell) => cell.trim())
  const values = rest.filter((cell) => cell !== '')
  const [, called, value = ''] = /^([^:]+):\s*(.*)$/u.exec(first) ?? []
  const name = called ?? first
  if (name === '' || (called === undefined && values.length > 1)) return null
  return { line, name: name.trim(), value: [value, ...values].filter((text) => text !== '').join(', ') }
}

/** Undefined where a line is none of a field. */
function fieldLines(rows: readonly TableRow[]): FieldLine[] | undefined {
  const lines: FieldLine[] = []
  for (const row of rows) {
    const line = isBlankRow(row) ? undefined : fieldLine(row)
    if (line === null) return undefined
    if (line !== undefined) lines.push(line)
  }
  return lines
}

const fewestLines = 3

/** More are no fields of one contact. */
const mostColumns = 100

/** Contacts have the same few fields; what each line calls otherwise is no field. */
const mostNames = 40

/** "Field,Value" above them. */
const isHead = ({ name, value }: FieldLine): boolean =>
  /^(?:field|campo|attribute|property|feld)$/iu.test(name) && /^(?:value|valor|wert)$/iu.test(value)

/** Whether all lines are fields of contacts: most of the names are known, and none of what stands behind them is. */
function isTurned(fields: readonly FieldLine[], isKnown: IsKnown): boolean {
  const names = new Set(fields.map(({ name }) => name))
  if (fields.length < fewestLines || names.size > mostNames) return false
  const known = [...names].filter(isKnown)
  const filled = fields.filter(({ value }) => value !== '')
  return (
    known.length >= 2 &&
    known.length * 2 > names.size &&
    filled.length * 2 > fields.length &&
    !filled.some(({ value }) => isKnown(value))
  )
}

/**
 * A list that has one field a line, and contacts below each other, as the table it says; null for any other. A blank line
 * ends a contact, and so does the field with which each begins.
 */
export function turnedList(sheet: SourceSheet, isKnown: IsKnown): SourceSheet | null {
  if (sheet.isRecords) return null
  const all = fieldLines(sheet.rows)
  const lines = all?.filter((line, at) => at > 0 || !isHead(line))
  if (lines === undefined || !isTurned(lines, isKnown)) return null
  const contacts = contactsIn(lines, linesBehindBlank(sheet.rows)).map(cellsOf)
  const columns = [...new Set(contacts.flatMap(({ cells }) => [...cells.keys()]))]
  if (columns.length > mostColumns) return null
  const rows = contacts.map(({ line, cells }) => ({
    line,
    cells: columns.map((key) => cells.get(key) ?? ''),
  }))
  const header = { line: rows[0]?.line ?? 1, cells: columns.map(nameOf) }
  return { ...sheet, rows: [header, ...rows], isRecords: true }
}

function linesBehindBlank(rows: readonly TableRow[]): Set<number> {
  const behind = rows.filter((row, at) => {
    const before = rows[at - 1]
    return before !== undefined && !isBlankRow(row) && isBlankRow(before)
  })
  return new Set(behind.map(({ line }) => line))
}

function contactsIn(lines: readonly FieldLine[], behindBlank: ReadonlySet<number>): FieldLine[][] {
  const contacts: FieldLine[][] = []
  const [first] = lines
  for (const field of lines) {
    const now = contacts.at(-1)
    const isNext = now === undefined || behindBlank.has(field.line) || field.name === first?.name
    if (isNext) contacts.push([field])
    else now.push(field)
  }
  return contacts
}

/** A field that is said several times has a column for each. */
const keyOf = (name: string, occurrence: number): string => `${occurrence} ${name}`
const nameOf = (key: string): string => key.slice(key.indexOf(' ') + 1)

function cellsOf(fields: readonly FieldLine[]) {
  const said = new Map<string, number>()
  const cells = new Map<string, string>()
  for (const { name, value } of fields) {
    const occurrence = (said.get(name) ?? 0) + 1
    said.set(name, occurrence)
    cells.set(keyOf(name, occurrence), value)
  }
  return { line: fields[0]?.line ?? 1, cells }
}

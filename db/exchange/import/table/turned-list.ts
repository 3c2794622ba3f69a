import { headerKey } from '../contact/mapping/header-key.ts'
import { fieldLines, type FieldLine, type IsKnown } from './field-lines.ts'
import type { SourceSheet } from './table-file.ts'

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
  const names = new Map(fields.map(({ name }) => [fieldKey(name), name]))
  if (fields.length < fewestLines || names.size > mostNames) return false
  const known = [...names.values()].filter(isKnown)
  const filled = fields.filter(({ value }) => value !== '')
  return (
    known.length >= 2 &&
    known.length * 2 > names.size &&
    filled.length * 2 > fields.length &&
    !filled.some(({ value }) => isKnown(value))
  )
}

/** By which names are the same: "Name", "NAME". */
const fieldKey = (name: string): string => headerKey(name) || name

/**
 * A list that has one field a line, and contacts below each other, as the table it says; null for any other. Where blank
 * lines part the contacts they alone do, else the field with which each begins.
 */
export function turnedList(sheet: SourceSheet, isKnown: IsKnown): SourceSheet | null {
  if (sheet.isRecords) return null
  const all = fieldLines(sheet.rows, isKnown)
  const lines = all?.slice(all.findIndex((line) => !isTitle(line, isKnown)))
  if (lines === undefined || !isTurned(lines, isKnown)) return null
  const contacts = contactsIn(lines, isKnown)
  return median(contacts.map(({ length }) => length)) > 1 ? tableOf(sheet, contacts) : null
}

/** Of the whole list: what it is called, or "Field,Value". */
const isTitle = (line: FieldLine, isKnown: IsKnown): boolean =>
  isHead(line) || (line.value === '' && !isKnown(line.name))

function contactsIn(lines: readonly FieldLine[], isKnown: IsKnown): FieldLine[][] {
  const begin = beginningKey(lines, isKnown)
  const blocks = parted(lines, (field) => field.isBehindBlank)
  const begun = (fields: readonly FieldLine[]) => parted(fields, isBeginning(begin))
  const sizes = blocks.map(({ length }) => length)
  const contactsEach = blocks.map((block) => begun(block).length)
  return blocks.length > 1 && median(sizes) > 1 && median(contactsEach) === 1 ? blocks : begun(lines)
}

/** That of the first field that is known; of the very first where all contacts have that. */
function beginningKey(lines: readonly FieldLine[], isKnown: IsKnown): string | undefined {
  const keys = lines.map(({ name }) => fieldKey(name))
  const known = keys[lines.findIndex(({ name }) => isKnown(name))]
  const times = (wanted: string | undefined) => keys.filter((key) => key === wanted).length
  return times(keys[0]) === times(known) ? keys[0] : known
}

type Begins = (field: FieldLine, before: FieldLine) => boolean

/** A field that is said twice, one below the other, begins one contact. */
const isBeginning =
  (key: string | undefined): Begins =>
  ({ name }, before) =>
    fieldKey(name) === key && fieldKey(before.name) !== key

function parted(lines: readonly FieldLine[], begins: Begins): FieldLine[][] {
  const blocks: FieldLine[][] = []
  for (const [at, field] of lines.entries()) {
    const [now, before] = [blocks.at(-1), lines[at - 1]]
    if (now === undefined || before === undefined || begins(field, before)) blocks.push([field])
    else now.push(field)
  }
  return blocks
}

function median(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) / 2
  return ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) / 2
}

function tableOf(sheet: SourceSheet, contacts: readonly FieldLine[][]): SourceSheet | null {
  const found = contacts.map(cellsOf)
  const columns = [...new Set(found.flatMap(({ cells }) => [...cells.keys()]))]
  if (columns.length > mostColumns) return null
  const spelled = spellings(contacts.flat())
  const rows = found.map(({ line, cells }) => ({ line, cells: columns.map((key) => cells.get(key) ?? '') }))
  const header = { line: rows[0]?.line ?? 1, cells: columns.map((key) => spelled.get(nameOf(key)) ?? '') }
  return { ...sheet, rows: [header, ...rows], isRecords: true }
}

/** Of each field its name as it is first written. */
const spellings = (fields: readonly FieldLine[]): ReadonlyMap<string, string> =>
  new Map(fields.toReversed().map(({ name }) => [fieldKey(name), name]))

/** A field that is said several times has a column for each. */
const keyOf = (name: string, occurrence: number): string => `${occurrence} ${name}`
const nameOf = (key: string): string => key.slice(key.indexOf(' ') + 1)

function cellsOf(fields: readonly FieldLine[]) {
  const said = new Map<string, number>()
  const cells = new Map<string, string>()
  for (const { name, value } of fields) {
    const key = fieldKey(name)
    const occurrence = (said.get(key) ?? 0) + 1
    said.set(key, occurrence)
    cells.set(keyOf(key, occurrence), value)
  }
  return { line: fields[0]?.line ?? 1, cells }
}

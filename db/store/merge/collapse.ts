import type { WriteDb } from '../access.ts'
import { loggedColumns, references } from '../history/columns.ts'
import { updateRow } from '../row.ts'
import type { Database, Value } from '../schema.ts'
import { recordedTables, type RecordedTable } from '../tables.ts'

/** Two rows of a table of which one gives way to the other. */
interface Double {
  readonly table: string
  readonly kept: number
  readonly other: number
}

/** What makes two rows one although they differ in more: a way to reach is its value, whatever its label. */
const identity: Readonly<Record<string, readonly string[]>> = { contact_point: ['kind', 'normalised'] }

export const specOf = (table: string): RecordedTable | undefined =>
  recordedTables.find(({ name }) => name === table)

/** The row that says the same as `row` would once its `column` refers to `target`; undefined when there is none. */
export function doubleOf(
  write: WriteDb,
  { table, column, row, target }: { table: string; column: string; row: number; target: number },
): number | undefined {
  if (specOf(table) === undefined) return undefined
  const alike = identity[table] ?? loggedColumns(write, table).map(({ name }) => name)
  const same = alike
    .filter((name) => name !== 'id' && name !== 'is_primary' && name !== column)
    .map((name) => `d."${name}" is r."${name}"`)
  return write
    .statement(
      `select d.id from ${table} d, ${table} r
       where r.id = $row and d.id <> r.id and d.${column} = $target and ${['1', ...same].join(' and ')} limit 1`,
    )
    .pluck()
    .get({ row, target }) as number | undefined
}

/** Lets one row give way: what it knows more is kept, what refers to it refers to the other, and it is deleted. */
export function collapse(write: WriteDb, { table, kept, other }: Double): void {
  const spec = specOf(table)
  if (spec) fillBlanks(write, { table: spec.name, kept, other })
  if (spec?.noun != null) {
    raiseSensitivity(write, kept, other)
    relinkAll(write, other, kept)
  }
  removeRow(write, table, other)
}

/** In one statement: what belongs together, such as the two numbers of a cadence, comes together. */
function fillBlanks(
  write: WriteDb,
  { table, kept, other }: Double & { readonly table: keyof Database },
): void {
  const row = (id: number) =>
    write.statement(`select * from ${table} where id = ?`).get(id) as Record<string, Value>
  const [here, there] = [row(kept), row(other)]
  const blank = loggedColumns(write, table).filter(({ name }) => here[name] === null && there[name] !== null)
  updateRow(write, table, kept, Object.fromEntries(blank.map(({ name }) => [name, there[name] ?? null])))
  if (table === 'contact_cadence') updateRow(write, table, kept, { enrolled_on: earlier(here, there) })
}

/** The clock of one that was never reached started when the first of the two was enrolled. */
const earlier = (...rows: readonly Record<string, Value>[]): string =>
  rows.map((row) => String(row['enrolled_on'])).toSorted()[0] ?? ''

/** The strictest of the two holds. */
export function raiseSensitivity(write: WriteDb, kept: number, other: number): void {
  write
    .statement(
      `update record set sensitivity = (select sensitivity from record where id = $other)
       where id = $kept and sensitivity < (select sensitivity from record where id = $other)`,
    )
    .run({ kept, other })
}

/** What refers to a record that is no contact: its tags, files and links. */
function relinkAll(write: WriteDb, from: number, to: number): void {
  for (const { table, column, parent } of references(write)) {
    if (parent !== 'record' || column === 'id') continue
    const ids = write.statement(`select id from ${table} where ${column} = ?`).pluck().all(from) as number[]
    for (const row of ids) {
      const double = linkDouble(write, { table, column, row, target: to })
      if (double === undefined) write.statement(`update ${table} set ${column} = ? where id = ?`).run(to, row)
      else removeRow(write, table, row)
    }
  }
}

const linkDouble = (write: WriteDb, row: Parameters<typeof doubleOf>[1]): number | undefined =>
  specOf(row.table)?.noun === null ? doubleOf(write, row) : undefined

/** A row that only tied a contact to itself: what was attached to it goes to the contact. */
export function dropSelfTie(write: WriteDb, table: string, row: number, contact: number): void {
  if (specOf(table)?.noun != null) relinkAll(write, row, contact)
  removeRow(write, table, row)
}

function removeRow(write: WriteDb, table: string, id: number): void {
  write.statement(`delete from ${table} where id = ?`).run(id)
  if (specOf(table)?.noun != null) write.statement('delete from record where id = ?').run(id)
}

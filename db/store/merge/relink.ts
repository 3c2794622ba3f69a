import type { WriteDb } from '../access.ts'
import { loggedColumns, references, type Reference } from '../history/columns.ts'
import { refusal } from '../history/undo/revert.ts'
import { collapse, doubleOf, dropSelfTie, specOf } from './collapse.ts'

/** What became of the rows of one table that referred to the two contacts through one column. */
export interface Relinked {
  readonly table: string
  readonly column: string
  /** Rows of the kept contact and of the other, before. */
  readonly kept: number
  readonly other: number
  /** Rows of the kept contact, after. */
  readonly after: number
  /** Those that said what another said already, or tied the contact to itself. */
  readonly collapsed: number
  /** Values of own fields that said something else than those they were put together with. */
  readonly differing?: number
}

interface Pair {
  readonly kept: number
  readonly other: number
}

/**
 * Makes every row that refers to the other contact refer to the kept one. Which tables and columns those are is read
 * from the database itself, so that a new table is never forgotten.
 */
export function relinkContact(write: WriteDb, pair: Pair, noun: 'person' | 'organization'): Relinked[] {
  const parents = new Set(['record', 'contact', noun])
  return references(write)
    .filter(({ parent, column }) => parents.has(parent) && column !== 'id')
    .map((reference) => relinkColumn(write, reference, pair))
    .filter(({ other }) => other > 0)
}

function relinkColumn(write: WriteDb, { table, column }: Reference, { kept, other }: Pair): Relinked {
  const rowsOf = (id: number): number[] =>
    write.statement(`select id from ${table} where ${column} = ? order by id`).pluck().all(id) as number[]
  const [before, rows] = [rowsOf(kept).length, rowsOf(other)]
  for (const row of rows) moveRow(write, { table, column, row, target: kept })
  const after = rowsOf(kept).length
  return { table, column, kept: before, other: rows.length, after, collapsed: before + rows.length - after }
}

interface Move {
  readonly table: string
  readonly column: string
  readonly row: number
  readonly target: number
}

function moveRow(write: WriteDb, move: Move): void {
  const { table, column, row, target } = move
  const double = doubleOf(write, move)
  if (double !== undefined) return collapse(write, { table, kept: double, other: row })
  const update = (more: string) => () =>
    void write.statement(`update ${table} set ${column} = ?${more} where id = ?`).run(target, row)
  let refused = refusal(update(''))
  // Only one of several is the primary one: the kept contact's stays so.
  if (refused === 'taken' && hasPrimary(write, table)) refused = refusal(update(', is_primary = 0'))
  if (refused === null) return
  const taken = refused === 'taken' ? takenBy(write, move) : undefined
  if (taken === undefined) dropSelfTie(write, table, row, target)
  else collapse(write, { table, kept: taken, other: row })
}

const hasPrimary = (write: WriteDb, table: string): boolean =>
  specOf(table) !== undefined && loggedColumns(write, table).some(({ name }) => name === 'is_primary')

/** The row that has what must be unique already. */
function takenBy(write: WriteDb, { table, column, row, target }: Move): number | undefined {
  const indexes = write
    .statement(`select name from pragma_index_list(?) where "unique" = 1 and partial = 0`)
    .pluck()
    .all(table) as string[]
  for (const index of indexes) {
    const columns = write.statement('select name from pragma_index_info(?)').pluck().all(index) as string[]
    if (!columns.includes(column)) continue
    const same = columns.filter((name) => name !== column).map((name) => `d."${name}" is r."${name}"`)
    const found = write
      .statement(
        `select d.id from ${table} d, ${table} r where r.id = $row and d.id <> r.id and d.${column} = $target
         and ${['1', ...same].join(' and ')}`,
      )
      .pluck()
      .get({ row, target }) as number | undefined
    if (found !== undefined) return found
  }
  return undefined
}

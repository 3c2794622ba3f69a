import type { WriteDb } from './access.ts'
import type { Database, Value } from './schema.ts'
import { recordedTables } from './tables.ts'

type Row = Readonly<Record<string, Value>>

/** Rows a statement, largest first: what is left over goes with the smaller ones. */
const sizes = [64, 8, 1]

/**
 * New rows of many tables, written many at a time. One by one, SQLite sets a savepoint for each row, because its
 * triggers may fail, and copies every page that the row touches: half the time of an import.
 */
export class NewRows {
  readonly #write: WriteDb
  /** By table and by the columns that are given. */
  readonly #groups = new Map<string, { readonly columns: readonly string[]; readonly rows: Row[] }>()

  constructor(write: WriteDb) {
    this.#write = write
  }

  add(table: keyof Database, row: Row): void {
    const columns = Object.keys(row)
    const into = `${table} (${columns.join(', ')})`
    const group = this.#groups.get(into) ?? { columns, rows: [] }
    if (group.rows.length === 0) this.#groups.set(into, group)
    group.rows.push(row)
  }

  /** Writes them, parents before children. */
  flush(): void {
    for (const { name } of recordedTables)
      for (const [into, { columns, rows }] of this.#groups)
        if (into.startsWith(`${name} (`)) this.#insert(into, columns, rows)
    this.#groups.clear()
  }

  #insert(into: string, columns: readonly string[], rows: readonly Row[]): void {
    const marks = `(${columns.map(() => '?').join(', ')})`
    let start = 0
    for (const size of sizes)
      for (; start + size <= rows.length; start += size) {
        const values = rows.slice(start, start + size).flatMap((row) => columns.map((column) => row[column]))
        const places = Array.from({ length: size }, () => marks).join(', ')
        this.#write.statement(`insert into ${into} values ${places}`).run(...values)
      }
  }
}

/** The id that the next new record gets, and after it one more for each: nobody else writes during a batch. */
export function nextRecordId(write: WriteDb): number {
  const last = write.statement(`select seq from sqlite_sequence where name = 'record'`).pluck().get()
  return Number(last ?? 0) + 1
}

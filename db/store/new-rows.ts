import type { WriteDb } from './access.ts'
import type { Database, Value } from './schema.ts'
import { recordedTables } from './tables.ts'

type Row = Readonly<Record<string, Value>>

/** Rows a statement, largest first: what is left over goes with the smaller ones. */
const sizes = [256, 32, 4, 1]

/** Rows of one table with the same columns, one after the other in one list of values. */
interface Group {
  readonly columns: readonly string[]
  readonly values: Value[]
}

/**
 * New rows of many tables, written many at a time. One by one, SQLite sets a savepoint for each row, because its
 * triggers may fail, and copies every page that the row touches: half the time of an import.
 */
export class NewRows {
  readonly #write: WriteDb
  readonly #groups = new Map<keyof Database, Group[]>()

  constructor(write: WriteDb) {
    this.#write = write
  }

  add(table: keyof Database, row: Row): void {
    const { values } = this.#groupOf(table, Object.keys(row))
    for (const column in row) values.push(row[column] as Value)
  }

  /** Writes them, parents before children. */
  flush(): void {
    for (const { name } of recordedTables)
      for (const group of this.#groups.get(name) ?? []) this.#insert(name, group)
    this.#groups.clear()
  }

  #groupOf(table: keyof Database, columns: readonly string[]): Group {
    const groups = this.#groups.get(table)
    const known = groups?.find((group) => areSame(group.columns, columns))
    if (known) return known
    const group = { columns, values: [] }
    if (groups) groups.push(group)
    else this.#groups.set(table, [group])
    return group
  }

  #insert(table: string, { columns, values }: Group): void {
    const into = `${table} (${columns.join(', ')})`
    const marks = `(${columns.map(() => '?').join(', ')})`
    let start = 0
    for (const size of sizes) {
      const places = Array.from({ length: size }, () => marks).join(', ')
      const length = size * columns.length
      for (; start + length <= values.length; start += length)
        this.#write.statement(`insert into ${into} values ${places}`).run(values.slice(start, start + length))
    }
  }
}

const areSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((column, at) => column === other[at])

/** The id that the next new record gets, and after it one more for each: nobody else writes during a batch. */
export function nextRecordId(write: WriteDb): number {
  const last = write.statement(`select seq from sqlite_sequence where name = 'record'`).pluck().get()
  return Number(last ?? 0) + 1
}

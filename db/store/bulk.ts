import type { Database, NewRow } from './schema.ts'
import type { WriteDb } from './access.ts'
import { newUid, uidToBytes, type Uid } from '../domain/uid.ts'
import type { Noun } from '../domain/noun.ts'

/** Inserts one row by a prepared statement and gives its id. */
export function insertRow<T extends keyof Database>(write: WriteDb, table: T, row: NewRow<T>): number {
  const columns = Object.keys(row)
  const marks = columns.map(() => '?').join(', ')
  const statement = write.statement(`insert into ${table} (${columns.join(', ')}) values (${marks})`)
  return Number(statement.run(...Object.values(row as object)).lastInsertRowid)
}

/** Makes the record that every noun shares and gives its id. A public record brings its own uid. */
export function insertRecord(
  write: WriteDb,
  noun: Noun,
  options: { uid?: Uid; sensitivity?: number } = {},
): number {
  return insertRow(write, 'record', {
    uid: uidToBytes(options.uid ?? newUid()),
    noun,
    sensitivity: options.sensitivity ?? 1,
    trashed_batch: null,
    created_at: write.at,
    updated_at: write.at,
  })
}

import type { Noun } from '../domain/noun.ts'
import { defaultSensitivity, sensitivityRank, type Sensitivity } from '../domain/sensitivity.ts'
import { newUid, uidToBytes, type Id } from '../domain/uid.ts'
import type { WriteDb } from './access.ts'
import type { Database, NewRow, Value } from './schema.ts'

/** Rows are written by prepared statements: through the query builder a bulk import was measured five times slower. */
export function insertRow<T extends keyof Database>(write: WriteDb, table: T, row: NewRow<T>): number {
  const entries = Object.entries(row).filter(([, value]) => value !== undefined)
  const columns = entries.map(([column]) => column)
  const marks = columns.map(() => '?').join(', ')
  const statement = write.statement(`insert into ${table} (${columns.join(', ')}) values (${marks})`)
  return Number(statement.run(...entries.map(([, value]) => value)).lastInsertRowid)
}

/** Sets the columns that differ, and says whether any did: a save that changes nothing leaves no trace. */
export function updateRow<T extends keyof Database>(
  write: WriteDb,
  table: T,
  id: number,
  columns: Readonly<Record<string, Value | undefined>>,
): boolean {
  const names = Object.keys(columns).filter((name) => columns[name] !== undefined)
  if (names.length === 0) return false
  const current = write.statement(`select ${names.join(', ')} from ${table} where id = ?`).get(id) as
    Record<string, Value> | undefined
  if (current === undefined) throw new Error(`${table} has no row ${id}`)
  const changed = names.filter((name) => current[name] !== columns[name])
  if (changed.length === 0) return false
  const assignments = changed.map((name) => `${name} = ?`).join(', ')
  write
    .statement(`update ${table} set ${assignments} where id = ?`)
    .run(...changed.map((name) => columns[name]), id)
  return true
}

export function deleteRow(write: WriteDb, table: keyof Database, id: number): void {
  write.statement(`delete from ${table} where id = ?`).run(id)
}

export interface NewRecord<N extends Noun> {
  readonly id: number
  readonly uid: Id<N>
}

/** Makes the record that every noun shares. A public record brings the uid derived from its dataset. */
export function insertRecord<N extends Noun>(
  write: WriteDb,
  noun: N,
  options: { readonly uid?: Id<N>; readonly sensitivity?: Sensitivity | undefined } = {},
): NewRecord<N> {
  const uid = options.uid ?? newUid<N>()
  const id = insertRow(write, 'record', {
    uid: uidToBytes(uid),
    noun,
    sensitivity: sensitivityRank(options.sensitivity ?? defaultSensitivity),
    trashed_batch: null,
    created_at: write.at,
    updated_at: write.at,
  })
  return { id, uid }
}

export function setSensitivity(write: WriteDb, id: number, sensitivity: Sensitivity | undefined): void {
  if (sensitivity !== undefined) updateRow(write, 'record', id, { sensitivity: sensitivityRank(sensitivity) })
}

import { uidFromBytes } from '../domain/uid.ts'
import type { Sqlite } from './connection.ts'
import { columnsOf } from './derived.ts'
import { recorded, type Column } from './derived/history.ts'
import type { Value } from './schema.ts'
import { recordedTables } from './tables.ts'

/** Left out because they say when, not what: two vaults with the same content have the same dump. */
const times = new Set(['created_at', 'updated_at'])

/**
 * All user content in a canonical form, for comparing: every recorded table with uids in place of ids, drafts, and the
 * hashes of files; without the log, derived columns and the times of creation and change.
 */
export function* dumpTables(handle: Sqlite): Generator<{ table: string; rows: string[] }> {
  const uids = uidById(handle)
  for (const table of recordedTables) {
    const columns = recorded(table, (name) => columnsOf(handle, name))
    yield { table: table.name, rows: canonicalRows(handle, { table: table.name, columns, uids }) }
  }
  const draft = columnsOf(handle, 'draft')
  yield { table: 'draft', rows: canonicalRows(handle, { table: 'draft', columns: draft, uids }) }
}

interface Source {
  readonly table: string
  readonly columns: readonly Column[]
  readonly uids: ReadonlyMap<number, string>
}

function canonicalRows(handle: Sqlite, { table, columns, uids }: Source): string[] {
  const recordColumns = columnsWithRecordIds(handle, table)
  const rows = handle.prepare(`select * from ${table}`).all() as Record<string, Value>[]
  return rows.map((row) => JSON.stringify(canonicalRow(row))).toSorted()

  function canonicalRow(row: Record<string, Value>): Record<string, unknown> {
    const entries = columns
      .filter(({ name }) => !times.has(name) && (name !== 'id' || recordColumns.has('id')))
      .map(({ name }) => [name, canonicalValue(name, row[name] ?? null)] as const)
    return Object.fromEntries(entries.filter(([, value]) => value !== null))
  }

  function canonicalValue(name: string, value: Value): unknown {
    if (name === 'trashed_batch') return value === null ? null : true
    if (name === 'uid' && value instanceof Uint8Array) return uidFromBytes(value)
    if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
    return recordColumns.has(name) && typeof value === 'number' ? (uids.get(value) ?? value) : value
  }
}

/** The columns that hold the id of a record: the row's own, where it is one, and its references. */
function columnsWithRecordIds(handle: Sqlite, table: string): Set<string> {
  const names = handle
    .prepare(`select "from" from pragma_foreign_key_list(?) where "to" = 'id' and "table" <> 'batch'`)
    .pluck()
    .all(table) as string[]
  return new Set(names)
}

function uidById(handle: Sqlite): Map<number, string> {
  const rows = handle.prepare('select id, uid from record').all() as { id: number; uid: Uint8Array }[]
  return new Map(rows.map(({ id, uid }) => [id, uidFromBytes(uid)]))
}

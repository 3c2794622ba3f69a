import { setImmediate } from 'node:timers/promises'
import { AppError } from '../domain/errors.ts'
import { refuseIfStopped, type Watch } from '../domain/watch.ts'
import { findDamage, type Sqlite } from '../store/connection.ts'

/**
 * All that SQLite finds wrong with the file, as `findDamage` does in full: first what is quick over the whole of it,
 * then the entries of the indexes, table by table, so that it tells how far it is, can be stopped, and others have a
 * turn between two tables. Progress is in rows. Errors: `job.cancelled`, `vault.locked` when it is closed meanwhile.
 */
export async function findAllDamage(handle: Sqlite, watch: Watch = {}): Promise<string[]> {
  const tables = indexedTables(handle)
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const quick = Math.max(1, rows * QUICK_SHARE)
  const findings = findDamage(handle, 'quick')
  let done = quick
  for (const table of [...tables, undefined]) {
    watch.onProgress?.(done, quick + rows)
    await setImmediate()
    refuseIfStopped(watch)
    if (table === undefined) continue
    if (!handle.open) throw new AppError('vault.locked', {})
    findings.push(...damagedIndexes(handle, table.name))
    done += table.rows
  }
  return [...new Set(findings)]
}

/** What the quick check takes of the time that the indexes take. */
const QUICK_SHARE = 0.5

interface IndexedTable {
  readonly name: string
  /** Entries in its indexes, about. */
  readonly rows: number
}

/** A quick check leaves out only whether what stands in indexes is what stands in their table. */
function indexedTables(handle: Sqlite): readonly IndexedTable[] {
  const tables = handle
    .prepare(
      `select name, count(*) as indexes, wr from (
         select l.name, l.wr from pragma_table_list l join pragma_index_list(l.name) i
         where l.schema = 'main' and l.type = 'table')
       group by name order by name`,
    )
    .all() as { name: string; indexes: number; wr: number }[]
  return tables.map(({ name, indexes, wr }) => ({ name, rows: indexes * rowsOf(handle, name, wr === 1) }))
}

/** The greatest row number says about how many there are, without going through all of them. */
function rowsOf(handle: Sqlite, table: string, isWithoutRowId: boolean): number {
  const count = isWithoutRowId ? 'count(*)' : 'coalesce(max(rowid), 0)'
  return handle
    .prepare(`select ${count} from ${quoted(table)}`)
    .pluck()
    .get() as number
}

function damagedIndexes(handle: Sqlite, table: string): string[] {
  const rows = handle.pragma(`integrity_check(${quoted(table)})`) as Record<string, string>[]
  return rows.flatMap((row) => Object.values(row)).filter((finding) => finding !== 'ok')
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

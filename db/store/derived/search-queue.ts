import type { SqliteStatement } from '../connection.ts'
import { queuedRows, searchHalves, searchIndexes, type SearchHalf, type SearchIndex } from './search-index.ts'

type Prepare = (sql: string) => SqliteStatement

/**
 * Taking one row out of an index, its words with it, was measured to cost what indexing 50 to 150 rows costs. So when
 * many leave at once, as when an import is undone, the index is made anew.
 */
const rowsRebuiltForOneRemoved = 50
/** Under this, nobody notices, and the rows of the index need not be counted. */
const fewRows = 20

/** Brings the search indexes up to what the open batch has written. The last step of every batch; others may have a turn meanwhile. */
export async function indexQueued(prepare: Prepare, turn: () => Promise<void>): Promise<void> {
  if (prepare('select 1 from search_queue limit 1').get() === undefined) return
  for (const index of searchIndexes)
    for (const half of searchHalves) {
      indexHalf(prepare, index, half)
      await turn()
    }
  prepare('delete from search_queue').run()
}

function indexHalf(prepare: Prepare, index: SearchIndex, half: SearchHalf): void {
  const table = `${index}_${half}`
  const leaving = prepare('select count(*) from search_queue where search_index = ? and half = ?')
    .pluck()
    .get(index, half) as number
  if (leaving > fewRows && isSmall(prepare, table, leaving * rowsRebuiltForOneRemoved)) {
    prepare(`insert into ${table} (${table}) values ('rebuild')`).run()
    return
  }
  if (leaving > 0)
    prepare(
      `insert into ${table} (${table}, rowid, title, more)
       select 'delete', id, title, more from search_queue where search_index = ? and half = ?`,
    ).run(index, half)
  prepare(`insert into ${table} (rowid, title, more) ${queuedRows(index, half)}`).run()
}

const isSmall = (prepare: Prepare, table: string, rows: number): boolean =>
  prepare(`select 1 from ${table}_docsize limit 1 offset ?`).get(rows) === undefined

import type { SqliteStatement } from '../connection.ts'
import { plainLettersSql } from './search-letters.ts'
import { queuedRows, searchHalves, type SearchHalf, type SearchIndex } from './search-index.ts'

type Prepare = (sql: string) => SqliteStatement

/**
 * Taking the words of one row out of the index's pages was measured to cost what writing the words of 400 to 1,000
 * other rows anew costs. So when many leave at once, as when an import is undone, all pages are written anew instead.
 */
const rowsRewrittenForOneRemoved = 400
/** Under this, nobody notices, and the rows of the index need not be counted. */
const fewRows = 20

/** Brings the search indexes up to what the open batch has written. The last step of every batch; others may have a turn meanwhile. */
export async function indexQueued(prepare: Prepare, turn: () => Promise<void>): Promise<void> {
  const queued = prepare('select distinct search_index from search_queue').pluck().all() as SearchIndex[]
  for (const index of queued)
    for (const half of searchHalves) {
      indexHalf(prepare, index, half)
      await turn()
    }
  if (queued.length > 0) prepare('delete from search_queue').run()
}

function indexHalf(prepare: Prepare, index: SearchIndex, half: SearchHalf): void {
  const table = `${index}_${half}`
  const leaving = prepare('select count(*) from search_queue where search_index = ? and half = ?')
    .pluck()
    .get(index, half) as number
  const remove = (): unknown =>
    prepare(
      `insert into ${table} (${table}, rowid, title, more)
       select 'delete', id, ${plainLettersSql('title')}, ${plainLettersSql('more')} from search_queue where search_index = ? and half = ?`,
    ).run(index, half)
  if (leaving > fewRows && isSmall(prepare, table, leaving * rowsRewrittenForOneRemoved))
    rewriteWithout(prepare, table, remove)
  else if (leaving > 0) remove()
  prepare(`insert into ${table} (rowid, title, more) ${queuedRows(index, half)}`).run()
}

const isSmall = (prepare: Prepare, table: string, rows: number): boolean =>
  prepare(`select 1 from ${table}_docsize limit 1 offset ?`).get(rows) === undefined

/**
 * Removed words are only marked, and then all pages are merged into new ones without them. The old pages are
 * overwritten like everything that is deleted, so the words are as gone as with `secure-delete`.
 */
function rewriteWithout(prepare: Prepare, table: string, remove: () => void): void {
  const setSecureDelete = (to: 0 | 1): unknown =>
    prepare(`insert into ${table} (${table}, rank) values ('secure-delete', ${to})`).run()
  setSecureDelete(0)
  remove()
  prepare(`insert into ${table} (${table}) values ('optimize')`).run()
  setSecureDelete(1)
}

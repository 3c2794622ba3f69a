import { createDatabase, findDamage, openWriter, type Sqlite } from '../../db/store/connection.ts'

/**
 * A table of which every state is known: transaction n writes `rowsOf(n)` rows, and every fifth also removes an
 * older transaction. So the table tells how many transactions it holds, and whether any of them is torn.
 */
export const LEDGER_KEY = Buffer.alloc(32, 0x5a)
export const NO_ENTRY = -1

const TEXT = 'A promise kept in writing. '.repeat(8)

/** Mostly the size of a saved form, now and then that of a bulk change that spills out of the page cache. */
const rowsOf = (entry: number): number => (entry % 8 === 7 ? 600 : 5)
const removedBy = (entry: number): number => (entry % 5 === 4 ? entry - 3 : NO_ENTRY)

export function createLedger(file: string): void {
  const database = createDatabase(file, LEDGER_KEY)
  database.exec(
    'create table ledger (id integer primary key, entry integer not null, body text not null) strict',
  )
  database.exec('create index ledger_entry on ledger (entry)')
  database.close()
}

export function commitEntry(database: Sqlite, entry: number): void {
  const insert = database.prepare('insert into ledger (entry, body) values (?, ?)')
  database.transaction(() => {
    for (let row = 0; row < rowsOf(entry); row++) insert.run(entry, TEXT)
    database.prepare('delete from ledger where entry = ?').run(removedBy(entry))
  })()
}

export const lastEntry = (database: Sqlite): number =>
  Number(database.prepare('select coalesce(max(entry), ?) from ledger').pluck().get(NO_ENTRY))

/** Opens the file as the program would after a crash. Throws when it is damaged or holds a torn transaction. */
export function recoverLedger(file: string): number {
  const database = openWriter(file, LEDGER_KEY)
  try {
    const damage = findDamage(database, 'full')
    if (damage.length > 0) throw new Error(`damaged: ${damage.join(', ')}`)
    const last = lastEntry(database)
    assertWhole(database, last)
    return last
  } finally {
    database.close()
  }
}

function assertWhole(database: Sqlite, last: number): void {
  const counts = database
    .prepare('select entry, count(*) from ledger group by entry order by entry')
    .raw()
    .all()
  const found = JSON.stringify(counts)
  if (found !== JSON.stringify(expectedCounts(last)))
    throw new Error(`torn at entry ${last}: ${found.slice(0, 200)}`)
}

function expectedCounts(last: number): [entry: number, rows: number][] {
  const entries = Array.from({ length: last + 1 }, (_, entry) => entry)
  const removed = new Set(entries.map(removedBy))
  return entries.filter((entry) => !removed.has(entry)).map((entry) => [entry, rowsOf(entry)])
}

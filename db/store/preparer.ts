import type { Sqlite, SqliteStatement } from './connection.ts'

/** More than everything that Caucus asks; lists with all their filters could otherwise collect without end. */
const mostKept = 500

/**
 * Prepares each statement of a connection once: for a page of a list, preparing was a fifth of the time. A statement
 * that was told to pluck goes on plucking, so whoever shares a preparer uses a text in one way.
 */
export function preparer(handle: Sqlite, most = mostKept): (sql: string) => SqliteStatement {
  const statements = new Map<string, SqliteStatement>()
  return (sql) => {
    const known = statements.get(sql)
    if (known !== undefined && statements.size < most) return known // nothing is forgotten yet
    const statement = known ?? handle.prepare(sql)
    statements.delete(sql)
    statements.set(sql, statement) // last in the order is the one used last
    if (statements.size > most) forgetOldest(statements)
    return statement
  }
}

function forgetOldest(statements: Map<string, SqliteStatement>): void {
  for (const sql of statements.keys()) {
    statements.delete(sql)
    return
  }
}

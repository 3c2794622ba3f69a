import { dumpTables } from '../store/dump.ts'
import type { Session } from './session.ts'

/**
 * Everything a person put into the vault as one JSON object, row by row, for comparing: the same content gives the
 * same text. Whatever the clearance: half of it could not be compared.
 */
export function* dumpVault({ store }: Session): Generator<string> {
  yield '{"format":"caucus.dump","version":1,"tables":{'
  let beforeTable = '\n'
  for (const { table, rows } of dumpTables(store.reader)) {
    yield `${beforeTable}${JSON.stringify(table)}:[`
    for (const [at, row] of rows.entries()) yield `${at === 0 ? '\n' : ',\n'}${row}`
    yield rows.length === 0 ? ']' : '\n]'
    beforeTable = ',\n'
  }
  yield '\n}}\n'
}

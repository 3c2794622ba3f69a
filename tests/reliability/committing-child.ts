import { openSync, writeSync } from 'node:fs'
import { openWriter } from '../../db/store/connection.ts'
import { commitEntry, lastEntry, LEDGER_KEY } from './ledger.ts'

/**
 * Commits ledger entries until it is killed, or kills itself after `stopAfter` of them: the database is never closed.
 * Each acknowledged entry is a line in the file `acknowledged`. "ready" on the standard output says it has begun.
 */
export interface CommittingOptions {
  database: string
  acknowledged: string
  /** `before` is the control: a program that says "saved" too early. */
  acknowledge: 'before' | 'after'
  /** Settings laid over those of the program; `synchronous=OFF` is the control of the power cuts. */
  pragmas: string[]
  stopAfter: number | null
}

const options = JSON.parse(process.argv[2] ?? '{}') as CommittingOptions
const database = openWriter(options.database, LEDGER_KEY)
for (const pragma of options.pragmas) database.pragma(pragma)
const acknowledged = openSync(options.acknowledged, 'a')
const acknowledge = (entry: number): number => writeSync(acknowledged, `${entry}\n`)

const first = lastEntry(database) + 1
writeSync(1, 'ready\n')
for (let entry = first; entry - first !== options.stopAfter; entry++) {
  if (options.acknowledge === 'before') acknowledge(entry)
  commitEntry(database, entry)
  if (options.acknowledge === 'after') acknowledge(entry)
}
process.kill(process.pid, 'SIGKILL')

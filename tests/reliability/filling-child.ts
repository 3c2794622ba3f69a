import { rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openWriter, type Sqlite } from '../../db/store/connection.ts'
import { codeOf, fillUp } from './full-disk.ts'
import { commitEntry, createLedger, lastEntry, LEDGER_KEY, NO_ENTRY, recoverLedger } from './ledger.ts'

/** Saves until the disk is full, then goes on after some space was freed. Prints what it saw, as JSON. */
export interface FillingOptions {
  /** An empty, small file system. */
  folder: string
  /** Taken from the start, and freed once the disk is full. */
  ballastBytes: number
  /** `before` is the control: a program that says "saved" too early. */
  acknowledge: 'before' | 'after'
}

export interface FillingResult {
  acknowledged: number
  code: string
  /** The last entry that can be read while the disk is full. */
  readWhileFull: number
  /** Of an attempt at a bulk change while the disk is full, and what is there after it. */
  bulkCode: string
  readAfterBulk: number
  /** Of opening it again when not a byte is free, as another program may leave a disk: either works, or says so. */
  reopenCode: string
  savedAfterFreeing: number
  found: number
}

const { folder, ballastBytes, acknowledge } = JSON.parse(process.argv[2] ?? '{}') as FillingOptions
const file = join(folder, 'vault.db')
const ballast = join(folder, 'ballast')
writeFileSync(ballast, Buffer.alloc(ballastBytes, 1))
createLedger(file)
writeSync(1, JSON.stringify(fill(openWriter(file, LEDGER_KEY))))

function fill(database: Sqlite): FillingResult {
  const { acknowledged, code } = saveUntilFull(database)
  const readWhileFull = lastEntry(database)
  const bulkCode = codeOf(() => database.exec('update ledger set body = body || body || body'), file)
  const readAfterBulk = lastEntry(database)
  database.close()
  fillUp(ballast)
  const reopenCode = codeOf(() => openWriter(file, LEDGER_KEY).close(), file)
  rmSync(ballast)
  const savedAfterFreeing = readWhileFull + 1
  saveOneMore(savedAfterFreeing)
  const found = recoverLedger(file)
  return { acknowledged, code, readWhileFull, bulkCode, readAfterBulk, reopenCode, savedAfterFreeing, found }
}

function saveOneMore(entry: number): void {
  const database = openWriter(file, LEDGER_KEY)
  commitEntry(database, entry)
  database.close()
}

function saveUntilFull(database: Sqlite): { acknowledged: number; code: string } {
  let acknowledged = NO_ENTRY
  for (let entry = 0; ; entry++) {
    if (acknowledge === 'before') acknowledged = entry
    const code = codeOf(() => commitEntry(database, entry), file)
    if (code !== 'none') return { acknowledged, code }
    acknowledged = entry
  }
}

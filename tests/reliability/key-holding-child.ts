import SQLite from 'better-sqlite3'
import { readFileSync, readSync, writeSync } from 'node:fs'
import { countNotes, openWithPassphrase } from './round-vault.ts'

/** Opens a vault, then closes it; waits for a line after each, so that its memory can be looked into. */
export interface KeyHoldingOptions {
  folder: string
  /** The control opens the database with the key in a pragma's text, from this file of 64 hexadecimal digits. */
  keyFile: string | null
}

const { folder, keyFile } = JSON.parse(process.argv[2] ?? '{}') as KeyHoldingOptions
const opened = keyFile === null ? await openVault() : openByPragma(keyFile)
sayAndWait('open')
opened.close()
sayAndWait('closed')

async function openVault(): Promise<{ close(): void }> {
  const vault = await openWithPassphrase(folder)
  countNotes(vault)
  return vault
}

function openByPragma(file: string): { close(): void } {
  const database = new SQLite(`${folder}/vault.db`)
  database.pragma("cipher='sqlcipher'")
  database.pragma('legacy=4')
  database.pragma(`key="x'${readFileSync(file, 'latin1')}'"`)
  database.prepare('select count(*) from note').get()
  return database
}

function sayAndWait(state: string): void {
  writeSync(1, `${state}\n`)
  readSync(0, Buffer.alloc(1))
}

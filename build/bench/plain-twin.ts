import { rmSync, writeFileSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import type { Sqlite } from '../../db/store/connection.ts'
import { searchTables } from '../../db/store/derived/search-index.ts'
import type { Progress } from './progress.ts'

/** Not copied: the log, of which no floor speaks, and what SQLite and the search index keep for themselves. */
const LEFT_OUT = `name not in ('change') and name not like 'sqlite_%' and name not like 'kysely_%'
  and name not like 'search_%'`

export type PlainSqlite = SQLite.Database

/**
 * Copies the rows of a vault into a plain SQLite file with the same tables, indexes and search indexes: what the
 * floors are measured on. Only for invented vaults: an empty key is how SQLCipher is told to write plaintext.
 */
export function makePlainTwin(vault: Sqlite, file: string, progress: Progress): void {
  rmSync(file, { force: true })
  writeFileSync(file, '') // a vault's connection makes no files
  vault.pragma('foreign_keys=OFF')
  vault.prepare(`attach database ? as plain key ''`).run(file)
  try {
    vault.pragma('plain.journal_mode=OFF')
    vault.pragma('plain.synchronous=OFF')
    for (const table of tablesOf(vault)) {
      progress.say(`  plain copy of ${table.name}`)
      vault.exec(table.sql.replace(/^create table\s+/i, 'create table plain.'))
      vault.exec(`insert into plain.${table.name} select * from main.${table.name}`)
    }
  } finally {
    vault.exec('detach database plain')
    vault.pragma('foreign_keys=ON')
  }
  indexTwin(file, indexesOf(vault))
}

/** A connection with the page cache a vault has, so that only the cipher and Caucus itself differ. */
export function openPlain(file: string): PlainSqlite {
  const plain = new SQLite(file, { fileMustExist: true })
  plain.pragma('journal_mode=WAL')
  plain.pragma('temp_store=2')
  plain.pragma('cache_size=-98304')
  return plain
}

function indexTwin(file: string, indexes: readonly string[]): void {
  const plain = openPlain(file)
  try {
    for (const statement of [...indexes, ...searchTables()]) plain.exec(statement)
    plain.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    plain.close()
  }
}

interface SchemaRow {
  readonly name: string
  readonly sql: string
}

const tablesOf = (vault: Sqlite): SchemaRow[] =>
  vault
    .prepare(`select name, sql from sqlite_master where type = 'table' and ${LEFT_OUT}`)
    .all() as SchemaRow[]

const indexesOf = (vault: Sqlite): string[] =>
  vault
    .prepare(
      `select sql from sqlite_master where type = 'index' and sql is not null and tbl_name <> 'change'`,
    )
    .pluck()
    .all() as string[]

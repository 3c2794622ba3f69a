import { createHash } from 'node:crypto'
import type { Sqlite } from './connection.ts'
import { historyTriggers, type Column } from './derived/history.ts'
import { lastContactColumns, lastContactTriggers } from './derived/last-contact.ts'
import { levelColumns, levelTriggers } from './derived/level.ts'
import { dropRhythm, rhythmColumns, rhythmTriggers } from './derived/rhythm.ts'
import { searchTables, searchTriggers } from './derived/search-index.ts'

/**
 * Triggers, views and search indexes are not part of any migration: they are made from the code of today, after the
 * migrations, whenever that code differs from what made those in the file. The columns that triggers keep are then
 * computed anew, as their rules may have changed too.
 */
export function rebuildDerived(handle: Sqlite): void {
  const triggers = [
    ...historyTriggers(columnReader(handle)),
    ...levelTriggers(),
    ...lastContactTriggers(),
    ...rhythmTriggers(),
    ...searchTriggers(),
  ]
  rebuild(handle, 'search', searchTables(), dropSearch)
  const columns = [...levelColumns(), ...lastContactColumns(), ...rhythmColumns()]
  rebuild(handle, 'triggers', [...columns, ...triggers], dropTriggers)
}

/** Removes the triggers, so that a migration or a salvage can write rows as they are. */
export function dropTriggers(handle: Sqlite): void {
  for (const name of namesOf(handle, 'trigger')) handle.exec(`drop trigger ${name}`)
  handle.exec(dropRhythm)
  forget(handle, 'triggers')
}

/** Removes the search indexes, so that `rebuildDerived` makes them again from the rows. */
export function dropSearch(handle: Sqlite): void {
  dropTriggers(handle)
  const indexes = handle
    .prepare(`select name from sqlite_master where sql like 'create virtual table%'`)
    .pluck()
    .all()
  for (const name of indexes) handle.exec(`drop table ${String(name)}`)
  for (const name of namesOf(handle, 'view')) handle.exec(`drop view ${name}`)
  for (const name of ['search_queue', 'search_letter']) handle.exec(`drop table if exists ${name}`)
  forget(handle, 'search')
}

function rebuild(handle: Sqlite, part: string, statements: string[], drop: (handle: Sqlite) => void): void {
  const fingerprint = createHash('sha256').update(statements.join(';')).digest('hex')
  const key = `derived.${part}`
  const present = handle
    .prepare("select json_extract(value, '$') from setting where key = ?")
    .pluck()
    .get(key)
  if (present === fingerprint) return
  drop(handle)
  for (const statement of statements) handle.exec(statement)
  handle
    .prepare('insert or replace into setting (key, value) values (?, json_quote(?))')
    .run(key, fingerprint)
}

function forget(handle: Sqlite, part: string): void {
  handle.prepare('delete from setting where key = ?').run(`derived.${part}`)
}

function namesOf(handle: Sqlite, type: 'trigger' | 'view'): string[] {
  return handle.prepare('select name from sqlite_master where type = ?').pluck().all(type) as string[]
}

export const columnsOf = (handle: Sqlite, table: string): Column[] => columnReader(handle)(table)

/** For many tables: every vault that is opened asks for all of them. */
function columnReader(handle: Sqlite): (table: string) => Column[] {
  const read = handle.prepare('select name, type from pragma_table_info(?)')
  return (table) => read.all(table) as Column[]
}

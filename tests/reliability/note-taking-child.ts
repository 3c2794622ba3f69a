import { existsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { checkpoint, openWriter, type Sqlite } from '../../db/store/connection.ts'
import { LEDGER_KEY } from './ledger.ts'

/** Does to a vault everything that makes SQLite write temporary files, and prints the name of each work first. */
export interface NoteTakingOptions {
  database: string
  marker: string
  notes: number
  /** `temp_store=0` is the control: SQLite's default, temporary files on disk. */
  pragmas: string[]
  /** Works that are done again until their leak was seen: a file in `seen` has their name then. */
  untilSeen: string[]
  seen: string
}

const options = JSON.parse(process.argv[2] ?? '{}') as NoteTakingOptions
const database = openWriter(options.database, LEDGER_KEY)
/** A cache far smaller than the data, so that sorting and rebuilding cannot stay in memory by luck. */
database.pragma('cache_size=-500')
for (const pragma of options.pragmas) database.pragma(pragma)

const works: [name: string, work: (handle: Sqlite) => void][] = [
  ['insert', insertNotes],
  ['index', (handle) => void handle.exec(INDEX)],
  ['full-text index', (handle) => void handle.exec(FULL_TEXT)],
  ['sorted query', (handle) => void handle.prepare('select body from note order by body || id').all()],
  ['sorted update', (handle) => void handle.exec(SORTED_UPDATE)],
  ['vacuum', (handle) => void handle.exec('vacuum')],
  ['checkpoint', checkpoint],
]

const INDEX = 'drop index if exists note_body; create index note_body on note (body)'
const FULL_TEXT = `
  create virtual table note_text using fts5 (body, content='note', content_rowid='id');
  insert into note_text (note_text) values ('rebuild')`
const SORTED_UPDATE = `update note set body = body || id where id in (select id from note order by body desc)`

/** In milliseconds: what was not seen by then is not there. */
const patience = 20_000

for (const [name, work] of works) {
  writeSync(1, `${name}\n`)
  const last = options.untilSeen.includes(name) ? performance.now() + patience : 0
  do work(database)
  while (performance.now() < last && !existsSync(join(options.seen, name)))
}
database.close()

function insertNotes(handle: Sqlite): void {
  handle.exec('create table note (id integer primary key, body text not null)')
  const insert = handle.prepare('insert into note (body) values (?)')
  const mixed = (number: number): number => (number * 7919) % options.notes
  handle.transaction(() => {
    for (let number = 0; number < options.notes; number++)
      insert.run(`${mixed(number)} ${options.marker} ${'asked about the bill '.repeat(14)}`)
  })()
}

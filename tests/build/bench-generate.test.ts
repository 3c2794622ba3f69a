import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findOrMakeVault, makeEmptyVault, openBenchVault } from '../../build/bench/bench-vault.ts'
import { fillVault } from '../../build/bench/generate/fill-vault.ts'
import { NOTE_LENGTH, NoteWriter } from '../../build/bench/generate/notes.ts'
import { Random } from '../../build/bench/generate/random.ts'
import { openPlain } from '../../build/bench/plain-twin.ts'
import { silent } from '../../build/bench/progress.ts'
import { dumpTables } from '../../db/store/dump.ts'
import { tiny } from './bench-tiny.ts'

const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'caucus-bench-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function contentOf(seed: number): Promise<string> {
  const { vault } = await makeEmptyVault(temporaryFolder())
  try {
    await fillVault(vault.store, { size: tiny, seed, progress: silent })
    return JSON.stringify([...dumpTables(vault.store.writer)])
  } finally {
    vault.close()
  }
}

describe('an invented vault', () => {
  it('has the same content for the same seed, and another for another', async () => {
    const first = await contentOf(1)
    expect(await contentOf(1)).toBe(first)
    expect(await contentOf(2)).not.toBe(first)
  })

  it('holds as many of everything as its size says, written through the triggers', async () => {
    const { vault } = await makeEmptyVault(temporaryFolder())
    await fillVault(vault.store, { size: tiny, seed: 1, progress: silent })
    const count = (sql: string): unknown => vault.store.writer.prepare(sql).pluck().get()
    expect(count('select count(*) from person')).toBe(tiny.people + tiny.legislators)
    expect(count("select count(*) from contact where noun = 'organization'")).toBe(tiny.organizations)
    expect(count('select count(distinct person_id) from term where serving = 1')).toBe(tiny.legislators)
    expect(count('select count(*) from interaction')).toBe(tiny.interactions)
    expect(count('select count(*) from follow_up')).toBe(tiny.followUps)
    expect(count("select count(*) from change where table_name = 'interaction'")).toBe(tiny.interactions)
    const met = `select max(occurred_on) from participant p where counts = 1 and contact_id = c.id`
    const wrong = `select count(*) from contact c where last_contact_on is not (${met})
      and not exists (select 1 from participant p where p.on_behalf_of_id = c.id)
      and not exists (select 1 from term t where t.person_id = c.id)`
    expect(count(wrong)).toBe(0)
    expect(count('select count(*) from contact where last_contact_on is not null')).toBeGreaterThan(40)
    vault.close()
  })

  it('is kept for the next run and made anew when its size changes', async () => {
    const request = { name: 'tiny', size: tiny, seed: 1, home: temporaryFolder(), progress: silent }
    const first = await findOrMakeVault(request)
    const bytes = readFileSync(join(first.folder, 'vault.db'))
    expect(await findOrMakeVault(request)).toEqual(first)
    expect(readFileSync(join(first.folder, 'vault.db')).equals(bytes)).toBe(true)
    const other = await findOrMakeVault({ ...request, size: { ...tiny, followUps: 5 } })
    expect(other.folder).not.toBe(first.folder)
    expect(() => readFileSync(join(first.folder, 'vault.db'))).toThrow('ENOENT')
  })
})

describe('the plaintext twin', () => {
  it('has the rows of the vault in a plain file, and its search indexes', async () => {
    const request = { name: 'tiny', size: tiny, seed: 1, home: temporaryFolder(), progress: silent }
    const files = await findOrMakeVault(request)
    expect(readFileSync(files.plain).toString('latin1', 0, 15)).toBe('SQLite format 3')
    expect(readFileSync(join(files.folder, 'vault.db')).toString('latin1', 0, 15)).not.toBe('SQLite format 3')
    const vault = await openBenchVault(files)
    const plain = openPlain(files.plain)
    const queries = [
      ...['record', 'contact', 'participant', 'follow_up'].map(
        (table) => `select * from ${table} order by id`,
      ),
      `select rowid from search_note_open where search_note_open match 'me*' order by rowid`,
    ]
    for (const sql of queries) {
      expect(plain.prepare(sql).all().length).toBeGreaterThan(5)
      expect(plain.prepare(sql).all()).toEqual(vault.store.reader.prepare(sql).all())
    }
    plain.close()
    vault.close()
  })
})

describe('invented notes', () => {
  const writer = new NoteWriter(new Random(3))
  const notes = Array.from({ length: 400 }, () => writer.note('en'))

  it('are nearly of one length and end with a word', () => {
    const lengths = notes.map((note) => note.length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(NOTE_LENGTH)
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeGreaterThan(
      0.97 * NOTE_LENGTH,
    )
    expect(notes.filter((note) => /\s$/.test(note))).toEqual([])
  })

  it('use a few words all the time and most words hardly ever, as people do', () => {
    const words = notes.flatMap((note) => note.toLowerCase().match(/\p{L}+/gu) ?? [])
    const counts = [...Map.groupBy(words, (word) => word).values()].map((same) => same.length)
    const common = counts.toSorted((a, b) => b - a).slice(0, 100)
    const share = common.reduce((sum, count) => sum + count, 0) / words.length
    expect(share).toBeGreaterThan(0.35)
    expect(share).toBeLessThan(0.65)
    expect(counts.filter((count) => count <= 2).length).toBeGreaterThan(counts.length / 4)
  })
})

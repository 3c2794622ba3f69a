import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { FilterCondition } from '../../db/domain/filter/filter.ts'
import { fold } from '../../db/domain/fold.ts'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import { toPlainLetters } from '../../db/domain/search-letters.ts'
import { rebuildDerived } from '../../db/store/derived.ts'
import { letterTable, plainLettersSql } from '../../db/store/derived/search-letters.ts'
import { inBatch } from '../../db/store/history/batch.ts'
import { organizationList } from '../../db/store/lists/organization-list.ts'
import { insertOrganization, updateOrganization } from '../../db/store/queries/organization.ts'
import { findOrInsertTag, tagRecord } from '../../db/store/queries/tag.ts'
import { insertFollowUp } from '../../db/store/queries/follow-up.ts'
import { search } from '../../db/store/search.ts'
import { reading } from '../../db/store/store.ts'
import { findFaults } from './random/integrity.ts'
import { doing, found, insertNote, openWith } from './search-stage.ts'

const today = parseLocalDate('2026-03-03')

const sqlite = new Database(':memory:')
sqlite.exec(`
  create virtual table text using fts5(body, tokenize = "unicode61 remove_diacritics 2");
  create virtual table term using fts5vocab(text, 'row');
  ${letterTable().join(';')}`)
const clear = sqlite.prepare('delete from text')
const insert = sqlite.prepare(`insert into text (body) values (${plainLettersSql('?')})`)
const terms = sqlite.prepare('select term from term order by term').pluck()
const plain = sqlite.prepare(`select ${plainLettersSql('?')}`).pluck()
afterAll(() => sqlite.close())

function indexed(text: string): string[] {
  clear.run()
  insert.run(text)
  return terms.all() as string[]
}

const lettersFrom = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).filter((one) =>
    /\p{L}/u.test(one),
  )

describe('the letters of the index', () => {
  it('are for every Latin and modern Greek letter those that folding makes of it', () => {
    const letters = [
      ...lettersFrom(0x41, 0x24f),
      ...lettersFrom(0x1e00, 0x1eff),
      ...lettersFrom(0x386, 0x3ce),
    ]
    expect(letters.filter((letter) => indexed(letter).join() !== fold(letter))).toEqual([])
  })

  it('are the same in SQL and in what is looked for, whatever the text', () => {
    const odd = fc.constantFrom(...'aø ÆßııŁكَتابـאֹאإةیς.é\u0301'.split(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: odd }), fc.string({ unit: 'grapheme' })), (text) => {
        fc.pre(!text.includes('\0'))
        expect(plain.get(text)).toBe(toPlainLetters(text))
      }),
      { numRuns: 2000 },
    )
    expect(plain.get(null)).toBeNull()
  })

  it('leave the words of other scripts apart', () => {
    for (const [one, other] of [
      ['йод', 'иод'],
      ['كريم', 'كرم'],
      ['が', 'か'],
    ] as const)
      expect(indexed(one)).not.toEqual(indexed(other))
  })
})

describe('a name is found as people type it', () => {
  it.each([
    ['Øystein Ærø', 'oystein', 'Øystein', '[Øystein] Ærø'],
    ['Øystein Ærø', 'aero', 'Ærø', 'Øystein [Ærø]'],
    ['Łódź Bürgerhaus Straße', 'lodz strasse', 'straße', '[Łódź] Bürgerhaus [Straße]'],
    ['Þórður Đorđević', 'thordur', 'dordevic', '[Þórður] Đorđević'],
    ['Diyarbakır Evi', 'diyarbakir', 'DİYARBAKIR', '[Diyarbakır] Evi'],
    ['Σωκράτης Ώρα', 'σωκρατης', 'ωρα', '[Σωκράτης] Ώρα'],
    ['مُحَمَّد أحمد', 'محمد', 'احمد', '[مُحَمَّد] أحمد'],
    ['جمعيـــة الأمل', 'جمعية', 'جمعيه', '[جمعيـــة] الأمل'],
    ['שָׁלוֹם בַּיִת', 'שלום', 'בית', '[שָׁלוֹם] בַּיִת'],
    ['Orsted Verein', 'ørsted', 'Ørst', '[Orsted] Verein'],
  ])('%s by %s', async (name, typed, otherwise, marked) => {
    using store = await openWith([name])
    const { hits } = await search(reading(store, 'internal'), { text: typed, limit: 5 })
    expect(hits.map(({ snippet }) => snippet)).toEqual([marked.normalize('NFC')])
    expect(await found(store, otherwise, { typing: true })).toEqual([name])
  })

  it.each([
    ['مُحَمَّد أحمد', 'محمد احمد'],
    ['جمعيـــة الأمل', 'جمعيه الامل'],
    ['שָׁלוֹם בַּיִת', 'שלום בית'],
    ['Łódź Straße', 'lodz strasse'],
  ])('a list is narrowed as the search finds: %s by %s, and the other way round', async (name, typed) => {
    for (const [stored, said] of [
      [name, typed],
      [typed, name],
    ] as const) {
      using store = await openWith([stored])
      await doing(store, (write) => {
        const { id } = insertOrganization(write, { name: 'Another' })
        tagRecord(write, id, findOrInsertTag(write, { name: stored }))
      })
      const read = reading(store, 'internal')
      const narrowedTo = (field: string, op: FilterCondition['op']) =>
        organizationList
          .ids(read, { where: { filter: { field, op, value: said }, today } }, [])
          .flatMap((id) => read.column('select display_name from contact where id = ?', id))
      expect(await found(store, said)).toEqual([stored])
      expect(narrowedTo('name', 'is')).toEqual([stored])
      expect(narrowedTo('name', 'contains')).toEqual([stored])
      expect(narrowedTo('tag', 'is')).toEqual(['Another'])
      expect(organizationList.ids(read, { tag: said }, [])).toHaveLength(1)
    }
  })

  it('is indexed and forgotten with every change, in notes and follow-ups too', async () => {
    using store = await openWith([])
    const { value: house } = await inBatch(store, { kind: 'test', clearance: 'internal' }, (write) => {
      insertNote(write, 'Møte', 'Vi snakket om Straßenkinder og مُحَمَّد')
      insertFollowUp(write, { title: 'Skrive til Åse Bjørnø' })
      return insertOrganization(write, { name: 'Krisesenter Tromsø' })
    })
    expect(await found(store, 'strassenkinder')).toEqual(['Møte'])
    expect(await found(store, '"om strassenkinder og محمد"')).toEqual(['Møte'])
    expect(await found(store, 'bjorno')).toEqual(['Skrive til Åse Bjørnø'])
    expect(await found(store, 'tromso')).toEqual(['Krisesenter Tromsø'])
    await doing(store, (write) => updateOrganization(write, house.id, { name: 'Krisesenter Bodø' }))
    expect([await found(store, 'tromso'), await found(store, 'bodo')]).toEqual([[], ['Krisesenter Bodø']])
    expect(findFaults(store)).toEqual([])
  })
})

it('a vault that was indexed otherwise is indexed anew when it is opened', async () => {
  using store = await openWith(['Øystein Ærø'])
  const index = 'search_name_open'
  store.writer.exec(`insert into ${index} (${index}) values ('delete-all')`)
  store.writer.exec(
    `insert into ${index} (rowid, title, more) select id, shown, shown_more from ${index}_source`,
  )
  store.writer.exec(`update setting set value = '"of an older Caucus"' where key = 'derived.search'`)
  expect(await found(store, 'oystein')).toEqual([])
  rebuildDerived(store.writer)
  expect(await found(store, 'oystein')).toEqual(['Øystein Ærø'])
  expect(findFaults(store)).toEqual([])
})

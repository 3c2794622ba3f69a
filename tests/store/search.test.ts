import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Clearance } from '../../db/domain/sensitivity.ts'
import { sensitivities } from '../../db/domain/sensitivity.ts'
import type { Id } from '../../db/domain/uid.ts'
import type { WriteDb } from '../../db/store/access.ts'
import { inBatch } from '../../db/store/history/batch.ts'
import { restoreRecord, trashRecord } from '../../db/store/history/trash.ts'
import { undoBatch } from '../../db/store/history/undo/undo.ts'
import { insertAttachment } from '../../db/store/queries/attachment.ts'
import { insertCustomField, setCustomValue } from '../../db/store/queries/custom-field.ts'
import { insertFollowUp } from '../../db/store/queries/follow-up.ts'
import { updateInteraction } from '../../db/store/queries/interaction.ts'
import { insertOrganization } from '../../db/store/queries/organization.ts'
import { insertPerson, updatePerson } from '../../db/store/queries/person.ts'
import { setSensitivity } from '../../db/store/row.ts'
import { matchingNames } from '../../db/store/search-ids.ts'
import { search } from '../../db/store/search.ts'
import { toMatch } from '../../db/store/search-text.ts'
import { reading } from '../../db/store/store.ts'
import { rounds } from '../reliability/rounds.ts'
import { findFaults } from './random/integrity.ts'
import { openTestStore, type TestStore } from './test-store.ts'
import { doing, found, insertNote, openWith } from './search-stage.ts'

describe('what is typed', () => {
  it.each([
    ['clinica', ['Clínica Núñez']],
    ['CLÍNICA', ['Clínica Núñez']],
    ['nunez', ['Clínica Núñez']],
    ['ANGSTROM', ['Ångström House']],
    ['Ångström', ['Ångström House']], // the letters and their marks apart
    ['"house of water"', ['House of Water']],
    ['"water house"', []],
    ['water house', ['House of Water']],
    ['wat', []],
    ['wat*', ['House of Water', 'Watershed Alliance']],
    ['МОСКВА', ['Москва']],
    ['кремль', []],
    ['москва', ['Москва']],
  ])('%s finds %j', async (text, names) => {
    using store = await openWith([
      'Clínica Núñez',
      'Ångström House',
      'House of Water',
      'Watershed Alliance',

      'Москва',
    ])
    expect((await found(store, text)).toSorted()).toEqual(names)
  })

  it('finds beginnings while somebody types, of the last word only', async () => {
    using store = await openWith(['House of Water', 'Watershed Alliance', 'Housing Watch'])
    expect(await found(store, 'hous', { typing: true })).toHaveLength(2)
    expect(await found(store, 'hous wat', { typing: true })).toEqual([])
    expect(await found(store, 'housing w', { typing: true })).toEqual(['Housing Watch'])
    expect(await found(store, 'housing ', { typing: true })).toEqual(['Housing Watch'])
    expect(await found(store, 'hous ', { typing: true })).toEqual([])
  })

  it('is never taken for the query language', async () => {
    using store = await openWith([
      'Water AND Fire',
      'NEAR East',
      'C*mon "Quoted" Name',
      "O'Brien (Pat)",
      'title: colon',
    ])
    const asked: [string, string[]][] = [
      ['AND', ['Water AND Fire']],
      ['water OR near', []],
      ['NOT fire', []],
      ['NEAR(east fire)', []],
      ['near', ['NEAR East']],
      ['title:colon', ['title: colon']],
      ['{title}', ['title: colon']],
      ['^near', ['NEAR East']],
      ['near + east', ['NEAR East']],
      ['c*mon', ['C*mon "Quoted" Name']],
      ['c"mon', ['C*mon "Quoted" Name']],
      ['"quoted name', ['C*mon "Quoted" Name']],
      ["o'brien", ["O'Brien (Pat)"]],
      ['(pat)', ["O'Brien (Pat)"]],
      ['-east', []],
      ['near -west', ['NEAR East']],
    ]
    for (const [text, names] of asked) expect(await found(store, text), text).toEqual(names)
  })

  it.each(['', ' ', '"', '""', '*', '""" "', '🌱', '()', '+-^:', '\0', ' '])(
    '%j finds nothing, without an error',
    async (text) => {
      using store = await openWith(['House of Water'])
      expect(await search(reading(store, 'survivor'), { text, limit: 5 })).toEqual({ total: 0, hits: [] })
    },
  )

  it('of any kind and length ends in an answer', async () => {
    using store = await openWith(['House of Water', 'a"b*c', '🌱 seeds'])
    const read = reading(store, 'survivor')
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc
        .array(
          fc.constantFrom(
            '"',
            '*',
            'AND',
            'NEAR(',
            ')',
            'water',
            '^',
            ':',
            '{',
            '-',
            '\0',
            '🌱',
            "'",
            '\\',
            ' ',
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join('')),
      fc.array(fc.string({ maxLength: 4 }), { maxLength: 300 }).map((parts) => parts.join(' ')),
    )
    await fc.assert(
      fc.asyncProperty(hostile, fc.boolean(), async (text, typing) => {
        const { hits, total } = await search(read, { text, typing, limit: 3 })
        expect(hits.length).toBeLessThanOrEqual(3)
        expect(total).toBeGreaterThanOrEqual(hits.length)
        if (toMatch({ text }) !== '')
          read.ids(read.db.selectFrom('contact').select('id').where('id', 'in', matchingNames(read, text)))
      }),
      { numRuns: rounds(150, 20_000) },
    )
    const { total } = await search(read, {
      text: Array.from({ length: 5000 }, (_, i) => `w${i}`).join(' '),
      limit: 3,
    })
    expect(total).toBe(0)
  })
})

describe('what is found', () => {
  it('is the names first, best match on top, then follow-ups and notes, newest first; the total is of all', async () => {
    using store = await openTestStore()
    await doing(store, (write) => {
      insertOrganization(write, { name: 'The Alliance of the many who care for water' })
      insertOrganization(write, { name: 'Water' })
      insertFollowUp(write, { title: 'Ask about water' })
      insertFollowUp(write, { title: 'Call', notes: 'water again' })
      insertNote(write, 'Older', 'about water', { on: '2025-01-01' })
      insertNote(write, 'Newest', 'about water', { on: '2026-01-01' })
      insertNote(write, 'Old', 'about water', { on: '2024-01-01' })
    })
    const names = ['Water', 'The Alliance of the many who care for water']
    expect(await found(store, 'water')).toEqual([
      ...names,
      'Call',
      'Ask about water',
      'Newest',
      'Older',
      'Old',
    ])
    const { hits, total } = await search(reading(store, 'internal'), { text: 'water', limit: 5 })
    expect([hits.slice(2).map(({ title }) => title), total]).toEqual([
      ['Call', 'Ask about water', 'Newest'],
      7,
    ])
    expect(hits[2]).toMatchObject({ noun: 'follow_up', on: null, snippet: '[water] again' })
    expect(hits[4]).toMatchObject({ noun: 'interaction', on: '2026-01-01', snippet: 'about [water]' })
  })

  it('is people by their other names, follow-ups, attachments and notes', async () => {
    using store = await openTestStore()
    await doing(store, (write) => {
      const person = insertPerson(write, { givenName: 'Ana', familyName: 'Ruiz', otherNames: ['Quetzal'] })
      insertFollowUp(write, { title: 'Call about quetzal' })
      insertAttachment(write, {
        record: person.uid,
        name: 'quetzal.pdf',
        mediaType: 'application/pdf',
        data: Buffer.from('x'),
      })
      insertNote(write, 'Visit', 'the quetzal flew')
    })
    expect((await found(store, 'quetzal')).toSorted()).toEqual([
      'Ana Ruiz',
      'Call about quetzal',
      'Visit',
      'quetzal.pdf',
    ])
  })

  it('follows edits, the trash and undo', async () => {
    using store = await openTestStore()
    const person = await doing(store, (write) => insertPerson(write, { givenName: 'Quetzal' }))
    const note = await doing(store, (write) => insertNote(write, 'Visit', 'the quetzal flew'))
    const renamed = await inBatch(store, { kind: 'test', clearance: 'survivor' }, (write) => {
      updatePerson(write, person.id, { givenName: 'Condor' })
      updateInteraction(write, note.id, { bodyText: 'the condor flew' })
    })
    expect([await found(store, 'quetzal'), await found(store, 'condor')]).toEqual([[], ['Condor', 'Visit']])
    await doing(store, (write) => trashRecord(write, note.id))
    expect(await found(store, 'condor')).toEqual(['Condor'])
    await doing(store, (write) => restoreRecord(write, note.id))
    expect(await found(store, 'condor')).toEqual(['Condor', 'Visit'])
    await undoBatch(store, { batch: renamed.batch!, onConflict: 'refuse', clearance: 'survivor' })
    expect([await found(store, 'quetzal'), await found(store, 'condor')]).toEqual([['Quetzal', 'Visit'], []])
  })
})

describe('what a reader has no clearance for', () => {
  const levelled = async (): Promise<TestStore> => {
    const store = await openTestStore()
    await doing(store, (write) => {
      for (const sensitivity of sensitivities) {
        insertPerson(write, { givenName: 'Quetzal', familyName: sensitivity, sensitivity })
        insertNote(write, `note ${sensitivity}`, `quetzal words of ${sensitivity}`, { sensitivity })
      }
    })
    return store
  }

  it.each(sensitivities.map((clearance, rank) => [clearance, rank] as const))(
    'is in no hit, count, title or snippet: %s',
    async (clearance, rank) => {
      using store = await levelled()
      const answer = await search(reading(store, clearance), { text: 'quetzal', limit: 50 })
      expect([answer.total, answer.hits.length]).toEqual([2 * (rank + 1), 2 * (rank + 1)])
      for (const hidden of sensitivities.slice(rank + 1)) {
        expect(JSON.stringify(answer)).not.toContain(hidden)
        expect(await found(store, hidden, { clearance })).toEqual([])
      }
    },
  )

  it('does not take the place of what they may see', async () => {
    using store = await openTestStore()
    await doing(store, (write) => {
      for (let i = 0; i < 30; i++) insertPerson(write, { givenName: 'Quetzal', sensitivity: 'survivor' })
      insertPerson(write, { givenName: 'The quetzal who is further down', sensitivity: 'restricted' })
    })
    expect(await found(store, 'quetzal', { clearance: 'restricted', limit: 3 })).toEqual([
      'The quetzal who is further down',
    ])
  })

  it('is not named as taking part in what they may see', async () => {
    using store = await openTestStore()
    await doing(store, (write) => {
      const secret = insertPerson(write, { givenName: 'Secret', sensitivity: 'survivor' })
      const note = insertNote(write, '', 'about the quetzal')
      updateInteraction(write, note.id, {
        subject: null,
        participants: [{ contact: secret.uid as Id<'person'> }],
      })
    })
    expect(
      JSON.stringify(await search(reading(store, 'internal'), { text: 'quetzal', limit: 5 })),
    ).not.toContain('Secret')
    expect(await found(store, 'quetzal', { clearance: 'survivor' })).toEqual(['Secret'])
  })

  it('finds a contact by why they matter and by text in own fields, as openly as those are', async () => {
    using store = await openTestStore()
    const { person, field } = await doing(store, (write) => {
      const made = insertPerson(write, { givenName: 'Ana', about: 'Chairs the quetzal caucus' })
      const own = insertCustomField(write, { appliesTo: 'person', label: 'Bird', type: 'text' })
      setCustomValue(write, { contact: made.id, field: own.id }, 'Corncrake and quetzal')
      insertPerson(write, { givenName: 'Quetzal', about: 'quetzal' })
      return { person: made.id, field: own.id }
    })
    const read = reading(store, 'internal')
    const titles = (text: string, clearance: Clearance = 'internal') => found(store, text, { clearance })
    const { total, hits } = await search(read, { text: 'quetzal', limit: 5 })
    expect([total, hits.map(({ title }) => title)]).toEqual([2, ['Quetzal', 'Ana']])
    expect(hits[1]?.snippet).toBe('Chairs the [quetzal] caucus')
    const [bird] = (await search(read, { text: 'corncrake', limit: 5 })).hits
    expect(bird?.snippet).toBe('Bird: [Corncrake] and quetzal')
    await doing(store, (write) => setSensitivity(write, field, 'survivor'))
    expect([await titles('corncrake'), await titles('corncrake', 'restricted')]).toEqual([[], []])
    expect(await titles('corncrake', 'survivor')).toEqual(['Ana'])
    await doing(store, (write) => setSensitivity(write, field, 'internal'))
    expect(await titles('corncrake')).toEqual(['Ana'])
    await doing(store, (write) => setSensitivity(write, person, 'restricted'))
    expect([await titles('corncrake'), await titles('caucus')]).toEqual([[], []])
    expect(await titles('corncrake', 'restricted')).toEqual(['Ana'])
    await doing(store, (write) => setSensitivity(write, person, 'internal'))
    await doing(store, (write) => setCustomValue(write, { contact: person, field }, null))
    expect(await titles('corncrake', 'survivor')).toEqual([])
    await doing(store, (write) => trashRecord(write, person))
    expect(await titles('caucus', 'survivor')).toEqual([])
    expect(findFaults(store)).toEqual([])
  })

  it('moves between the halves with its sensitivity, and into none in the trash', async () => {
    using store = await openTestStore()
    const { id } = await doing(store, (write) => insertPerson(write, { givenName: 'Quetzal' }))
    const halves = (): number[] =>
      ['search_name_open', 'search_name_restricted'].map(
        (index) =>
          store.writer
            .prepare(`select count(*) from ${index} where ${index} match 'quetzal'`)
            .pluck()
            .get() as number,
      )
    const moves: [(write: WriteDb) => void, number[]][] = [
      [(write) => setSensitivity(write, id, 'restricted'), [0, 1]],
      [(write) => setSensitivity(write, id, 'survivor'), [0, 1]],
      [(write) => setSensitivity(write, id, 'public'), [1, 0]],
      [(write) => trashRecord(write, id), [0, 0]],
      [(write) => setSensitivity(write, id, 'restricted'), [0, 0]],
      [(write) => restoreRecord(write, id), [0, 1]],
    ]
    for (const [move, expected] of moves) {
      await doing(store, move)
      expect(halves()).toEqual(expected)
      expect(findFaults(store)).toEqual([])
    }
  })
})

it('a pasted page asks for each of its first words once', () => {
  expect(toMatch({ text: 'long '.repeat(100) })).toBe('"long"')
  const words = Array.from({ length: 100 }, (_, index) => `word${index}`)
  expect(toMatch({ text: words.join(' ') }).split(' ')).toHaveLength(32)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Clearance } from '../../db/domain/sensitivity.ts'
import { mayRead, sensitivities } from '../../db/domain/sensitivity.ts'
import { dropSearch, rebuildDerived } from '../../db/store/derived.ts'
import { inBatch } from '../../db/store/history/batch.ts'
import { restoreRecord, trashRecord } from '../../db/store/history/trash.ts'
import { undoBatch } from '../../db/store/history/undo/undo.ts'
import { insertAttachment } from '../../db/store/queries/attachment.ts'
import { insertOrganizationAs } from '../../db/store/queries/organization.ts'
import { insertPerson, updatePerson } from '../../db/store/queries/person.ts'
import { insertRecord, insertRow, setSensitivity } from '../../db/store/row.ts'
import { search } from '../../db/store/search.ts'
import { reading, type Store } from '../../db/store/store.ts'
import { rounds } from '../reliability/rounds.ts'
import { findFaults } from './random/integrity.ts'
import { edit, openRandomStore } from './random/random-store.ts'
import { openTestStore } from './test-store.ts'
import { doing, found, insertNote, openWith } from './search-stage.ts'

describe('the indexes', () => {
  const numbers = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 6 })

  it('agree with the rows after random edits, and made anew they give the same answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(numbers, { minLength: 5, maxLength: 40 }), async (all) => {
        using store = await openRandomStore()
        for (const one of all) await edit(store, one)
        expect(findFaults(store)).toEqual([])
        const ask = async () => {
          const answers = ['ana', 'zoe', 'water housing', '"quoted word"', 'cli*'].map((text) =>
            search(reading(store, 'survivor'), { text, limit: 200 }),
          )
          return (await Promise.all(answers)).map(({ total, hits }) => [
            total,
            hits.map(({ id, snippet }) => id + snippet).toSorted(),
          ])
        }
        const before = await ask()
        dropSearch(store.writer)
        rebuildDerived(store.writer)
        expect(await ask()).toEqual(before)
      }),
      { numRuns: rounds(12, 1000), interruptAfterTimeLimit: rounds(5_000, 600_000) },
    )
  })

  it('lose a row also when its record is removed before it', async () => {
    using store = await openTestStore()
    const { id } = await doing(store, (write) => insertPerson(write, { givenName: 'Quetzal' }))
    await doing(store, (write) => {
      for (const table of ['record', 'person', 'contact'])
        write.statement(`delete from ${table} where id = ?`).run(id)
    })
    expect(findFaults(store)).toEqual([])
  })

  it('are written anew when many rows leave at once, and hold what is left', async () => {
    const pagesWith = (text: string): number =>
      store.writer
        .prepare('select count(*) from search_name_open_data where instr(block, cast(? as blob))')
        .pluck()
        .get(text) as number
    using store = await openWith(['House of Water'])
    const many = await inBatch(store, { kind: 'test', clearance: 'survivor' }, (write) => {
      for (let i = 0; i < 200; i++) {
        insertPerson(write, { givenName: `Quetzal ${i}` })
        insertNote(write, `Visit ${i}`, 'the quetzal flew')
      }
    })
    expect((await search(reading(store, 'internal'), { text: 'quetzal', limit: 1 })).total).toBe(400)
    expect(pagesWith('quetzal')).toBeGreaterThan(0)
    await undoBatch(store, { batch: many.batch!, onConflict: 'refuse', clearance: 'survivor' })
    expect(findFaults(store)).toEqual([])
    expect([await found(store, 'quetzal'), await found(store, 'water')]).toEqual([[], ['House of Water']])
    expect([pagesWith('uetzal'), pagesWith('water')]).toEqual([0, 1])
    const secure = store.writer.prepare(`select v from search_name_open_config where k = 'secure-delete'`)
    expect(secure.pluck().get()).toBe(1)
  })
})

describe('what belongs to another record', () => {
  const found = async (store: Store, text: string, clearance: Clearance = 'internal') =>
    (await search(reading(store, clearance), { text, limit: 9 })).total

  async function makeOwned(store: Store) {
    const { value } = await inBatch(store, { kind: 'test', clearance: 'survivor' }, (write) => {
      const person = insertPerson(write, { givenName: 'Ana', familyName: 'Ruiz' })
      const places = { state: 0, chamber: 0, seat: 0, term: 0 }
      places.state = insertRecord(write, 'jurisdiction').id
      insertRow(write, 'jurisdiction', { id: places.state, key: 'zz', name: 'Sample', level: 'state' })
      places.chamber = insertRecord(write, 'chamber').id
      insertRow(write, 'chamber', {
        id: places.chamber,
        jurisdiction_id: places.state,
        kind: 'lower',
        name: 'H',
      })
      places.seat = insertRecord(write, 'seat').id
      insertRow(write, 'seat', { id: places.seat, chamber_id: places.chamber, district: '1', sort_key: '1' })
      places.term = insertRecord(write, 'term').id
      insertRow(write, 'term', { id: places.term, person_id: person.id, seat_id: places.seat })
      const office = insertOrganizationAs(write, 'office', { name: 'Capitol annex' })
      insertRow(write, 'office', { id: office.id, term_id: places.term, kind: 'capitol' })
      const file = {
        record: person.uid,
        name: 'casework.pdf',
        mediaType: 'application/pdf',
        data: Buffer.from('x'),
      }
      insertAttachment(write, file)
      return { person: person.id, term: places.term }
    })
    return value
  }

  it('is found no more when that is in the trash, and again when it is back', async () => {
    using store = await openTestStore()
    const { person, term } = await makeOwned(store)
    expect([await found(store, 'annex'), await found(store, 'casework')]).toEqual([1, 1])
    await inBatch(store, { kind: 'test', clearance: 'internal' }, (write) => trashRecord(write, person))
    expect([await found(store, 'annex'), await found(store, 'casework')]).toEqual([0, 0])
    await inBatch(store, { kind: 'test', clearance: 'internal' }, (write) => restoreRecord(write, person))
    expect([await found(store, 'annex'), await found(store, 'casework')]).toEqual([1, 1])
    await inBatch(store, { kind: 'test', clearance: 'internal' }, (write) => trashRecord(write, term))
    expect([await found(store, 'annex'), await found(store, 'casework')]).toEqual([0, 1])
  })

  it('is no more open than that', async () => {
    using store = await openTestStore()
    const { person } = await makeOwned(store)
    for (const level of ['restricted', 'survivor'] as const) {
      await inBatch(store, { kind: 'test', clearance: 'survivor' }, (write) =>
        setSensitivity(write, person, level),
      )
      for (const clearance of sensitivities)
        expect([await found(store, 'annex', clearance), await found(store, 'casework', clearance)]).toEqual(
          mayRead(clearance, level) ? [1, 1] : [0, 0],
        )
    }
  })
})

describe('the names of somebody who is called otherwise', () => {
  it('are found, and no more once they are others', async () => {
    using store = await openTestStore()
    const found = async (text: string) =>
      (await search(reading(store, 'internal'), { text, limit: 9 })).hits.map(({ title }) => title)
    const { value } = await inBatch(store, { kind: 'test', clearance: 'internal' }, (write) =>
      insertPerson(write, { givenName: 'Bernard', preferredName: 'Bernie', familyName: 'Sample' }),
    )
    expect([await found('bernard'), await found('bernie'), await found('"bernard sample"')]).toEqual([
      ['Bernie Sample'],
      ['Bernie Sample'],
      ['Bernie Sample'],
    ])
    await inBatch(store, { kind: 'test', clearance: 'internal' }, (write) =>
      updatePerson(write, value.id, { givenName: 'Bernabé' }),
    )
    expect([await found('bernard'), await found('bernabe')]).toEqual([[], ['Bernie Sample']])
  })
})

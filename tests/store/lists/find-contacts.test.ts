import { describe, expect, it } from 'vitest'
import { trashRecord } from '../../../db/store/history/trash.ts'
import { findContactsByName } from '../../../db/store/lists/find-contacts.ts'
import type { Clearance } from '../../../db/domain/sensitivity.ts'
import { reading } from '../../../db/store/store.ts'
import { makeChamber, makeLegislator, makeOffice } from '../../fixtures/make-legislator.ts'
import { makeOrganization } from '../../fixtures/make-organization.ts'
import { makePerson } from '../../fixtures/make-person.ts'
import { writing } from '../../fixtures/write.ts'
import { openTestStore, type TestStore } from '../test-store.ts'

const find = async (store: TestStore, text: string, clearance: Clearance = 'internal') =>
  (await findContactsByName(reading(store, clearance), text)).map(({ name }) => name)

describe('finding a contact by name', () => {
  it('takes the one of exactly that name before all that begin with it', async () => {
    using store = await openTestStore()
    const ana = await writing(store, (write) => {
      makePerson(write, 'Ana María Ruiz')
      makePerson(write, 'Ana Ruiz Peña')
      return makePerson(write, 'Ana Ruiz')
    })
    const found = await findContactsByName(reading(store, 'internal'), ' ANA  ruíz ')
    expect(found).toEqual([{ id: ana.uid, noun: 'person', name: 'Ana Ruiz' }])
    expect(await find(store, 'ana ru')).toHaveLength(3)
    expect(await find(store, 'pena')).toEqual(['Ana Ruiz Peña'])
    expect(await find(store, 'maria ana')).toEqual(['Ana María Ruiz'])
  })

  it('knows other names, and all who share one', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      makePerson(write, 'William Example', { otherNames: ['Bill Example'] })
      makePerson(write, 'Bill Example')
      makeOrganization(write, 'Bill Example Foundation')
    })
    expect(await find(store, 'Bill Example')).toEqual(['Bill Example', 'William Example'])
  })

  it('knows the names of somebody who is called otherwise, before an office under that name', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const chamber = makeChamber(write, { jurisdiction: 'Example', kind: 'upper' })
      const person = { preferredName: 'Bob', suffix: 'Jr.' }
      const { term } = makeLegislator(write, 'Robert Lee Example', { chamber, district: '1', person })
      makeOffice(write, 'Robert Example: Town office', { term })
      makePerson(write, 'Ana Example')
    })
    for (const text of ['Robert Example', 'robert lee exam', 'Example Robert', 'Bob Example'])
      expect(await find(store, text)).toEqual(['Bob Example Jr.'])
    expect(await find(store, 'Roberto Example')).toEqual([])
    expect(await find(store, 'robert town')).toEqual(['Robert Example: Town office'])
  })

  it('thinks of an office only when nobody else is meant', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const chamber = makeChamber(write, { jurisdiction: 'Example', kind: 'upper' })
      const { term } = makeLegislator(write, 'Lea Lawmaker', { chamber, district: '1' })
      makeOffice(write, 'Lea Lawmaker: Town office', { term })
    })
    expect(await find(store, 'lawmaker')).toEqual(['Lea Lawmaker'])
    expect(await find(store, 'lawmaker town')).toEqual(['Lea Lawmaker: Town office'])
  })

  it('finds nobody who may not be shown, and nothing for no words', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      makePerson(write, 'Secret Source', { sensitivity: 'restricted' })
      makePerson(write, 'Sam Survivor', { sensitivity: 'survivor' })
      trashRecord(write, makePerson(write, 'Gone Person').id)
    })
    for (const text of ['Secret Source', 'survivor', 'Gone Person', '', '  ', '"*"', '!'])
      expect(await find(store, text)).toEqual([])
    expect(await find(store, 'source', 'restricted')).toEqual(['Secret Source'])
    expect(await find(store, 's', 'restricted')).toEqual(['Secret Source'])
  })
})

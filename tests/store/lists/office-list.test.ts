import { describe, expect, it } from 'vitest'
import { trashRecord } from '../../../db/store/history/trash.ts'
import { officeList } from '../../../db/store/lists/office-list.ts'
import { insertContactPoint } from '../../../db/store/queries/contact-point.ts'
import { setSensitivity } from '../../../db/store/row.ts'
import { makeChamber, makeLegislator, makeOffice } from '../../fixtures/make-legislator.ts'
import { writing } from '../../fixtures/write.ts'
import { openTestStore, type TestStore } from '../test-store.ts'
import { listed, planOf } from './listing.ts'

const makeTwo = (store: TestStore) =>
  writing(store, (write) => {
    const chamber = makeChamber(write, { jurisdiction: 'Example', kind: 'lower' })
    const ana = makeLegislator(write, 'Ana Ruiz', { chamber, district: '1' })
    const bo = makeLegislator(write, 'Bo Smith', { chamber, district: '2' })
    const town = makeOffice(write, 'Ana Ruiz: Town office', { term: ana.term })
    makeOffice(write, 'Bo Smith: Capitol office', { term: bo.term, kind: 'capitol' })
    insertContactPoint(write, town.id, { kind: 'address', value: '1 Example Street, Town' })
    insertContactPoint(write, town.id, { kind: 'phone', value: '505-555-0100' })
    return { ana, bo, town }
  })

describe('the list of offices', () => {
  it('shows whose office it is, of which kind and where', async () => {
    using store = await openTestStore()
    const { ana } = await makeTwo(store)
    expect(await listed(store, officeList)).toMatchObject([
      {
        noun: 'office',
        name: 'Ana Ruiz: Town office',
        kind: 'district',
        legislator: { id: ana.uid, name: 'Ana Ruiz' },
        address: '1 Example Street, Town',
        phone: '505-555-0100',
      },
      { kind: 'capitol', address: null },
    ])
  })

  it('is narrowed by kind, by legislator and by name', async () => {
    using store = await openTestStore()
    const { ana } = await makeTwo(store)
    for (const filter of [{ kind: 'district' as const }, { legislator: ana.uid }, { text: 'town' }])
      expect(await listed(store, officeList, { filter })).toMatchObject([{ name: 'Ana Ruiz: Town office' }])
  })

  it('hides an office with its legislator, its term or itself', async () => {
    using store = await openTestStore()
    const { ana, bo, town } = await makeTwo(store)
    await writing(store, (write) => {
      setSensitivity(write, ana.id, 'restricted')
      trashRecord(write, bo.term.id)
    })
    expect(await listed(store, officeList)).toEqual([])
    expect(await listed(store, officeList, { clearance: 'restricted' })).toHaveLength(1)
    expect(await listed(store, officeList, { filter: { legislator: ana.uid } })).toEqual([])
    await writing(store, (write) => setSensitivity(write, town.id, 'survivor'))
    expect(await listed(store, officeList, { clearance: 'restricted' })).toEqual([])
  })

  it('does not tell an address that may not be shown', async () => {
    using store = await openTestStore()
    await makeTwo(store)
    await writing(store, (write) => {
      const address = write.statement("select id from contact_point where kind = 'address'").pluck().get()
      setSensitivity(write, address as number, 'restricted')
    })
    expect(await listed(store, officeList, { filter: { text: 'town' } })).toMatchObject([{ address: null }])
  })

  it('is sorted by an index', async () => {
    using store = await openTestStore()
    const plan = planOf(store, officeList)
    expect(plan).toContain('SEARCH contact USING COVERING INDEX contact_by_name (noun=?)')
    expect(plan).not.toMatch(/TEMP B-TREE|SCAN/)
  })
})

import { describe, expect, it } from 'vitest'
import { trashRecord } from '../../../db/store/history/trash.ts'
import { setSensitivity } from '../../../db/store/row.ts'
import { legislatorList } from '../../../db/store/lists/legislator-list.ts'
import { makeCommittee, makeMembership } from '../../fixtures/make-committee.ts'
import { makeChamber, makeLegislator, makeTerm } from '../../fixtures/make-legislator.ts'
import { makePerson } from '../../fixtures/make-person.ts'
import { writing } from '../../fixtures/write.ts'
import { openTestStore } from '../test-store.ts'
import { listed, planOf } from './listing.ts'

const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)

describe('the list of legislators', () => {
  it('has every person with a term, once, and nobody without', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const chamber = makeChamber(write, { jurisdiction: 'Example', kind: 'lower' })
      const ana = makeLegislator(write, 'Ana Ruiz', {
        chamber,
        district: '1',
        end_on: '2020-01-01',
        serving: 0,
      })
      makeTerm(write, ana.id, { chamber, district: '2' })
      makeLegislator(write, 'Bo Example', { chamber, district: '3' })
      makePerson(write, 'Cy Citizen')
    })
    expect(names(await listed(store, legislatorList))).toEqual(['Bo Example', 'Ana Ruiz'])
  })

  it('shows the term being served, however long ago it began and wherever it stands among the others', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const lower = makeChamber(write, { jurisdiction: 'Example', kind: 'lower' })
      const upper = makeChamber(write, { jurisdiction: 'Example', kind: 'upper' })
      const ana = makeLegislator(write, 'Ana Ruiz', {
        chamber: upper,
        district: '21A',
        party: 'Green',
        caucus: 'Rural',
        title: 'Whip',
        start_on: '2019-01-03',
        end_on: '2027-01-03',
        verify: 1,
      })
      makeTerm(write, ana.id, { chamber: lower, district: '5', start_on: '2028-01-01', serving: 0 })
      makeTerm(write, ana.id, { chamber: lower, district: '4', end_on: '2017-01-03', serving: 0 })
    })
    expect(await listed(store, legislatorList)).toMatchObject([
      {
        noun: 'person',
        name: 'Ana Ruiz',
        jurisdiction: 'Example',
        jurisdictionKey: 'invented/Example',
        chamberKind: 'upper',
        chamber: 'Example Senate',
        district: '21A',
        party: 'Green',
        caucus: 'Rural',
        title: 'Whip',
        serving: true,
        verify: true,
        startOn: '2019-01-03',
        endOn: '2027-01-03',
      },
    ])
  })

  it('shows of a former legislator the term that ended last', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const chamber = makeChamber(write, { jurisdiction: 'Example', kind: 'lower' })
      const ana = makeLegislator(write, 'Ana Ruiz', {
        chamber,
        district: '9',
        serving: 0,
        end_on: '2021-01-03',
      })
      makeTerm(write, ana.id, { chamber, district: '7', serving: 0, end_on: '2015-01-03' })
      makeTerm(write, ana.id, { chamber, district: '8', serving: 0, end_on: '2019-01-03' })
    })
    expect(await listed(store, legislatorList)).toMatchObject([{ district: '9', serving: false }])
    expect(await listed(store, legislatorList, { filter: { serving: true } })).toEqual([])
  })

  it('is narrowed by where they serve, for whom, and on which committee', async () => {
    using store = await openTestStore()
    const finance = await writing(store, (write) => {
      const senate = makeChamber(write, { jurisdiction: 'Example', kind: 'upper' })
      const house = makeChamber(write, { jurisdiction: 'Sample', kind: 'lower' })
      const ana = makeLegislator(write, 'Ana Ruiz', { chamber: senate, district: '1', party: 'Green' })
      const bo = makeLegislator(write, 'Bo Smith', {
        chamber: house,
        district: '1',
        party: 'Blue',
        verify: 1,
      })
      const committee = makeCommittee(write, 'Finance', { chamber: senate })
      makeMembership(write, committee, ana)
      makeMembership(write, committee, bo, { end_on: '2025-01-01' })
      const cy = makeLegislator(write, 'Cy Young', { chamber: house, district: '2', party: 'Red' })
      trashRecord(write, makeMembership(write, committee, cy).id)
      return committee.uid
    })
    const by = async (filter: Parameters<typeof legislatorList.ids>[1]) =>
      names(await listed(store, legislatorList, { filter }))
    expect(await by({ jurisdiction: 'SAMPLE' })).toEqual(['Bo Smith', 'Cy Young'])
    expect(await by({ jurisdiction: 'invented/Example' })).toEqual(['Ana Ruiz'])
    expect(await by({ chamberKind: 'upper' })).toEqual(['Ana Ruiz'])
    expect(await by({ party: 'blue' })).toEqual(['Bo Smith'])
    expect(await by({ verify: true })).toEqual(['Bo Smith'])
    expect(await by({ district: '1', text: 'ru' })).toEqual(['Ana Ruiz'])
    expect(await by({ committee: finance })).toEqual(['Ana Ruiz'])
    expect(await by({ jurisdiction: "' or 1=1 --" })).toEqual([])
  })

  it('is sorted by district as people count, and by several columns', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const chamber = makeChamber(write, { jurisdiction: 'Example', kind: 'lower' })
      makeLegislator(write, 'Ana Ruiz', { chamber, district: '10', party: 'Blue' })
      makeLegislator(write, 'Bo Smith', { chamber, district: '9', party: 'Green' })
      makeLegislator(write, 'Cy Young', { chamber, district: '2', party: 'Green' })
    })
    const byDistrict = await listed(store, legislatorList, { sort: [{ by: 'district' }] })
    expect(byDistrict.map(({ district }) => district)).toEqual(['2', '9', '10'])
    const sort = [{ by: 'party', descending: true }, { by: 'name' }]
    expect(names(await listed(store, legislatorList, { sort }))).toEqual(['Bo Smith', 'Cy Young', 'Ana Ruiz'])
  })

  it('hides persons, terms and places that may not be shown', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const open = makeChamber(write, { jurisdiction: 'Open', kind: 'lower' })
      const hidden = makeChamber(write, { jurisdiction: 'Open', kind: 'upper' })
      setSensitivity(write, hidden.id, 'restricted')
      makeLegislator(write, 'Ana Secret', {
        chamber: open,
        district: '1',
        person: { sensitivity: 'restricted' },
      })
      makeLegislator(write, 'Bo Hidden', { chamber: hidden, district: '1' })
      const trashed = makeLegislator(write, 'Cy Trashed', { chamber: open, district: '2' })
      trashRecord(write, trashed.id)
      const noTerm = makeLegislator(write, 'Di Untermed', { chamber: open, district: '3' })
      trashRecord(write, noTerm.term.id)
      const two = makeLegislator(write, 'Ed Twoterm', {
        chamber: open,
        district: '4',
        end_on: '2020-01-01',
        serving: 0,
      })
      makeTerm(write, two.id, { chamber: hidden, district: '5' })
    })
    expect(await listed(store, legislatorList)).toMatchObject([{ name: 'Ed Twoterm', district: '4' }])
    const cleared = await listed(store, legislatorList, { clearance: 'restricted' })
    expect(names(cleared)).toEqual(['Bo Hidden', 'Ana Secret', 'Ed Twoterm'])
    expect(cleared.at(-1)).toMatchObject({ district: '5' })
  })

  it.each(['seat', 'chamber', 'jurisdiction'])('hides whose %s may not be shown', async (place) => {
    using store = await openTestStore()
    await writing(store, (write) => {
      const chamber = makeChamber(write, { jurisdiction: 'Example', kind: 'lower' })
      makeLegislator(write, 'Ana Ruiz', { chamber, district: '1' })
      const id = write.statement(`select id from ${place}`).pluck().get() as number
      setSensitivity(write, id, 'restricted')
    })
    expect(await listed(store, legislatorList)).toEqual([])
    expect(await listed(store, legislatorList, { clearance: 'restricted' })).toHaveLength(1)
  })

  it('looks at terms, not at every person', async () => {
    using store = await openTestStore()
    const plan = planOf(store, legislatorList)
    expect(plan).not.toMatch(/SCAN (contact|record)\b/)
    expect(plan).toMatch(/SEARCH b USING INDEX term_by_person/)
    expect(plan).toContain('SEARCH contact USING INTEGER PRIMARY KEY')
  })
})

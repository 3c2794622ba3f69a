import { describe, expect, it } from 'vitest'
import { trashRecord } from '../../../db/store/history/trash.ts'
import { committeeList } from '../../../db/store/lists/committee-list.ts'
import { setSensitivity } from '../../../db/store/row.ts'
import { makeCommittee, makeMembership } from '../../fixtures/make-committee.ts'
import { makeChamber, makeLegislator } from '../../fixtures/make-legislator.ts'
import { writing } from '../../fixtures/write.ts'
import { openTestStore, type TestStore } from '../test-store.ts'
import { listed, planOf } from './listing.ts'

const makeSome = (store: TestStore) =>
  writing(store, (write) => {
    const senate = makeChamber(write, { jurisdiction: 'Example', kind: 'upper' })
    const house = makeChamber(write, { jurisdiction: 'Sample', kind: 'lower' })
    const finance = makeCommittee(write, 'Finance', { chamber: senate })
    makeCommittee(write, 'Budget', { chamber: senate, parent: finance })
    const water = makeCommittee(write, 'Water', { chamber: house })
    const ana = makeLegislator(write, 'Ana Ruiz', { chamber: senate, district: '1' })
    makeMembership(write, finance, ana, { role: 'chair' })
    const unknown = makeMembership(write, finance, 'Somebody Unknown')
    makeMembership(write, finance, 'Somebody Gone', { end_on: '2025-01-01' })
    return { finance, water, ana, unknown }
  })

const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)

describe('the list of committees', () => {
  it('shows where a committee belongs and how many sit on it', async () => {
    using store = await openTestStore()
    const { finance } = await makeSome(store)
    expect(await listed(store, committeeList)).toMatchObject([
      { name: 'Budget', parent: { id: finance.uid, name: 'Finance' }, memberCount: 0 },
      {
        id: finance.uid,
        noun: 'committee',
        name: 'Finance',
        jurisdiction: 'Example',
        chamberKind: 'upper',
        chamber: 'Example Senate',
        parent: null,
        memberCount: 2,
      },
      { name: 'Water' },
    ])
  })

  it('is narrowed by name, place and parent', async () => {
    using store = await openTestStore()
    const { finance } = await makeSome(store)
    const by = async (filter: Parameters<typeof committeeList.ids>[1]) =>
      names(await listed(store, committeeList, { filter }))
    expect(await by({ text: 'bud' })).toEqual(['Budget'])
    expect(await by({ jurisdiction: 'sample' })).toEqual(['Water'])
    expect(await by({ chamberKind: 'upper' })).toEqual(['Budget', 'Finance'])
    expect(await by({ parent: finance.uid })).toEqual(['Budget'])
    expect(await by({ parent: null })).toEqual(['Finance', 'Water'])
  })

  it('hides a committee with what it is part of, and does not count members who may not be shown', async () => {
    using store = await openTestStore()
    const { finance, water, ana } = await makeSome(store)
    await writing(store, (write) => {
      setSensitivity(write, ana.id, 'restricted')
      trashRecord(write, water.id)
    })
    expect(await listed(store, committeeList)).toMatchObject([{ name: 'Budget' }, { memberCount: 1 }])
    await writing(store, (write) => setSensitivity(write, finance.id, 'restricted'))
    expect(await listed(store, committeeList)).toEqual([])
    expect(await listed(store, committeeList, { filter: { parent: finance.uid } })).toEqual([])
    expect(names(await listed(store, committeeList, { clearance: 'restricted' }))).toEqual([
      'Budget',
      'Finance',
    ])
  })

  it.each(['chamber', 'jurisdiction'])('hides a committee whose %s may not be shown', async (place) => {
    using store = await openTestStore()
    await makeSome(store)
    await writing(store, (write) => {
      const id = write.statement(`select id from ${place} where name like 'Sample%'`).pluck().get() as number
      setSensitivity(write, id, 'restricted')
    })
    expect(names(await listed(store, committeeList))).toEqual(['Budget', 'Finance'])
    expect(await listed(store, committeeList, { clearance: 'restricted' })).toHaveLength(3)
  })

  it('does not count a membership in the trash', async () => {
    using store = await openTestStore()
    const { finance, unknown } = await makeSome(store)
    await writing(store, (write) => trashRecord(write, unknown.id))
    const [row] = await listed(store, committeeList, { filter: { text: 'finance' } })
    expect(row).toMatchObject({ id: finance.uid, memberCount: 1 })
  })

  it('is sorted by an index', async () => {
    using store = await openTestStore()
    const plan = planOf(store, committeeList)
    expect(plan).toContain('SCAN committee USING INDEX committee_by_name')
    expect(plan).not.toContain('TEMP B-TREE')
  })
})

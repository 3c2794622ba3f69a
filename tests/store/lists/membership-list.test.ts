import { describe, expect, it } from 'vitest'
import { trashRecord } from '../../../db/store/history/trash.ts'
import { membershipList } from '../../../db/store/lists/membership-list.ts'
import { setSensitivity } from '../../../db/store/row.ts'
import { makeCommittee, makeMembership } from '../../fixtures/make-committee.ts'
import { makeChamber, makeLegislator } from '../../fixtures/make-legislator.ts'
import { writing } from '../../fixtures/write.ts'
import { openTestStore, type TestStore } from '../test-store.ts'
import { listed, planOf } from './listing.ts'

const makeSome = (store: TestStore) =>
  writing(store, (write) => {
    const senate = makeChamber(write, { jurisdiction: 'Example', kind: 'upper' })
    const house = makeChamber(write, { jurisdiction: 'Example', kind: 'lower' })
    const finance = makeCommittee(write, 'Finance', { chamber: senate })
    const houseFinance = makeCommittee(write, 'Finance', { chamber: house })
    const ana = makeLegislator(write, 'Ana Ruiz', { chamber: senate, district: '1' })
    const bo = makeLegislator(write, 'Bo Smith', { chamber: senate, district: '2' })
    const second = makeMembership(write, finance, bo, { side: 'majority', rank: 2 })
    const chair = makeMembership(write, finance, ana, {
      side: 'majority',
      rank: 1,
      role: 'chair',
      raw_role: 'Chairwoman',
      member_name: 'RUIZ, Ana',
    })
    const unknown = makeMembership(write, finance, 'Nadia Nowhere', { side: 'minority', rank: 1 })
    const other = makeMembership(write, houseFinance, bo)
    return { finance, ana, bo, second, chair, unknown, other }
  })

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

describe('the list of committee memberships', () => {
  it('goes by committee, side and rank, and keeps what the dataset says', async () => {
    using store = await openTestStore()
    const { finance, ana, chair, second, unknown, other } = await makeSome(store)
    const rows = await listed(store, membershipList)
    expect(ids(rows)).toEqual([chair, second, unknown, other].map(({ uid }) => uid))
    expect(rows[0]).toEqual({
      id: chair.uid,
      noun: 'committee_membership',
      committee: { id: finance.uid, name: 'Finance' },
      person: { id: ana.uid, name: 'Ana Ruiz' },
      memberName: 'RUIZ, Ana',
      role: 'chair',
      rawRole: 'Chairwoman',
      rank: 1,
      side: 'majority',
      startOn: null,
      endOn: null,
    })
    expect(rows[2]).toMatchObject({ person: null, memberName: 'Nadia Nowhere' })
  })

  it('is narrowed by committee, person, part, and whether it is known who it is', async () => {
    using store = await openTestStore()
    const { finance, bo, chair, second, unknown, other } = await makeSome(store)
    const by = async (filter: Parameters<typeof membershipList.ids>[1]) =>
      ids(await listed(store, membershipList, { filter }))
    expect(await by({ unresolved: true })).toEqual([unknown.uid])
    expect(await by({ unresolved: false })).toHaveLength(3)
    expect(await by({ committee: finance.uid })).toHaveLength(3)
    expect(await by({ person: bo.uid })).toEqual([second.uid, other.uid])
    expect(await by({ role: 'chair' })).toEqual([chair.uid])
    expect(await by({ side: 'minority' })).toEqual([unknown.uid])
    expect(await by({ chamberKind: 'lower', jurisdiction: 'example' })).toEqual([other.uid])
    expect(await by({ text: 'ruiz' })).toEqual([chair.uid])
    expect(await by({ text: 'nowhere' })).toEqual([unknown.uid])
    expect(await by({ text: 'finance' })).toHaveLength(4)
  })

  it('hides a membership with its committee or its person', async () => {
    using store = await openTestStore()
    const { ana, finance, unknown, second, other } = await makeSome(store)
    await writing(store, (write) => setSensitivity(write, ana.id, 'restricted'))
    expect(ids(await listed(store, membershipList))).toEqual([second.uid, unknown.uid, other.uid])
    expect(await listed(store, membershipList, { clearance: 'restricted' })).toHaveLength(4)
    await writing(store, (write) => trashRecord(write, finance.id))
    expect(ids(await listed(store, membershipList))).toEqual([other.uid])
    await writing(store, (write) => setSensitivity(write, other.id, 'survivor'))
    expect(await listed(store, membershipList)).toEqual([])
  })

  it('finds the members of one committee without looking at the others', async () => {
    using store = await openTestStore()
    const { finance } = await makeSome(store)
    const plan = planOf(store, membershipList, { filter: { committee: finance.uid } })
    expect(plan).not.toContain('SCAN')
  })
})

import { describe, expect, it } from 'vitest'
import { publicUid } from '../../../db/domain/uid.ts'
import { organizationList } from '../../../db/store/lists/organization-list.ts'
import { makeOrganization } from '../../fixtures/make-organization.ts'
import { makePerson } from '../../fixtures/make-person.ts'
import { writing } from '../../fixtures/write.ts'
import { openTestStore } from '../test-store.ts'
import { listed, planOf } from './listing.ts'

describe('the list of organizations', () => {
  it('shows sector, type and standing in the coalition, and no persons', async () => {
    using store = await openTestStore()
    const health = publicUid<'sector'>('caucus', 'sector:health')
    await writing(store, (write) => {
      makePerson(write, 'Ana Ruiz')
      makeOrganization(write, 'Example Clinic', {
        sector: health,
        type: 'clinic',
        coalitionStatus: 'member',
        trust: 4,
      })
      makeOrganization(write, 'Other House')
    })
    expect(await listed(store, organizationList)).toMatchObject([
      {
        noun: 'organization',
        name: 'Example Clinic',
        sector: { id: health, key: 'health', label: null },
        type: 'clinic',
        coalitionStatus: 'member',
        trust: 4,
      },
      { name: 'Other House', sector: null, coalitionStatus: null },
    ])
    for (const filter of [{ sector: 'health' }, { coalitionStatus: 'member' as const }, { text: 'clinic' }])
      expect(await listed(store, organizationList, { filter })).toHaveLength(1)
    expect(await listed(store, organizationList, { filter: { sector: 'faith' } })).toEqual([])
  })

  it('reads its order from an index and nothing else', async () => {
    using store = await openTestStore()
    expect(planOf(store, organizationList)).toBe(
      'SEARCH contact USING COVERING INDEX contact_by_name (noun=?)',
    )
  })
})

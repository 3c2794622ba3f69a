import { expect, it } from 'vitest'
import { newUid } from '../../../db/domain/uid.ts'
import type { GivenWay } from '../../../electron/contract/duplicates.ts'
import { givenWayTable } from '../../../renderer/duplicates/given-way-words.ts'
import { translator } from '../../../db/domain/i18n/all-languages.ts'

const harbor = { id: newUid(), noun: 'organization', name: 'Harbor Youth Choir' } as const
const one: GivenWay = {
  contact: harbor,
  field: 'coalitionStatus',
  label: null,
  kept: 'member',
  notTaken: 'prospect',
  isNoted: false,
}

it('copies what gave way as the words that the window shows, with what is noted', () => {
  const alliance = { id: newUid(), noun: 'organization', name: 'Harbor Alliance' } as const
  const own = { ...one, field: newUid(), label: 'Choir room', kept: 12, notTaken: 'Attic', isNoted: true }
  const parent = { ...one, field: 'parent', kept: harbor, notTaken: alliance }
  expect(givenWayTable(translator('en'), [one, own, parent])).toEqual([
    ['Contact', 'Field', 'Stands', 'Not taken', 'noted'],
    ['Harbor Youth Choir', 'In the coalition', 'Member', 'Prospect', ''],
    ['Harbor Youth Choir', 'Choir room', '12', 'Attic', 'yes'],
    ['Harbor Youth Choir', 'Part of', 'Harbor Youth Choir', 'Harbor Alliance', ''],
  ])
})

import { expect, test } from 'vitest'
import { toCommitteeRole } from '../../../db/exchange/import/legislator/committee-role.ts'

test.each([
  ['Chairman', 'chair'],
  ['Chairwoman', 'chair'],
  ['chairperson', 'chair'],
  ['Chair', 'chair'],
  ['presidente', 'chair'],
  ['Presidenta', 'chair'],
  ['chair/ex officio', 'chair'],
  ['Cochairman', 'co-chair'],
  ['co-chair', 'co-chair'],
  ['copresidenta', 'co-chair'],
  ['Vice Chairwoman', 'vice-chair'],
  ['1st vice chair', 'vice-chair'],
  ['second vice chair', 'vice-chair'],
  ['Vicepresidente', 'vice-chair'],
  ['vice', 'vice-chair'],
  ['Ranking Member', 'ranking-member'],
  ['ranking republican member', 'ranking-member'],
  ['assistant ranking member', 'deputy-ranking-member'],
  ['secretario', 'secretary'],
  ['assistant secretary', 'other'],
  ['clerk', 'clerk'],
  ['Ex Officio', 'ex-officio'],
  ['ex-officio', 'ex-officio'],
  ['standing advisory', 'advisory'],
  ['Alternate', 'alternate'],
  ['designee', 'designee'],
  ['Member', 'member'],
  ['councilmember', 'member'],
  [null, 'member'],
  ['Sergeant at Arms', 'other'],
] as const)('%s means %s', (raw, role) => {
  expect(toCommitteeRole(raw)).toBe(role)
})

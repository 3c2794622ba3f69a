import { expect, it } from 'vitest'
import { listChoices, type ChoiceKind } from '../../../db/store/lists/choices.ts'
import { legislatorList } from '../../../db/store/lists/legislator-list.ts'
import { parseLocalDate } from '../../../db/domain/local-date.ts'
import { findOrInsertTag } from '../../../db/store/queries/tag.ts'
import { reading } from '../../../db/store/store.ts'
import { setSensitivity } from '../../../db/store/row.ts'
import { makeChamber, makeLegislator, makeTerm } from '../../fixtures/make-legislator.ts'
import { writing } from '../../fixtures/write.ts'
import { openTestStore, type TestStore } from '../test-store.ts'
import { listed } from './listing.ts'

const labels = async (store: TestStore, of: ChoiceKind, text = '') =>
  (await listChoices(reading(store, 'internal'), of, text)).map(({ label, key }) => label ?? key)

it('offers the words and places there are, as far as they may be shown', async () => {
  using store = await openTestStore()
  await writing(store, (write) => {
    const chamber = makeChamber(write, { jurisdiction: 'Merrow', kind: 'upper' })
    makeLegislator(write, 'Ana Ruiz', { chamber, district: '1', serving: 1, party: 'Harbor' })
    makeLegislator(write, 'Bea Moss', { chamber, district: '2', serving: 1, party: 'Harbor' })
    makeLegislator(write, 'Cy Moss', { chamber, district: '3', serving: 1, party: 'Lantern' })
    for (const name of ['zinc', 'Ámbar']) findOrInsertTag(write, { name })
    setSensitivity(write, findOrInsertTag(write, { name: 'hidden' }), 'restricted')
  })
  expect(await labels(store, 'jurisdiction')).toEqual(['Merrow'])
  expect(await labels(store, 'party')).toEqual(['Harbor', 'Lantern'])
  expect(await labels(store, 'tag')).toEqual(['Ámbar', 'zinc'])
  expect(await labels(store, 'sector')).toContain('legal-aid')
})

it('finds those who serve for the first time since a day', async () => {
  using store = await openTestStore()
  await writing(store, (write) => {
    const chamber = makeChamber(write, { jurisdiction: 'Merrow', kind: 'upper' })
    const term = (district: string, start_on: string) => ({
      chamber,
      district,
      serving: 1 as const,
      start_on,
    })
    makeLegislator(write, 'New Here', term('1', '2026-01-05'))
    makeLegislator(write, 'Long There', term('2', '2019-01-05'))
    const { id } = makeLegislator(write, 'Elected Again', term('3', '2026-01-05'))
    makeTerm(write, id, { chamber, district: '3', serving: 0, start_on: '2022-01-05', end_on: '2026-01-04' })
  })
  const rows = await listed(store, legislatorList, { filter: { newSince: parseLocalDate('2026-01-01') } })
  expect(rows.map(({ name }) => name)).toEqual(['New Here'])
})

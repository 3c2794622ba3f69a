import { expect, test } from 'vitest'
import { inBatch } from '../../db/store/history/batch.ts'
import { insertContactPoint } from '../../db/store/queries/contact-point.ts'
import { KnownContacts, nameKey } from '../../db/store/queries/known-contacts.ts'
import { insertPerson } from '../../db/store/queries/person.ts'
import { openTestStore } from './test-store.ts'

test('of a name or an address that very many share the first fifty are looked at, of others all', async () => {
  using store = await openTestStore()
  const { value: ids } = await inBatch(store, { kind: 'test', clearance: 'internal' }, (write) =>
    Array.from({ length: 61 }, (_, at) => {
      const { id } = insertPerson(write, { givenName: at < 60 ? 'Ana' : 'Bea' })
      for (const label of ['home', 'work'])
        insertContactPoint(write, id, { kind: 'email', value: 'info@example.org', label })
      return id
    }),
  )
  const known = new KnownContacts({ statement: store.statement, clearance: 'internal' })
  const named = (id: number) => nameKey(String(known.get(id).contact['sort_key']))
  const find = (id: number) =>
    known.find('person', { by: 'name', of: '', value: named(id) }).map((found) => found.id)
  expect(find(ids[0]!)).toEqual(ids.slice(0, 50))
  expect(find(ids[60]!)).toEqual([ids[60]])
  const byPoint = known.find('person', { by: 'point', of: 'email', value: 'info@example.org' })
  expect(byPoint.map(({ id }) => id)).toEqual(ids.slice(0, 50))
})

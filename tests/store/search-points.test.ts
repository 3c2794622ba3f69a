import { expect, it } from 'vitest'
import { insertContactPoint } from '../../db/store/queries/contact-point.ts'
import { insertPerson } from '../../db/store/queries/person.ts'
import { search } from '../../db/store/search.ts'
import { sayingIds } from '../../db/store/search-about.ts'
import { reachedContacts } from '../../db/store/search-points.ts'
import { reading } from '../../db/store/store.ts'
import { doing, found } from './search-stage.ts'
import { openTestStore } from './test-store.ts'

async function openWithPoints() {
  const store = await openTestStore()
  await doing(store, (write) => {
    const ana = insertPerson(write, { givenName: 'Ana', familyName: 'Brimdal-Ruiz' })
    insertContactPoint(write, ana.id, { kind: 'phone', value: '(503) 555-0152' })
    insertContactPoint(write, ana.id, { kind: 'email', value: 'Ana.Ruiz@example.org' })
    const jana = insertPerson(write, { givenName: 'Jana' })
    insertContactPoint(write, jana.id, { kind: 'phone', value: '+49 221 555012 ext. 4' })
    const guarded = insertPerson(write, { givenName: 'Guarded', sensitivity: 'restricted' })
    insertContactPoint(write, guarded.id, { kind: 'email', value: 'ana.ruiz@example.com' })
  })
  return store
}

it.each([
  ['503-555-0152', ['Ana Brimdal-Ruiz']],
  ['5035550152', ['Ana Brimdal-Ruiz']],
  ['+1 (503) 555 0152', ['Ana Brimdal-Ruiz']],
  ['555 0152', ['Ana Brimdal-Ruiz']],
  ['0152', []],
  ['0221/555012', ['Jana']],
  ['004922155501', ['Jana']],
  ['ana.ruiz@example.org', ['Ana Brimdal-Ruiz']],
  ['ANA.RUIZ@EX', ['Ana Brimdal-Ruiz']],
  ['luiz@', []],
  ['somebody@example.org', []],
])('who is reached by %s', async (text, names) => {
  using store = await openWithPoints()
  for (const typing of [true, false]) expect(await found(store, text, { typing })).toEqual(names)
  expect(sayingIds(reading(store, 'internal'), text)).toHaveLength(names.length)
})

it.each(['503-555-0152', 'ana.ruiz@'])('finds who is reached by %s by the index of values', async (text) => {
  using store = await openWithPoints()
  const asked: string[] = []
  const read = reading(store, 'internal')
  reachedContacts({ ...read, all: (sql: string) => (asked.push(sql), []) }, text)
  const plan = store.writer.prepare(`explain query plan ${asked[0]}`).all(text) as { detail: string }[]
  expect(plan.map(({ detail }) => detail).join()).toContain('contact_point_by_value (kind=?')
})

it('says by what they are reached, and of guarded contacts to those who may read them alone', async () => {
  using store = await openWithPoints()
  const { hits } = await search(reading(store, 'internal'), { text: 'ana.ruiz@', limit: 5, typing: true })
  expect(hits.map(({ snippet }) => snippet)).toEqual(['[Ana.Ruiz@example.org]'])
  expect(await found(store, 'ana.ruiz@', { clearance: 'restricted' })).toEqual([
    'Ana Brimdal-Ruiz',
    'Guarded',
  ])
})

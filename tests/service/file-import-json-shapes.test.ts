import { expect, it } from 'vitest'
import { openTestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf } from './import-files.ts'

const { importFiles, write } = importing()

it.each([
  [
    'rows as lists, the first of them the header',
    [
      ['Name', 'Email'],
      ['Ana Ruiz', 'ana@example.org'],
      ['Bo Chen', null],
    ],
  ],
  [
    'records that only their keys name',
    { 'Ana Ruiz': { email: 'ana@example.org' }, 'Bo Chen': { email: null, phone: '505-555-0101' } },
  ],
  [
    'records with names of their own',
    { a: { name: 'Ana Ruiz', email: 'ana@example.org' }, b: { name: 'Bo Chen' } },
  ],
  [
    'records under signs, which name their contact',
    { a1: { contact: 'Ana Ruiz', email: 'ana@example.org' }, b2: { contact: 'Bo Chen' } },
  ],
  [
    'records under words, which name their person',
    { first: { person: 'Ana Ruiz', email: 'ana@example.org' }, second: { person: 'Bo Chen' } },
  ],
])('JSON may hold %s', async (_, content) => {
  using store = await openTestStore()
  const paths = [write('people.json', JSON.stringify(content, null, 1))]
  const result = await importFiles(sessionOf(store), { kind: 'contacts', paths })
  expect(countsOf(result)).toMatchObject({ rows: 2, created: 2, errors: 0 })
  expect(result.notes).toEqual([])
  const people = store.readStatement(
    `select c.display_name, (select group_concat(value) from contact_point where contact_id = c.id and kind = 'email')
     from contact c order by c.id`,
  )
  expect(people.raw().all()).toEqual([
    ['Ana Ruiz', 'ana@example.org'],
    ['Bo Chen', null],
  ])
})

it('what a service keeps records under is an outer id of each, by which they are known again', async () => {
  using store = await openTestStore()
  const content = { '-NxAbC1': { name: 'Ana Ruiz' }, '-NxAbC2': { name: 'Bo Chen' } }
  const paths = [write('firebase.json', JSON.stringify(content))]
  await importFiles(sessionOf(store), { kind: 'contacts', paths })
  const ids = store.readStatement('select value from external_id order by value').pluck().all()
  expect(ids).toEqual(['-NxAbC1', '-NxAbC2'])
  const renamed = { '-NxAbC1': { name: 'Ana María Ruiz' } }
  const again = { kind: 'contacts', paths: [write('again.json', JSON.stringify(renamed))] } as const
  expect(countsOf(await importFiles(sessionOf(store), again))).toMatchObject({ created: 0 })
})

it.each(['-NxAbC', 'user_', 'a1'])(
  'nobody is called by the signs that records are kept under: %s',
  async (sign) => {
    using store = await openTestStore()
    const content = { [`${sign}1`]: { email: 'ana@example.org' }, [`${sign}2`]: { email: 'bo@example.org' } }
    const paths = [write('people.json', JSON.stringify(content))]
    await importFiles(sessionOf(store), { kind: 'contacts', paths })
    const names = store.readStatement('select display_name from contact').pluck().all()
    expect(names.filter((name) => String(name).startsWith(sign))).toEqual([])
  },
)

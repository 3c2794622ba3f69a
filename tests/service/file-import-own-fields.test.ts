import { expect, it } from 'vitest'
import type { Uid } from '../../db/domain/uid.ts'
import { createCustomField, listCustomFields } from '../../db/service/custom-field.ts'
import { undo } from '../../db/service/history.ts'
import { openList } from '../../db/service/list.ts'
import { dumpOf, openTestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf } from './import-files.ts'

const { table } = importing()

const wards = ['North', 'South', 'north']
const skills = ['Phones; Doors', 'Doors', 'Data; Phones']
const rows = Array.from({ length: 12 }, (_, at) =>
  [`Ana${at}`, `Ruiz`, at, wards[at % 3], skills[at % 3], `2026-01-${String(at + 1).padStart(2, '0')}`].join(
    ',',
  ),
)
const file = ['First name,Last name,Attended,Ward,Can help with,Joined', ...rows].join('\n')

it('makes own fields of what their cells are, which lists sort, sum, group and narrow by', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const before = dumpOf(store)
  const { batch } = await table(session, file)
  const made = (await listCustomFields(session)).map(({ label, type, choices }) => [label, type, choices])
  expect(made).toEqual([
    ['Attended', 'number', []],
    ['Ward', 'choice', ['North', 'South']],
    ['Can help with', 'multi-choice', ['Phones', 'Doors', 'Data']],
    ['Joined', 'date', []],
  ])
  const list = openList(session, 'person', {
    sort: [{ by: 'field.attended', descending: true }],
    group: 'field.can_help_with',
    where: { field: 'field.ward', op: 'is', value: 'North' },
  })
  expect(list.groups).toEqual([
    { value: 'Phones', count: 8 },
    { value: 'Doors', count: 4 },
    { value: 'Data', count: 4 },
  ])
  expect([list.total, list.records]).toEqual([16, 8])
  expect(list.totals(['field.attended'])).toEqual({ 'field.attended': { sum: 44, count: 8 } })
  const [first] = await list.page(0, 1, ['field.attended', 'field.joined', 'field.can_help_with'])
  expect(first?.fields).toEqual({
    'field.attended': 11,
    'field.joined': '2026-01-12',
    'field.can_help_with': ['Data', 'Phones'],
  })
  expect(countsOf(await table(session, file))).toMatchObject({ created: 0, unchanged: 12 })
  await undo(session, { batch: batch as Uid })
  expect(dumpOf(store)).toEqual(before)
})

it('adds a choice that a field has not yet, and undo takes it away', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  await createCustomField(session, {
    appliesTo: 'person',
    label: 'Ward',
    type: 'choice',
    choices: ['North'],
  })
  const before = dumpOf(store)
  const words = 'First name,Last name,Ward\nAna,Ruiz,south\nBea,Sol,NORTH\nCarl,Dow,South'
  const { batch } = await table(session, words)
  expect((await listCustomFields(session))[0]?.choices).toEqual(['North', 'south'])
  const list = openList(session, 'person', { group: 'field.ward', sort: [{ by: 'name' }] })
  expect(list.groups).toEqual([
    { value: 'North', count: 1 },
    { value: 'south', count: 2 },
  ])
  await undo(session, { batch: batch as Uid })
  expect(dumpOf(store)).toEqual(before)
})

it('makes several choices of one cell where Airtable has commas between them', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const cells = ['"Faith,Health"', 'Health', '"Health,Faith"', 'Faith', '']
  const people = cells.map((cell, at) => `Ana Ruiz${at},a${at}@example.org,${cell}`)
  const airtable = ['Name,Email,Focus', ...people].join('\n')
  await table(session, airtable)
  const made = (await listCustomFields(session)).map(({ label, type, choices }) => [label, type, choices])
  expect(made).toEqual([['Focus', 'multi-choice', ['Faith', 'Health']]])
  const list = openList(session, 'person', { where: { field: 'field.focus', op: 'is', value: 'Faith' } })
  expect(list.total).toBe(3)
  expect(countsOf(await table(session, airtable))).toMatchObject({ created: 0, updated: 0, unchanged: 5 })
})

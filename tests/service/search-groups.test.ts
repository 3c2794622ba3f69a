import { expect, test } from 'vitest'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { Sensitivity } from '../../db/domain/sensitivity.ts'
import { uidFromBytes } from '../../db/domain/uid.ts'
import { attach } from '../../db/service/attachment.ts'
import { addBill } from '../../db/service/bill.ts'
import { addFollowUp } from '../../db/service/follow-up.ts'
import { createCustomField, setCustomValues } from '../../db/service/custom-field.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import { search } from '../../db/service/search.ts'
import { findGroups } from '../../db/service/search-groups.ts'
import type { Session } from '../../db/service/session.ts'
import { tagRecords } from '../../db/service/tag.ts'
import { openTestStore, type TestStore } from '../store/test-store.ts'

const sessionOf = (store: TestStore, clearance: Session['clearance'] = 'internal'): Session => ({
  store,
  clearance,
})

function typeOf(store: TestStore, key: string) {
  const sql = 'select r.uid from interaction_type t join record r on r.id = t.id where t.key = ?'
  return uidFromBytes<'interaction_type'>(store.writer.prepare(sql).pluck().get(key) as Uint8Array)
}

async function fill(store: TestStore): Promise<Session> {
  const session = sessionOf(store)
  const { value: ana } = await createPerson(session, { givenName: 'Ana', familyName: 'Water' })
  await createPerson(session, { givenName: 'Waterman', sensitivity: 'restricted' })
  await tagRecords(session, [ana], { name: 'Champion' })
  const log = (type: string, occurredOn: string, more: object) =>
    logInteraction(session, {
      type: typeOf(store, type),
      status: 'happened',
      outcome: 'spoke',
      occurredOn: occurredOn as LocalDate,
      bodyText: 'clean water, said the señora presidenta',
      participants: [{ contact: ana }],
      ...more,
    })
  await log('meeting', '2026-02-02', {})
  await log('call', '2026-01-15', {})
  await log('meeting', '2025-06-01', { bodyText: 'the presidenta was not a señora; water' })
  await log('meeting', '2026-02-03', { sensitivity: 'restricted', bodyText: 'secret water' })
  await addFollowUp(session, {
    title: 'Send the water paper',
    dueOn: '2026-03-09' as LocalDate,
    links: [ana],
  })
  await addBill(session, { number: 'HB 12', title: 'Water for all' })
  await attach(session, {
    record: ana,
    name: 'water-plan.txt',
    mediaType: 'text/plain',
    data: new Uint8Array([97]),
  })
  return session
}

const countsOf = async (session: Session, text: string) =>
  Object.fromEntries(
    (await findGroups(session, { text, limit: 5, locale: 'en' })).map(({ place, total }) => [place, total]),
  )

test('everything with the words, place by place; restricted records are absent', async () => {
  using store = await openTestStore()
  const session = await fill(store)
  expect(await countsOf(session, 'water')).toEqual({ people: 1, notes: 3, 'follow-ups': 1, other: 2 })
  const all = await countsOf(sessionOf(store, 'restricted'), 'water')
  expect(all).toMatchObject({ people: 2, notes: 4 })
})

test('files are found and counted however many people are called the same', async () => {
  using store = await openTestStore()
  const session = await fill(store)
  for (let person = 0; person < 120; person++)
    await createPerson(session, { givenName: 'Water', familyName: 'Water' })
  expect(await countsOf(session, 'water')).toMatchObject({ people: 121, other: 2 })
})

test('filters narrow every place that has such a field, in English and Spanish', async () => {
  using store = await openTestStore()
  const session = await fill(store)
  expect(await countsOf(session, 'type:meeting water')).toEqual({ notes: 2 })
  expect(await countsOf(session, 'tipo:reunión desde:2026-01-01 agua')).toEqual({})
  expect(await countsOf(session, 'tipo:reunión desde:2026-01-01 water')).toEqual({ notes: 1 })
  expect(await countsOf(session, 'after:2026-01-15 before:2026-02-01 water')).toEqual({ notes: 1 })
  expect(await countsOf(session, 'before:2026-01-15 type:call')).toEqual({})
  expect(await countsOf(session, 'antes:2026-01-16 type:call')).toEqual({ notes: 1 })
  expect(await countsOf(session, 'hasta:2026-01-15 type:call')).toEqual({ notes: 1 })
  expect(await countsOf(session, 'tag:champion')).toEqual({ people: 1, notes: 3, 'follow-ups': 1 })
  await expect(countsOf(session, 'tag:champoin')).rejects.toMatchObject({
    code: 'filter.unknownValue',
    params: { key: 'tag', value: 'champoin', known: 'Champion' },
  })
  await expect(countsOf(session, 'after:31feb')).rejects.toMatchObject({
    code: 'filter.unknownDay',
    params: { key: 'after', value: '31feb' },
  })
  expect(await countsOf(session, 'in:notes "senora presidenta"')).toEqual({ notes: 2 })
  expect(await countsOf(session, 'with:"Ana Water" in:follow-ups')).toEqual({ 'follow-ups': 1 })
  await expect(countsOf(session, 'type:dance')).rejects.toMatchObject({ code: 'filter.unknownValue' })
})

test.each(['-(', '""', '… —', '?!'])('%s asks for nothing, and nothing is found', async (signs) => {
  using store = await openTestStore()
  const session = await fill(store)
  expect(await countsOf(session, signs)).toEqual({})
  expect(await countsOf(session, `${signs} in:notes type:call`)).toEqual({ notes: 1 })
})

test('a tag means a note that has it or was with somebody who has it, and no one who may not be shown', async () => {
  using store = await openTestStore()
  const session = await fill(store)
  const { value: hidden } = await createPerson(session, { givenName: 'Eve', sensitivity: 'restricted' })
  const { value: plain } = await createPerson(session, { givenName: 'Bo' })
  const log = (contact: typeof plain, bodyText: string) =>
    logInteraction(sessionOf(store, 'restricted'), {
      type: typeOf(store, 'call'),
      status: 'happened',
      outcome: 'spoke',
      occurredOn: '2026-02-05' as LocalDate,
      bodyText,
      participants: [{ contact }],
    })
  await log(hidden, 'with Eve')
  const { value: own } = await log(plain, 'with Bo')
  await tagRecords(sessionOf(store, 'restricted'), [hidden], { name: 'Donor' })
  expect(await countsOf(session, 'tag:donor in:notes')).toEqual({})
  expect(await countsOf(sessionOf(store, 'restricted'), 'tag:donor in:notes')).toEqual({ notes: 1 })
  await tagRecords(session, [own], { name: 'Donor' })
  expect(await countsOf(session, 'tag:donor in:notes')).toEqual({ notes: 1 })
  expect(await countsOf(session, 'type:meeting after:2026-01-01 tag:champion')).toEqual({ notes: 1 })
  await tagRecords(session, [own], { name: 'أحمد' })
  expect(await countsOf(session, 'tag:احمد in:notes')).toEqual({ notes: 1 })
})

test('a tag means a follow-up that has it or is about somebody who has it, as far as they may be shown', async () => {
  using store = await openTestStore()
  const session = await fill(store)
  const all = sessionOf(store, 'restricted')
  const { value: hidden } = await createPerson(session, { givenName: 'Eve', sensitivity: 'restricted' })
  const { value: plain } = await createPerson(session, { givenName: 'Bo' })
  await addFollowUp(all, { title: 'Write to Eve', links: [hidden], sensitivity: 'internal' })
  const { value: own } = await addFollowUp(session, { title: 'Write to Bo', links: [plain] })
  await tagRecords(all, [hidden], { name: 'Donor' })
  expect(await countsOf(session, 'tag:donor in:follow-ups')).toEqual({})
  expect(await countsOf(all, 'tag:donor in:follow-ups')).toEqual({ 'follow-ups': 1 })
  await tagRecords(session, [plain], { name: 'Donor' })
  expect(await countsOf(session, 'tag:donor in:follow-ups')).toEqual({ 'follow-ups': 1 })
  await tagRecords(session, [own], { name: 'Donor' })
  expect(await countsOf(session, 'tag:donor in:follow-ups')).toEqual({ 'follow-ups': 1 })
})

test('contacts are found by why they matter and by fields of the users’ own, beside filters too', async () => {
  using store = await openTestStore()
  const session = await fill(store)
  const { value: bo } = await createPerson(session, { givenName: 'Bo', about: 'Knows every reservoir' })
  const add = (label: string, sensitivity: Sensitivity) =>
    createCustomField(session, { appliesTo: 'contact', label, type: 'text', sensitivity })
  const { value: open } = await add('Passion', 'internal')
  const { value: guarded } = await add('Fear', 'restricted')
  await setCustomValues(session, bo, [{ field: open, value: 'Rivers' }])
  const { value: well } = await createOrganization(session, { name: 'Well', about: 'Digs reservoirs' })
  await setCustomValues(sessionOf(store, 'restricted'), well, [
    { field: guarded, value: 'Rivers that dry out' },
  ])
  await tagRecords(session, [bo, well], { name: 'Champion' })
  expect(await countsOf(session, 'reserv')).toEqual({ people: 1, organizations: 1 })
  expect(await countsOf(session, 'rivers tag:champion')).toEqual({ people: 1 })
  expect(await countsOf(sessionOf(store, 'restricted'), 'rivers')).toEqual({ people: 1, organizations: 1 })
  const [people] = await findGroups(session, { text: 'rivers', limit: 5, locale: 'en' })
  expect(people?.hits[0]).toMatchObject({ title: 'Bo' })
  expect(people?.hits[0]?.excerpt.map(({ text }) => text).join('')).toBe('Passion: Rivers')
})

test('contacts are found by what stands in own fields of every type', async () => {
  using store = await openTestStore()
  const session = await fill(store)
  const { value: bo } = await createPerson(session, { givenName: 'Bo' })
  const values = [
    ['Topics', 'multi-choice', ['Labor law', 'Housing']],
    ['Stance', 'choice', 'Undecided'],
    ['Page', 'link', 'https://rivers.example.org'],
    ['Seats', 'number', 1250],
    ['Met on', 'date', '2026-02-14'],
  ] as const
  for (const [label, type, value] of values) {
    const choices = type === 'choice' || type === 'multi-choice' ? { choices: [value].flat() } : {}
    const field = await createCustomField(session, { appliesTo: 'person', label, type, ...choices })
    const said = typeof value === 'object' ? [...value] : value
    await setCustomValues(session, bo, [{ field: field.value, value: said }])
  }
  for (const words of ['housing', '"labor law"', 'undecided', 'rivers', '1250', '2026-02-14'])
    expect(await countsOf(session, words)).toEqual({ people: 1 })
  expect(await countsOf(session, '"0"')).toEqual({})
  const [people] = await findGroups(session, { text: 'housing', limit: 5, locale: 'en' })
  expect(people?.hits[0]?.excerpt.map(({ text }) => text).join('')).toBe('Topics: Labor law, Housing')
})

test('with somebody of whom there are several means them all', async () => {
  using store = await openTestStore()
  const session = await fill(store)
  const { value: other } = await createPerson(session, { givenName: 'Ana', familyName: 'Watering' })
  await addFollowUp(session, { title: 'Thank her', links: [other] })
  expect(await countsOf(session, 'with:ana in:follow-ups')).toEqual({ 'follow-ups': 2 })
  expect(await countsOf(session, 'with:"Ana Watering"')).toEqual({ 'follow-ups': 1 })
  await expect(countsOf(session, 'with:nobody')).rejects.toMatchObject({ code: 'record.notFound' })
})

test('words of the agenda are shown where the notes do not have them', async () => {
  using store = await openTestStore()
  const session = await fill(store)
  const { value: rosa } = await createPerson(session, { givenName: 'Rosa' })
  await logInteraction(session, {
    type: typeOf(store, 'meeting'),
    status: 'planned',
    occurredOn: '2026-03-01' as LocalDate,
    subject: 'Spring meeting',
    bodyText: 'nothing said yet',
    agenda: [{ text: 'Who can reach the harbor master', minutes: null, done: false }],
    participants: [{ contact: rosa }],
  })
  const [notes] = await findGroups(session, { text: 'harbor', limit: 5, locale: 'en' })
  expect(notes?.hits[0]?.excerpt).toEqual([
    { text: 'Who can reach the ', isMatch: false },
    { text: 'harbor', isMatch: true },
    { text: ' master', isMatch: false },
  ])
})

test('a hit says where the words stand, and the command line finds the same', async () => {
  using store = await openTestStore()
  const session = await fill(store)
  const [notes] = await findGroups(session, { text: 'type:meeting clean', limit: 5, locale: 'en' })
  expect(notes?.hits[0]).toMatchObject({ noun: 'interaction', on: '2026-02-02' })
  expect(notes?.hits[0]?.excerpt.find(({ isMatch }) => isMatch)?.text).toBe('clean')
  const found = await search(session, { text: 'type:meeting clean', limit: 5, locale: 'en' })
  expect(found).toMatchObject({ total: 1, hits: [{ noun: 'interaction' }] })
  expect(found.hits[0]?.snippet).toContain('[clean] water')
})

test.for<[string, readonly [string, number][]]>([
  [
    'water -señora',
    [
      ['people', 1],
      ['follow-ups', 1],
      ['other', 2],
    ],
  ],
  ['presidenta -clean', [['notes', 1]]],
  ['presidenta -"the presidenta"', [['notes', 2]]],
  // Of those who took part, too.
  ['presidenta -ana', []],
  [
    'water -wat',
    [
      ['people', 1],
      ['notes', 3],
      ['follow-ups', 1],
      ['other', 2],
    ],
  ],
  ['tipo:reunión agua -limpia', []],
  ['type:meeting water -clean', [['notes', 1]]],
  ['-water', []],
  ['type:meeting -water', []],
])('what has the words behind a minus is left out: %s', async ([text, expected]) => {
  using store = await openTestStore()
  const session = await fill(store)
  const groups = await findGroups(session, { text, limit: 9, locale: 'en' })
  expect(groups.map(({ place, total }) => [place, total])).toEqual(expected)
  const total = expected.reduce((sum, [, count]) => sum + count, 0)
  if (text.includes(' ')) expect(await search(session, { text, limit: 9 })).toMatchObject({ total })
})

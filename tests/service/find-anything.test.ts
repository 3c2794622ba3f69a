import { expect, test } from 'vitest'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { uidFromBytes } from '../../db/domain/uid.ts'
import { affiliate } from '../../db/service/affiliation.ts'
import { findAnything, recallRecords } from '../../db/service/find-anything.ts'
import { partsOf } from '../../db/service/found-context.ts'
import { addFollowUp } from '../../db/service/follow-up.ts'
import { trash } from '../../db/service/trash.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { importLegislators } from '../../db/service/legislator-import.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import type { Session } from '../../db/service/session.ts'
import { openTestStore, type TestStore } from '../store/test-store.ts'
import { makeState } from './make-legislature.ts'

const sessionOf = (store: TestStore, clearance: Session['clearance'] = 'internal'): Session => ({
  store,
  clearance,
})

function callType(store: TestStore) {
  const sql = "select r.uid from interaction_type t join record r on r.id = t.id where t.key = 'call'"
  return uidFromBytes<'interaction_type'>(store.writer.prepare(sql).pluck().get() as Uint8Array)
}

test('a person is told apart by title and organization, a note by whom it was with', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: choir } = await createOrganization(session, { name: 'Harbor Choir' })
  const { value: ana } = await createPerson(session, { givenName: 'Ana', familyName: 'Vega' })
  await affiliate(session, { person: ana, organization: choir, title: 'Director' })
  await addFollowUp(session, { title: 'Write to Vega', dueOn: '2026-04-01' as LocalDate, links: [ana] })
  await logInteraction(session, {
    type: callType(store),
    status: 'happened',
    outcome: 'spoke',
    occurredOn: '2026-03-02' as LocalDate,
    bodyText: 'the [vega] matter',
    participants: [{ contact: ana }],
  })
  const { hits, total } = await findAnything(session, { text: 'veg', limit: 10 })
  expect(total).toBe(3)
  const [person, followUp, note] = ['person', 'follow_up', 'interaction'].map((noun) =>
    hits.find((hit) => hit.noun === noun),
  )
  expect(person).toMatchObject({ page: { kind: 'person', id: ana }, place: ['Director', 'Harbor Choir'] })
  expect(followUp).toMatchObject({ dueOn: '2026-04-01', place: ['Ana Vega'] })
  expect(note).toMatchObject({ page: { kind: 'person', id: ana }, type: { key: 'call' }, on: '2026-03-02' })
  expect(note?.excerpt).toEqual([
    { text: 'the [', isMatch: false },
    { text: 'vega', isMatch: true },
    { text: '] matter', isMatch: false },
  ])
})

test('a legislator is told apart by the seat, an office by nothing that its name says already', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  await importLegislators(session, { kind: 'openstates', paths: [makeState([{ number: 7 }])] })
  const { hits } = await findAnything(session, { text: 'family7', limit: 10 })
  expect(hits.map(({ noun, title, place }) => [noun, title, place])).toEqual([
    ['person', 'Given7 Family7', ['House of Representatives 7', 'ZZ']],
    ['office', 'Given7 Family7: Capitol office', []],
  ])
})

test('a name says itself why it was found; another name only where it has to', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const names = ['A. Heron', 'Heron, A.', 'Lark']
  await createPerson(session, { givenName: 'Ana', familyName: 'Heron', otherNames: names })
  const excerptOf = async (text: string) =>
    (await findAnything(session, { text, limit: 10 })).hits[0]?.excerpt.map((part) =>
      part.isMatch ? `[${part.text}]` : part.text,
    )
  expect(await excerptOf('heron')).toEqual(['Ana ', '[Heron]'])
  expect((await excerptOf('lark'))?.join('')).toContain('[Lark]')
})

test('many names leave room for notes', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const people = []
  for (let n = 0; n < 9; n += 1)
    people.push((await createPerson(session, { givenName: `Lantern${n}` })).value)
  await logInteraction(session, {
    type: callType(store),
    status: 'happened',
    outcome: 'spoke',
    occurredOn: '2026-03-02' as LocalDate,
    bodyText: 'lanterns',
    participants: [{ contact: people[0]! }],
  })
  const { hits, total } = await findAnything(session, { text: 'lantern', limit: 6 })
  expect(total).toBe(10)
  expect(hits.map(({ noun }) => noun)).toEqual([...Array<string>(6).fill('person'), 'interaction'])
})

test('what is restricted or in the trash is not recalled, however high the clearance', async () => {
  using store = await openTestStore()
  const session = sessionOf(store, 'survivor')
  const { value: open } = await createPerson(session, { givenName: 'Open' })
  const { value: secret } = await createPerson(session, { givenName: 'Secret', sensitivity: 'restricted' })
  const { value: gone } = await createPerson(session, { givenName: 'Gone' })
  await trash(session, [gone])
  const recalled = await recallRecords(session, [secret, gone, open])
  expect(recalled).toMatchObject([{ id: open, title: 'Open', page: { kind: 'person' } }])
})

test('a marked text is cut at its marks', () => {
  expect(partsOf('\u0002a\u0003 b \u0002c\u0003')).toEqual([
    { text: 'a', isMatch: true },
    { text: ' b ', isMatch: false },
    { text: 'c', isMatch: true },
  ])
  expect(partsOf('')).toEqual([])
})

test('while somebody types, words of the agenda and of the decisions are shown where the notes do not have them', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: rosa } = await createPerson(session, { givenName: 'Rosa' })
  await logInteraction(session, {
    type: callType(store),
    status: 'happened',
    outcome: 'spoke',
    occurredOn: '2026-03-01' as LocalDate,
    bodyText: 'nothing said yet',
    agenda: [{ text: 'Who can reach the harbor master', minutes: null, done: false }],
    decisions: ['The quay comes first'],
    participants: [{ contact: rosa }],
  })
  const matchOf = async (text: string) =>
    (await findAnything(session, { text, limit: 5 })).hits[0]?.excerpt.find(({ isMatch }) => isMatch)?.text
  expect(await matchOf('harbo')).toBe('harbor')
  expect(await matchOf('qua')).toBe('quay')
})

test('days of a filter are read in the language of whoever types', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: rosa } = await createPerson(session, { givenName: 'Rosa' })
  for (const occurredOn of ['2026-01-10', '2026-02-20'])
    await logInteraction(session, {
      type: callType(store),
      status: 'happened',
      outcome: 'spoke',
      occurredOn: occurredOn as LocalDate,
      bodyText: 'dique',
      participants: [{ contact: rosa }],
    })
  const find = (text: string, locale: 'en' | 'es') => findAnything(session, { text, limit: 5, locale })
  expect(await find('dique desde:2/1/2026', 'es')).toMatchObject({ total: 2 })
  expect(await find('dique desde:2/1/2026', 'en')).toMatchObject({ total: 1 })
  expect(await find('dique hasta:anteayer', 'es')).toMatchObject({ total: 2 })
})

import { expect, test } from 'vitest'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { locales } from '../../db/domain/i18n/locale.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import { addFollowUp } from '../../db/service/follow-up.ts'
import { undo } from '../../db/service/history.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { createPerson, changePerson } from '../../db/service/person.ts'
import { addSample, isSamplePresent, removeSample } from '../../db/service/sample.ts'
import type { Session } from '../../db/service/session.ts'
import { uidFromBytes } from '../../db/domain/uid.ts'
import { dumpOf, openTestStore, type TestStore } from '../store/test-store.ts'
import { inBatch } from '../../db/store/history/batch.ts'
import { insertMember } from '../../db/store/queries/member.ts'

async function openWithMember(): Promise<TestStore> {
  const store = await openTestStore()
  await inBatch(store, { kind: 'vault.create', clearance: 'internal' }, (write) => {
    insertMember(write, { name: 'Ruth Okafor', isSelf: true })
  })
  return store
}

const sessionOf = (store: TestStore): Session => ({ store, clearance: 'internal' })

const count = (store: TestStore, sql: string): number => store.writer.prepare(sql).pluck().get() as number
const records = (store: TestStore): number => count(store, 'select count(*) from record')
const personNamed = (store: TestStore, name: string) =>
  uidFromBytes<'person'>(
    store.writer
      .prepare('select r.uid from contact c join record r on r.id = c.id where c.display_name = ?')
      .pluck()
      .get(name) as Uint8Array,
  )

test('the sample has promises overdue, of today and later, a planned meeting and a restricted note', async () => {
  using store = await openWithMember()
  await addSample(sessionOf(store), 'es')
  const today = new Date(store.clock.now()).toISOString().slice(0, 10)
  const due = (sign: string) => count(store, `select count(*) from follow_up where due_on ${sign} '${today}'`)
  expect([due('<'), due('='), due('>')].every((found) => found > 1)).toBe(true)
  expect(
    count(store, `select count(*) from interaction where status = 'planned' and occurred_on > '${today}'`),
  ).toBe(1)
  expect(
    count(
      store,
      "select count(*) from interaction i join record r on r.id = i.id where r.sensitivity = 2 and i.body_text <> ''",
    ),
  ).toBe(1)
  expect(count(store, 'select count(*) from term')).toBe(12)
  expect(count(store, "select count(*) from contact where source is not 'ejemplo'")).toBe(0)
})

test.each(locales)(
  'the sample has as many people and interactions as are promised (%s)',
  async (language) => {
    using store = await openWithMember()
    await addSample(sessionOf(store), language)
    const numberOf = (table: string, condition = 'true') =>
      count(store, `select count(*) from ${table} t join record r on r.id = t.id where ${condition}`)
    const promised = translator(language)('welcome.sampleHint').match(/\d+/gu)
    expect([numberOf('person'), numberOf('interaction')].map(String)).toEqual(promised)
    expect([numberOf('person', 'r.sensitivity = 2'), numberOf('interaction', 'r.sensitivity = 2')]).toEqual([
      1, 1,
    ])
  },
)

test('removing the sample leaves nothing of it, and undo brings it back', async () => {
  using store = await openWithMember()
  const session = sessionOf(store)
  const before = records(store)
  await addSample(session, 'en')
  expect(isSamplePresent(session)).toBe(true)
  const full = records(store)
  await changePerson(session, personNamed(store, 'Ngozi Ferreira'), { preferredName: 'Go' })
  const { value, batch } = await removeSample(session)
  expect(value.kept).toBe(0)
  expect(records(store)).toBe(before)
  expect(isSamplePresent(session)).toBe(false)
  await undo(session, { batch: batch ?? undefined })
  expect(isSamplePresent(session)).toBe(true)
  expect(records(store)).toBe(full)
})

test('what the person added stays, with what it refers to', async () => {
  using store = await openWithMember()
  const session = sessionOf(store)
  await addSample(session, 'en')
  await createPerson(session, { givenName: 'Mine' })
  const about = personNamed(store, 'Beatriz Kallio')
  const { value: followUp } = await addFollowUp(session, { title: 'Mine too', links: [about] })
  const { value } = await removeSample(session)
  expect(value.kept).toBeGreaterThan(0)
  expect(isSamplePresent(session)).toBe(false)
  expect(value.contacts).toEqual(['Beatriz Kallio'])
  const names = store.writer.prepare('select display_name from contact order by 1').pluck().all()
  expect(names).toEqual(['Beatriz Kallio', 'Mine'])
  expect(followUp).toBeDefined()
  expect(count(store, 'select count(*) from follow_up')).toBe(1)
})

test('whom one has worked with keeps the ways to reach them and the tags; undo brings the rest back', async () => {
  using store = await openWithMember()
  const session = sessionOf(store)
  await addSample(session, 'en')
  const records = dumpOf(store)
  const who = personNamed(store, 'Beatriz Kallio')
  const reach = async () => {
    const { contactPoints, tags } = await getContactDetails(session, who)
    return { values: contactPoints.map(({ value }) => value), tags }
  }
  const before = await reach()
  expect([before.values.length, before.tags.length]).not.toContain(0)
  const type = store.writer.prepare(
    `select uid from record r join interaction_type t on t.id = r.id where key = 'call'`,
  )
  await logInteraction(session, {
    type: uidFromBytes(type.pluck().get() as Uint8Array),
    status: 'happened',
    outcome: 'spoke',
    occurredOn: '2026-01-05' as LocalDate,
    participants: [{ contact: who }],
  })
  const { value, batch } = await removeSample(session)
  expect(value.contacts).toEqual(['Beatriz Kallio'])
  expect(await reach()).toEqual(before)
  await undo(session, { batch: batch! })
  await undo(session)
  expect(dumpOf(store)).toBe(records)
})

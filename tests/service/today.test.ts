import { SqliteDialect, Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { fixedClock } from '../../db/domain/clock.ts'
import { usualCadence } from '../../db/domain/cadence.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import type { InteractionStatus } from '../../db/domain/interaction-outcome.ts'
import { addDays, parseLocalDate, today as dayOf, type LocalDate } from '../../db/domain/local-date.ts'
import { addFollowUp, completeFollowUp, snoozeFollowUp, waitFollowUp } from '../../db/service/follow-up.ts'
import { completeEach, dropEach, snoozeEach, updateEach } from '../../db/service/follow-ups-together.ts'
import { undo } from '../../db/service/history.ts'
import { trash } from '../../db/service/trash.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { listInteractionTypes } from '../../db/service/interaction-type.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import { silenceState } from '../../db/domain/silence.ts'
import type { Session } from '../../db/service/session.ts'
import { countQueue, countWaiting, getToday } from '../../db/service/today.ts'
import type { Database } from '../../db/store/schema.ts'
import { countFollowUps, idsInBucket } from '../../db/store/lists/follow-up-counts.ts'
import { plannedInteractions } from '../../db/store/lists/planned-interactions.ts'
import { quietContacts } from '../../db/store/lists/quiet-contacts.ts'
import type { ReadDb } from '../../db/store/access.ts'
import { reading } from '../../db/store/store.ts'
import { openTestStore, type TestStore } from '../store/test-store.ts'

const day = parseLocalDate('2026-03-03')

const sessionOf = (store: TestStore): Session => ({ store, clearance: 'internal' })

async function spoke(
  session: Session,
  contact: ContactId,
  { on, status = 'happened' }: { on: LocalDate; status?: InteractionStatus },
): Promise<void> {
  const [type] = await listInteractionTypes(session)
  if (!type) throw new Error('no types')
  await logInteraction(session, {
    type: type.id,
    status,
    occurredOn: on,
    ...(status === 'happened' && { outcome: 'spoke' as const }),
    direction: 'inbound',
    participants: [{ contact }],
  })
}

test('going quiet: longer than the ideal, those that went cold first or will soon, without whom nobody must contact', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const everything: Session = { store, clearance: 'survivor' }
  const person = async (givenName: string, daysAgo: number | null, more = {}) => {
    const { value } = await createPerson(everything, { givenName, ...more })
    if (daysAgo !== null) await spoke(everything, value, { on: addDays(day, -daysAgo) })
    return value
  }
  await person('Fresh', usualCadence.ideal)
  await person('Cooling', usualCadence.ideal + 1)
  await person('Cold', usualCadence.max + 1)
  await person('Never', null)
  await person('Refusing', 90, { doNotContact: true, doNotContactReason: 'Asked us not to' })
  await person('Hidden', 90, { sensitivity: 'restricted' })
  const met = await person('Invited', 90)
  await spoke(session, met, { on: addDays(day, 3), status: 'planned' })
  const gone = await person('Gone', 90)
  await trash(session, [gone])
  const { value: clinic } = await createOrganization(session, { name: 'Clinic' })
  await spoke(session, clinic, { on: addDays(day, -60) })
  const { quiet } = await getToday(session, day)
  expect(quiet.rows.map(({ name }) => name)).toEqual(['Clinic', 'Cold', 'Invited', 'Cooling'])
  expect(quiet.count).toBe(4)
})

test('a meeting that is past no longer keeps a silence from showing', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value } = await createPerson(session, { givenName: 'Ana' })
  await spoke(session, value, { on: addDays(day, -60) })
  await spoke(session, value, { on: addDays(day, -1), status: 'planned' })
  const [ana] = (await getToday(session, day)).quiet.rows
  expect(ana?.silence && silenceState(ana.silence, day)).toBe('cold')
})

test('promises by the day they are due; meetings of seven days; nobody yet', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  expect((await getToday(session, day)).isNew).toBe(true)
  const { value: ana } = await createPerson(session, { givenName: 'Ana' })
  for (const [title, dueOn] of [
    ['late', -1],
    ['later still', -9],
    ['now', 0],
    ['soon', 1],
  ] as const)
    await addFollowUp(session, { title, dueOn: addDays(day, dueOn) })
  const snoozed = await addFollowUp(session, { title: 'snoozed', dueOn: addDays(day, -2) })
  await snoozeFollowUp(session, snoozed.value, addDays(day, 1))
  const waiting = await addFollowUp(session, { title: 'waiting', dueOn: day })
  await waitFollowUp(session, waiting.value, null)
  const done = await addFollowUp(session, { title: 'done', dueOn: day })
  await completeFollowUp(session, done.value)
  for (const ahead of [-31, -1, 0, 6, 7])
    await spoke(session, ana, { on: addDays(day, ahead), status: 'planned' })
  const shown = await getToday(session, day)
  expect(shown.isNew).toBe(false)
  expect(shown.overdue.rows.map(({ title }) => title)).toEqual(['later still', 'late'])
  expect(shown.due.rows.map(({ title }) => title)).toEqual(['now'])
  expect(shown.untold.rows.map(({ occurredOn }) => occurredOn)).toEqual([addDays(day, -1)])
  expect(shown.meetings.rows.map(({ occurredOn }) => occurredOn)).toEqual([day, addDays(day, 6)])
  expect(await countWaiting(session, day)).toEqual({ today: 3, open: 6 })
  const { buckets, doneThisWeek } = await countQueue(session, {}, day)
  expect(buckets).toEqual({ overdue: 2, today: 1, 'this-week': 1, waiting: 1, later: 1, 'no-date': 0 })
  expect(doneThisWeek).toBe(1)
  const byText = await countQueue(session, { text: 'late' }, day)
  expect(byText.buckets).toMatchObject({ overdue: 2, today: 0, later: 0 })
})

test.for([
  // The night on which clocks went forward in Denver, and its neighbours.
  ['2026-03-08T06:59:59Z', '2026-03-07', 0],
  ['2026-03-08T07:00:00Z', '2026-03-08', 1],
  ['2026-03-09T05:59:59Z', '2026-03-08', 1],
  ['2026-03-09T06:00:00Z', '2026-03-09', 1],
] as const)('due on the 7th, at %s: it is the %s there', async ([at, local, overdue]) => {
  using store = await openTestStore(fixedClock(at, 'America/Denver'))
  const session = sessionOf(store)
  await addFollowUp(session, { title: 'Call', dueOn: parseLocalDate('2026-03-07') })
  const here = dayOf(store.clock)
  expect(here).toBe(local)
  const { overdue: late, due } = await getToday(session, here)
  expect([late.count, due.count]).toEqual([overdue, 1 - overdue])
})

test('what is done to several is one batch, all of it or nothing', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const add = async (title: string) => (await addFollowUp(session, { title, dueOn: day })).value
  const ids = [await add('one'), await add('two')]
  const here = dayOf(store.clock)
  const { batch } = await snoozeEach(session, ids, addDays(here, 7))
  expect((await countQueue(session, {}, here)).buckets).toMatchObject({ today: 0, later: 2 })
  if (batch) await undo(session, { batch })
  expect((await countQueue(session, {}, here)).buckets).toMatchObject({ today: 2, later: 0 })
  await updateEach(session, ids, { dueOn: addDays(here, -1) })
  expect((await getToday(session, here)).overdue.count).toBe(2)
  await dropEach(session, ids.slice(0, 1), 'Not ours')
  await expect(completeEach(session, ids)).rejects.toMatchObject({ code: 'followUp.transition' })
  expect((await getToday(session, here)).overdue.count).toBe(1)
})

test('everything on the first screen is found through an index', async () => {
  using store = await openTestStore()
  const plans: string[] = []
  const note = ({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) => {
    const steps = store.reader.prepare(`explain query plan ${sql}`).all(...parameters)
    plans.push(...(steps as { detail: string }[]).map(({ detail }) => detail))
  }
  const db = new Kysely<Database>({
    dialect: new SqliteDialect({ database: store.reader }),
    log: ({ query }) => note(query),
  })
  const plain = reading(store, 'internal')
  const ids: ReadDb['ids'] = (query) => {
    note(query.compile())
    return plain.ids(query)
  }
  const read = { ...plain, db, ids }
  await quietContacts(read, day, 8)
  idsInBucket(read, 'overdue', day)
  idsInBucket(read, 'today', day)
  plannedInteractions(read, { from: day, to: addDays(day, 6), limit: 25 })
  await countFollowUps(read, {}, day)
  const scans = plans.filter((step) => /^SCAN (contact|follow_up|interaction|participant)\b/u.test(step))
  expect(scans.filter((step) => !step.includes('COVERING INDEX'))).toEqual([])
  expect(plans.filter((step) => step.includes('CORRELATED'))).toEqual([])
  expect(plans.join('\n')).toMatch(/SEARCH contact USING COVERING INDEX contact_by_quiet/u)
  expect(plans.join('\n')).toMatch(/SEARCH contact USING COVERING INDEX contact_by_cold/u)
  expect(plans.join('\n')).toMatch(/SEARCH interaction USING .*interaction_by_date/u)
  expect(plans.join('\n')).toMatch(/SEARCH follow_up USING COVERING INDEX follow_up_open_by_due/u)
})

import { expect, test } from 'vitest'
import type { CadenceInput } from '../../db/domain/cadence.ts'
import { fixedClock } from '../../db/domain/clock.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { addDays, parseLocalDate } from '../../db/domain/local-date.ts'
import type { MonthOfContact } from '../../db/domain/momentum.ts'
import { silenceReason } from '../../db/domain/silence.ts'
import { resolveCadence } from '../../db/service/cadence-name.ts'
import {
  changeCadence,
  createCadence,
  listCadences,
  momentum,
  removeCadence,
  setCadence,
} from '../../db/service/cadence.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import { undo } from '../../db/service/history.ts'
import { openList } from '../../db/service/list.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { listInteractionTypes } from '../../db/service/interaction-type.ts'
import { changeInteraction, logInteraction } from '../../db/service/interaction.ts'
import { changePerson, createPerson } from '../../db/service/person.ts'
import { createSavedView, savedViews } from '../../db/service/saved-view.ts'
import type { Session } from '../../db/service/session.ts'
import { tagRecords, untagRecords } from '../../db/service/tag.ts'
import { trash } from '../../db/service/trash.ts'
import { openTestStore, type TestStore } from '../store/test-store.ts'

const day = parseLocalDate('2026-03-03')
const t = translator('en')

const openSession = async (): Promise<{ store: TestStore; session: Session }> => {
  const store = await openTestStore(fixedClock('2026-03-03T15:00:00Z', 'UTC'))
  return { store, session: { store, clearance: 'survivor' } }
}

const cadence = (name: string, [idealDays, maxDays]: [number, number], more: Partial<CadenceInput> = {}) => ({
  name,
  idealDays,
  maxDays,
  tier: null,
  tags: [],
  pausedUntil: null,
  ...more,
})

async function spokeWith(session: Session, contact: ContactId, daysAgo: number) {
  const types = await listInteractionTypes(session)
  const type = types.find(({ key }) => key === 'call')
  if (!type) throw new Error('no call')
  const { value } = await logInteraction(session, {
    type: type.id,
    occurredOn: addDays(day, -daysAgo),
    status: 'happened',
    outcome: 'spoke',
    participants: [{ contact }],
  })
  return value
}

async function why(session: Session, contact: ContactId, on = day): Promise<string> {
  const { silence } = await getContactDetails(session, contact)
  return silence ? silenceReason(t, silence, on) : 'nobody'
}

async function person(session: Session, daysAgo: number | null) {
  const { value } = await createPerson(session, { givenName: 'Ana' })
  if (daysAgo !== null) await spokeWith(session, value, daysAgo)
  return value
}

test('of the cadences of its tier and its tags the shortest counts and is named', async () => {
  const { store, session } = await openSession()
  using _ = store
  const ana = await person(session, 47)
  expect(await why(session, ana)).toBe('red: 47 days, maximum 45, the usual days')
  await createCadence(session, cadence('Everybody', [60, 90], { tier: 2 }))
  await createCadence(session, cadence('Champions', [14, 30], { tags: ['champion'] }))
  await changePerson(session, ana, { tier: 2 })
  expect(await why(session, ana)).toBe('green: 47 days, ideal 60, cadence ‘Everybody’')
  await tagRecords(session, [ana], { name: 'Champion' })
  expect(await why(session, ana)).toBe('red: 47 days, maximum 30, cadence ‘Champions’')
  await untagRecords(session, [ana], { name: 'champion' })
  expect(await why(session, ana)).toBe('green: 47 days, ideal 60, cadence ‘Everybody’')
})

test('what is said of the contact itself comes first: a cadence, days, nothing; each is undone', async () => {
  const { store, session } = await openSession()
  using _ = store
  const ana = await person(session, 47)
  await tagRecords(session, [ana], { name: 'champion' })
  await createCadence(session, cadence('Champions', [14, 30], { tags: ['champion'] }))
  const { value: yearly } = await createCadence(session, cadence('Yearly', [300, 400]))
  const byCadence = await setCadence(session, [ana], { watch: { by: 'cadence', cadence: yearly } })
  expect(await why(session, ana)).toBe('green: 47 days, ideal 300, cadence ‘Yearly’')
  expect((await getContactDetails(session, ana)).rhythm.watch).toEqual({ by: 'cadence', cadence: yearly })
  await setCadence(session, [ana], { watch: { by: 'days', idealDays: 40, maxDays: 50 } })
  expect(await why(session, ana)).toBe('amber: 47 days, maximum 50, days of its own')
  await setCadence(session, [ana], { watch: { by: 'nothing' } })
  expect(await why(session, ana)).toBe('nobody')
  await setCadence(session, [ana], { watch: { by: 'rules' } })
  expect(await why(session, ana)).toBe('red: 47 days, maximum 30, cadence ‘Champions’')
  const { batch } = await setCadence(session, [ana], { watch: { by: 'nothing' } })
  if (batch && byCadence.batch) await undo(session, { batch })
  expect(await why(session, ana)).toBe('red: 47 days, maximum 30, cadence ‘Champions’')
})

test('a pause holds both days off until it ends, of one contact and of a whole cadence', async () => {
  const { store, session } = await openSession()
  using _ = store
  const ana = await person(session, 47)
  const until = addDays(day, 10)
  await setCadence(session, [ana], { pausedUntil: until })
  expect(await why(session, ana)).toBe('green: 47 days, maximum 45, the usual days, paused until Fri 13 Mar')
  expect(await why(session, ana, until)).toBe('red: 57 days, maximum 45, the usual days')
  await setCadence(session, [ana], { pausedUntil: null })
  const { value } = await createCadence(session, cadence('House', [7, 14], { pausedUntil: until }))
  await setCadence(session, [ana], { watch: { by: 'cadence', cadence: value } })
  expect(await why(session, ana)).toBe('green: 47 days, maximum 14, cadence ‘House’, paused until Fri 13 Mar')
})

test('somebody never reached is watched from the enrolment on, and only by a cadence', async () => {
  const { store, session } = await openSession()
  using _ = store
  const ana = await person(session, null)
  expect(await why(session, ana)).toBe('nobody')
  await setCadence(session, [ana], { watch: { by: 'days', idealDays: 7, maxDays: 14 } })
  expect(await why(session, ana, addDays(day, 15))).toBe(
    'red: never reached in 15 days, maximum 14, days of its own',
  )
  const attempt = await spokeWith(session, ana, 2)
  expect(await why(session, ana)).toBe('green: 2 days, ideal 7, days of its own')
  await changeInteraction(session, attempt, { outcome: 'no-reply' })
  expect(await why(session, ana)).toBe('green: never reached in 0 days, ideal 7, days of its own')
})

test('a cadence changed, removed and put back is felt by everybody it watches', async () => {
  const { store, session } = await openSession()
  using _ = store
  const ana = await person(session, 47)
  const hidden = await person(session, 47)
  await tagRecords(session, [ana, hidden], { name: 'champion' })
  await trash(session, [hidden])
  const { value } = await createCadence(session, cadence('Champions', [14, 30], { tags: ['champion'] }))
  expect(await listCadences(session)).toMatchObject([{ name: 'Champions', tags: ['champion'], contacts: 1 }])
  await changeCadence(session, value, cadence('Friends', [50, 60], { tags: ['champion'] }))
  expect(await why(session, ana)).toBe('green: 47 days, ideal 50, cadence ‘Friends’')
  expect((await resolveCadence(session, 'frie')).id).toBe(value)
  const { batch } = await removeCadence(session, value)
  expect(await why(session, ana)).toBe('red: 47 days, maximum 45, the usual days')
  expect(await listCadences(session)).toEqual([])
  if (batch) await undo(session, { batch })
  expect(await why(session, ana)).toBe('green: 47 days, ideal 50, cadence ‘Friends’')
})

test('a maximum below the ideal is refused', async () => {
  const { store, session } = await openSession()
  using _ = store
  const odd = () => createCadence(session, cadence('Odd', [30, 14]))
  expect(odd).toThrow(/maxBelowIdeal/u)
})

test('momentum counts every meaningful contact of twelve months once, by month', async () => {
  const { store, session } = await openSession()
  using _ = store
  const ana = await person(session, null)
  const { value: clinic } = await createOrganization(session, { name: 'Clinic' })
  const months = (counts: readonly MonthOfContact[]) =>
    counts.filter(({ count }) => count > 0).map(({ month, count }) => `${month} ${count}`)
  for (const daysAgo of [0, 1, 3, 40, 336, 370]) await spokeWith(session, ana, daysAgo)
  const call = await spokeWith(session, ana, 41)
  await changeInteraction(session, call, {
    participants: [{ contact: ana, onBehalfOf: clinic }, { contact: clinic }],
  })
  await changeInteraction(session, await spokeWith(session, ana, 42), { outcome: 'no-reply' })
  const counts = momentum(session, ana, day)
  expect(counts.map(({ month }) => month).slice(0, 2)).toEqual(['2025-04', '2025-05'])
  expect(counts.length).toBe(12)
  expect(months(counts)).toEqual(['2025-04 1', '2026-01 2', '2026-02 1', '2026-03 2'])
  expect(months(momentum(session, clinic, day))).toEqual(['2026-01 1'])
})

test('the list of who goes cold: red first, narrowed and sorted, within what may be shown', async () => {
  const { store, session } = await openSession()
  using _ = store
  const named = async (givenName: string, daysAgo: number) => {
    const { value } = await createPerson(session, { givenName })
    await spokeWith(session, value, daysAgo)
    return value
  }
  const [cold] = [await named('Cold', 50), await named('Cooling', 30), await named('Fresh', 3)]
  await tagRecords(session, [cold], { name: 'North' })
  const secret = await named('Secret', 90)
  await changePerson(session, secret, { sensitivity: 'restricted' })
  const names = async (filter: object, by?: string) => {
    const list = openList({ store, clearance: 'internal' }, 'quiet', {
      filter,
      ...(by && { sort: [{ by }] }),
    })
    return (await list.page(0, 10)).map(({ name, silence }) => `${name} ${silence?.coldOn}`)
  }
  const [first, second] = ['Cold 2026-02-27', 'Cooling 2026-03-19']
  expect(await names({})).toEqual([first, second])
  expect(await names({ cold: true })).toEqual([first])
  expect(await names({ cold: false })).toEqual([second])
  expect(await names({ tag: 'north' })).toEqual([first])
  expect(await names({ text: 'coo' })).toEqual([second])
  expect(await names({ kind: 'organization' })).toEqual([])
  expect(await names({}, 'name')).toEqual([first, second])
})

test('a view that asks for a cadence by its name asks for it by its new one, and as before after an undo', async () => {
  const { store, session } = await openSession()
  using _ = store
  const { value: id } = await createCadence(session, cadence('Champions', [30, 60]))
  const filter = { field: 'cadence-name', op: 'is', value: 'Champions' } as const
  await createSavedView(session, { list: 'quiet', name: 'Mine', definition: { filter } })
  const asked = async () => (await savedViews(session))[0]?.definition.filter
  const { batch } = await changeCadence(session, id, cadence('Friends', [30, 60]))
  expect(await asked()).toEqual({ ...filter, value: 'Friends' })
  await undo(session, { batch: batch ?? undefined })
  expect(await asked()).toEqual(filter)
})

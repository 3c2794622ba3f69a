import { expect, test } from 'vitest'
import { fixedClock } from '../../db/domain/clock.ts'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import {
  addFollowUp,
  changeFollowUp,
  completeFollowUp,
  dropFollowUp,
  getFollowUp,
  reopenFollowUp,
} from '../../db/service/follow-up.ts'
import { completeEach, dropEach, rescheduleEach } from '../../db/service/follow-ups-together.ts'
import { undo } from '../../db/service/history.ts'
import { openList } from '../../db/service/list.ts'
import { createPerson } from '../../db/service/person.ts'
import type { Session } from '../../db/service/session.ts'
import { openTestStore, type TestStore } from '../store/test-store.ts'

const day = parseLocalDate
const sessionOf = (store: TestStore): Session => ({ store, clearance: 'internal' })

async function titles(session: Session, states: readonly string[]): Promise<string[]> {
  const list = openList(session, 'follow-up', { filter: { states } })
  const rows = await list.page(0, list.total)
  return rows.map(({ title, dueOn }) => `${title} ${dueOn}`)
}
const open = (session: Session) => titles(session, ['open'])

test('done, it comes again once, with all that it says; undo takes that back', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: rosa } = await createPerson(session, { givenName: 'Rosa' })
  const { value: id } = await addFollowUp(session, {
    title: 'Report',
    notes: 'To the board',
    priority: 'high',
    dueOn: day('2026-01-31'),
    recurrence: 'FREQ=MONTHLY',
    links: [rosa],
    tags: ['Board'],
  })
  expect(await getFollowUp(session, id)).toMatchObject({
    recurrence: 'DTSTART:20260131 RRULE:FREQ=MONTHLY;BYMONTHDAY=31',
    tags: [{ name: 'Board' }],
  })
  const { batch } = await completeFollowUp(session, id)
  // On 3 March February was missed: it does not come.
  expect(await open(session)).toEqual(['Report 2026-03-31'])
  const { chain } = await getFollowUp(session, id)
  expect(chain.map(({ state, dueOn }) => [state, dueOn])).toEqual([
    ['done', '2026-01-31'],
    ['open', '2026-03-31'],
  ])
  const next = chain[1]?.id
  if (!next || !batch) throw new Error('no next one')
  expect(await getFollowUp(session, next)).toMatchObject({
    notes: 'To the board',
    priority: 'high',
    links: [{ name: 'Rosa' }],
    tags: [{ name: 'Board' }],
    recurrence: 'DTSTART:20260131 RRULE:FREQ=MONTHLY;BYMONTHDAY=31',
    previous: { name: 'Report' },
  })
  await undo(session, { batch })
  expect(await open(session)).toEqual(['Report 2026-01-31'])
  expect((await getFollowUp(session, id)).recurrence).not.toBeNull()
})

test('reopened and done again there is still one copy; dropped it does not come again', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const add = (title: string) =>
    addFollowUp(session, { title, dueOn: day('2026-03-03'), recurrence: 'FREQ=WEEKLY' })
  const { value: again } = await add('Again')
  await completeFollowUp(session, again)
  await reopenFollowUp(session, again)
  await completeFollowUp(session, again)
  expect(await open(session)).toEqual(['Again 2026-03-10'])
  const { value: dropped } = await add('Dropped')
  await dropFollowUp(session, dropped, 'No longer needed')
  expect(await open(session)).toEqual(['Again 2026-03-10'])
})

test('so long after completion counts from the day where the device is', async () => {
  // 23:30 on 2 March in Honolulu, 3 March in Auckland.
  for (const [zone, expected] of [
    ['Pacific/Honolulu', '2026-03-16'],
    ['Pacific/Auckland', '2026-03-17'],
  ] as const) {
    using store = await openTestStore(fixedClock('2026-03-03T09:30:00Z', zone))
    const session = sessionOf(store)
    const { value: id } = await addFollowUp(session, { title: 'Call', recurrence: 'AFTER:P2W' })
    await completeEach(session, [id])
    expect(await open(session)).toEqual([`Call ${expected}`])
  }
})

test('a schedule without a day begins on its first; one that is given later keeps the day there is', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { value: id } = await addFollowUp(session, { title: 'Report', recurrence: 'FREQ=MONTHLY;BYDAY=-1FR' })
  expect((await getFollowUp(session, id)).dueOn).toBe('2026-03-27')
  const { value: other } = await addFollowUp(session, { title: 'Call', dueOn: day('2026-03-31') })
  await changeFollowUp(session, other, { recurrence: 'FREQ=MONTHLY' })
  expect(await getFollowUp(session, other)).toMatchObject({
    dueOn: '2026-03-31',
    recurrence: 'DTSTART:20260331 RRULE:FREQ=MONTHLY;BYMONTHDAY=31',
  })
  const never = () => addFollowUp(session, { title: 'Never', recurrence: 'FREQ=HOURLY' })
  expect(never).toThrow(expect.objectContaining({ code: 'input.invalid' }))
})

test('several get other days in one batch', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const ids = []
  for (const dueOn of [day('2026-03-02'), day('2026-02-27'), null])
    ids.push((await addFollowUp(session, { title: 'One', dueOn })).value)
  const { batch } = await rescheduleEach(session, ids, { kind: 'shift', days: 7 })
  expect(await open(session)).toEqual(['One 2026-03-06', 'One 2026-03-09', 'One null'])
  await undo(session, { batch: batch as NonNullable<typeof batch> })
  await rescheduleEach(session, ids, { kind: 'spread', from: day('2026-03-06'), perDay: 1 })
  expect(await open(session)).toEqual(['One 2026-03-06', 'One 2026-03-09', 'One 2026-03-10'])
})

test('what is closed is not given another day, nor counted as if it had been', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const dueOn = day('2026-03-02')
  const { value: kept } = await addFollowUp(session, { title: 'Kept', dueOn })
  const { value: dropped } = await addFollowUp(session, { title: 'Dropped', dueOn })
  await dropEach(session, [dropped], 'Not needed')
  await expect(rescheduleEach(session, [kept, dropped], { kind: 'shift', days: 7 })).rejects.toMatchObject({
    code: 'followUp.transition',
    params: { from: 'dropped', to: 'rescheduled' },
  })
  expect(await titles(session, ['open', 'dropped'])).toEqual(['Kept 2026-03-02', 'Dropped 2026-03-02'])
})

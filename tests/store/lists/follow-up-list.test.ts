import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucket, followUpBuckets, type FollowUpTiming } from '../../../db/domain/follow-up-state.ts'
import { addDays, parseLocalDate, type LocalDate } from '../../../db/domain/local-date.ts'
import { trashRecord } from '../../../db/store/history/trash.ts'
import { followUpList, type FollowUpFilter } from '../../../db/store/lists/follow-up-list.ts'
import { updateMember } from '../../../db/store/queries/member.ts'
import { openList } from '../../../db/store/list.ts'
import { reading } from '../../../db/store/store.ts'
import { setSensitivity } from '../../../db/store/row.ts'
import { makeFollowUp } from '../../fixtures/make-follow-up.ts'
import { makeInteraction } from '../../fixtures/make-interaction.ts'
import { makeMember } from '../../fixtures/make-member.ts'
import { makePerson } from '../../fixtures/make-person.ts'
import { writing } from '../../fixtures/write.ts'
import { openTestStore, type TestStore } from '../test-store.ts'
import { listed, planOf } from './listing.ts'

const today = parseLocalDate('2026-03-04')
const list = followUpList(today)
const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title)
const by = async (store: TestStore, filter: FollowUpFilter) => titles(await listed(store, list, { filter }))

describe('the list of follow-ups', () => {
  it('shows what is promised, by whom, by when and about whom', async () => {
    using store = await openTestStore()
    const made = await writing(store, (write) => {
      const ana = makePerson(write, 'Ana Ruiz')
      const mia = makeMember(write, 'Mia Member')
      const met = makeInteraction(write, { on: '2026-03-01', with: [ana], subject: 'Budget' })
      const followUp = makeFollowUp(write, 'Send the report', {
        due: '2026-03-03',
        owner: mia.uid,
        priority: 'high',
        recurrence: null,
        links: [ana.uid, met.uid],
      })
      return { ana, mia, met, followUp }
    })
    expect(await listed(store, list)).toEqual([
      {
        id: made.followUp.uid,
        noun: 'follow_up',
        title: 'Send the report',
        state: 'open',
        bucket: 'overdue',
        dueOn: '2026-03-03',
        dueTime: null,
        priority: 'high',
        recurrence: null,
        owner: { id: made.mia.uid, name: 'Mia Member' },
        visibleFrom: null,
        waitingUntil: null,
        doneOn: null,
        snoozeCount: 0,
        links: [
          { id: made.ana.uid, noun: 'person', name: 'Ana Ruiz' },
          { id: made.met.uid, noun: 'interaction', name: 'Budget' },
        ],
        sensitivity: 'internal',
      },
    ])
  })

  it('is sorted by due date, what has none last, and by where it stands in the queue', async () => {
    using store = await openTestStore()
    await writing(store, (write) => {
      makeFollowUp(write, 'someday')
      makeFollowUp(write, 'later', { due: '2026-06-01' })
      makeFollowUp(write, 'overdue', { due: '2026-01-01' })
      makeFollowUp(write, 'waiting', { due: '2026-01-02', progress: { state: 'waiting' } })
      makeFollowUp(write, 'today', { due: today })
      makeFollowUp(write, 'done', { due: '2025-01-01', progress: { state: 'done', doneOn: today } })
    })
    const queue = ['overdue', 'today', 'waiting', 'later', 'someday', 'done']
    const byDate = ['done', 'overdue', 'waiting', 'today', 'later', 'someday']
    expect(titles(await listed(store, list))).toEqual(byDate)
    expect(titles(await listed(store, list, { sort: [{ by: 'dueOn', descending: true }] }))).toEqual([
      ...byDate.slice(0, -1).toReversed(),
      'someday',
    ])
    expect(titles(await listed(store, list, { sort: [{ by: 'bucket' }] }))).toEqual(queue)
  })

  it('is narrowed by state, bucket, owner, due date, priority, subject and words', async () => {
    using store = await openTestStore()
    const { ana, mia } = await writing(store, (write) => {
      const ana = makePerson(write, 'Ana Ruiz')
      const mia = makeMember(write, 'Mia Member')
      makeFollowUp(write, 'old', { due: '2026-02-01', owner: mia.uid, links: [ana.uid] })
      makeFollowUp(write, 'new', { due: '2026-04-01', priority: 'high', notes: 'bring the leaflet' })
      makeFollowUp(write, 'closed', { progress: { state: 'dropped', droppedReason: 'moved away' } })
      return { ana, mia }
    })
    expect(await by(store, { states: ['dropped'] })).toEqual(['closed'])
    expect(await by(store, { states: ['open', 'dropped'] })).toHaveLength(3)
    expect(await by(store, { buckets: ['overdue'] })).toEqual(['old'])
    expect(await by(store, { buckets: [] })).toEqual([])
    expect(await by(store, { owner: mia.uid })).toEqual(['old'])
    expect(await by(store, { owner: null })).toEqual(['new', 'closed'])
    expect(await by(store, { dueBefore: parseLocalDate('2026-04-01') })).toEqual(['old'])
    expect(await by(store, { dueFrom: parseLocalDate('2026-04-01') })).toEqual(['new'])
    expect(await by(store, { priority: 'high' })).toEqual(['new'])
    expect(await by(store, { about: ana.uid })).toEqual(['old'])
    expect(await by(store, { text: 'leaflet' })).toEqual(['new'])
  })

  it('hides what may not be shown: rows, links and owners', async () => {
    using store = await openTestStore()
    const { mia, secret } = await writing(store, (write) => {
      const open = makePerson(write, 'Ana Ruiz')
      const secret = makePerson(write, 'Secret Source', { sensitivity: 'restricted' })
      const mia = makeMember(write, 'Mia Member')
      makeFollowUp(write, 'plain', { owner: mia.uid, links: [secret.uid, open.uid], sensitivity: 'internal' })
      makeFollowUp(write, 'secret', { sensitivity: 'restricted' })
      trashRecord(write, makeFollowUp(write, 'trashed').id)
      return { mia, secret }
    })
    expect(await listed(store, list)).toMatchObject([{ title: 'plain', links: [{ name: 'Ana Ruiz' }] }])
    expect(await by(store, { about: secret.uid })).toEqual([])
    expect(await listed(store, list, { clearance: 'restricted' })).toHaveLength(2)
    await writing(store, (write) => {
      updateMember(write, mia.id, { name: 'Mia Secret' })
      setSensitivity(write, mia.id, 'restricted')
    })
    expect(await listed(store, list)).toMatchObject([{ owner: null }])
  })

  it('does not page out what was hidden after it was opened', async () => {
    using store = await openTestStore()
    const { id } = await writing(store, (write) => makeFollowUp(write, 'secret later'))
    const opened = openList(reading(store, 'internal'), list, { filter: {} })
    await writing(store, (write) => setSensitivity(write, id, 'restricted'))
    expect(await opened.page(0, 10)).toEqual([])
  })

  it('has each follow-up in the bucket the domain puts it in, on any day', async () => {
    using store = await openTestStore()
    const day = fc.integer({ min: -9, max: 9 }).map((days) => addDays(today, days))
    const timing = fc.record<FollowUpTiming>({
      state: fc.constantFrom('open', 'waiting', 'done', 'dropped'),
      dueOn: fc.option(day),
      visibleFrom: fc.option(day),
      waitingUntil: fc.option(day),
    })
    const timings = fc.sample(timing, { numRuns: 400, seed: 7 }).map((one) => ({
      ...one,
      waitingUntil: one.state === 'waiting' ? one.waitingUntil : null,
    }))
    await writing(store, (write) => {
      for (const [n, { dueOn, state, visibleFrom, waitingUntil }] of timings.entries())
        makeFollowUp(write, String(n), {
          due: dueOn,
          progress: {
            state,
            visibleFrom,
            waitingUntil,
            ...(state === 'done' && { doneOn: today }),
            ...(state === 'dropped' && { droppedReason: 'because' }),
          },
        })
    })
    for (const on of [-2, -1, 0, 1, 4, 5].map((days) => addDays(today, days)))
      await agreeOn(store, on, timings)
  })

  it('reads the queue from its index and nothing else', async () => {
    using store = await openTestStore()
    const mia = await writing(store, (write) => makeMember(write, 'Mia Member'))
    expect(planOf(store, list)).toBe('SCAN follow_up USING COVERING INDEX follow_up_by_due')
    expect(
      planOf(store, list, {
        filter: { states: ['open', 'waiting'], dueBefore: today, buckets: ['overdue'] },
      }),
    ).toBe('SEARCH follow_up USING COVERING INDEX follow_up_open_by_due (due_on<?)')
    expect(planOf(store, list, { filter: { states: ['open'], priority: 'high' } })).toBe(
      'SCAN follow_up USING COVERING INDEX follow_up_open_by_due',
    )
    const mine = planOf(store, list, { filter: { owner: mia.uid, states: ['open'] } })
    expect(mine).toContain('USING COVERING INDEX follow_up_by_owner (owner_id=?)')
    expect(mine).not.toContain('TEMP B-TREE')
  })
})

async function agreeOn(store: TestStore, on: LocalDate, timings: readonly FollowUpTiming[]): Promise<void> {
  for (const one of followUpBuckets) {
    const rows = await listed(store, followUpList(on), { filter: { buckets: [one] } })
    const expected = timings.flatMap((timing, n) => (bucket(timing, on) === one ? [String(n)] : []))
    expect(new Set(titles(rows))).toEqual(new Set(expected))
    expect(rows.every((row) => row.bucket === one)).toBe(true)
  }
}

import { expect, test } from 'vitest'
import { fixedClock } from '../../db/domain/clock.ts'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import type { LocalTime } from '../../db/domain/local-time.ts'
import { addFollowUp, completeFollowUp } from '../../db/service/follow-up.ts'
import { dueReminders } from '../../db/service/reminder.ts'
import type { Session } from '../../db/service/session.ts'
import { openTestStore } from '../store/test-store.ts'

const day = parseLocalDate('2026-03-03')
const t = translator('en')

test('says how many are due and overdue, and opens the only one', async () => {
  using store = await openTestStore(fixedClock('2026-03-03T15:00:00Z', 'UTC'))
  const session: Session = { store, clearance: 'internal' }
  expect(await dueReminders(session, t)).toEqual([])
  const { value: only } = await addFollowUp(session, { title: 'Tell nobody', dueOn: day })
  expect(await dueReminders(session, t)).toEqual([
    { key: 'day 2026-03-03', title: 'Follow-ups', body: '1 due today', followUp: only },
  ])
  await addFollowUp(session, { title: 'Late', dueOn: parseLocalDate('2026-03-01') })
  await addFollowUp(session, { title: 'Not yet', dueOn: parseLocalDate('2026-03-09') })
  expect(await dueReminders(session, t)).toMatchObject([{ body: '1 due today, 1 overdue', followUp: null }])
})

test('says when the time of one has come, until it is done', async () => {
  using store = await openTestStore(fixedClock('2026-03-03T15:00:00Z', 'UTC'))
  const session: Session = { store, clearance: 'internal' }
  const at = (time: string) => ({ dueOn: day, dueTime: time as LocalTime })
  const { value: come } = await addFollowUp(session, { title: 'Call', ...at('14:30') })
  await addFollowUp(session, { title: 'Call later', ...at('16:00') })
  const [, now, ...others] = await dueReminders(session, t)
  expect(now).toMatchObject({ title: 'Due at 2:30\u00a0pm', followUp: come })
  expect(others).toEqual([])
  await completeFollowUp(session, come)
  expect(await dueReminders(session, t)).toHaveLength(1)
})

test('counts nothing restricted, whatever may be seen just now, and says no word of any record', async () => {
  using store = await openTestStore(fixedClock('2026-03-03T15:00:00Z', 'UTC'))
  const session: Session = { store, clearance: 'survivor' }
  await addFollowUp(session, { title: 'Hidden', dueOn: day, sensitivity: 'restricted' })
  expect(await dueReminders(session, t)).toEqual([])
  await addFollowUp(session, { title: 'Whisper', dueOn: day, dueTime: '08:00' as LocalTime })
  const said = JSON.stringify(await dueReminders(session, t))
  expect(said).not.toMatch(/Whisper|Hidden/u)
})

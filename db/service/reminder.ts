import { timeOfDay } from '../domain/date-phrase.ts'
import type { FollowUpId } from '../domain/follow-up.ts'
import type { Translate } from '../domain/i18n/translator.ts'
import { today, type LocalDate } from '../domain/local-date.ts'
import { timeAt, type LocalTime } from '../domain/local-time.ts'
import type { Clearance } from '../domain/sensitivity.ts'
import type { ReadDb } from '../store/access.ts'
import { dueByTime } from '../store/lists/due-by-time.ts'
import { idsInBucket } from '../store/lists/follow-up-counts.ts'
import { followUpList } from '../store/lists/follow-up-list.ts'
import { readOf, type ReadSession } from './session.ts'

/** What the desktop tells. The desktop keeps what it showed outside the vault: so no word of any record is in it. */
interface Reminder {
  /** The same for the same reminder. */
  readonly key: string
  readonly title: string
  readonly body: string
  /** Null for several. */
  readonly followUp: FollowUpId | null
}

/** However much may be seen just now, a reminder is never about more than this. */
const clearance: Clearance = 'internal'

/** What the day asks for, and what was promised for a time that has come. */
export async function dueReminders({ store }: ReadSession, t: Translate): Promise<readonly Reminder[]> {
  const read = readOf({ store, clearance })
  const day = today(store.clock)
  const now = timeAt(store.clock.now(), store.clock.zone)
  const timed = await dueByTime(read, day, now)
  return [...(await ofDay(read, t, day)), ...timed.map((due) => ofTime(t, due, day))]
}

async function ofDay(read: ReadDb, t: Translate, day: LocalDate): Promise<readonly Reminder[]> {
  const [overdue, due] = [idsInBucket(read, 'overdue', day), idsInBucket(read, 'today', day)]
  const all = [...overdue, ...due]
  if (all.length === 0) return []
  const parts = [
    due.length > 0 && t('reminder.due', { count: due.length }),
    overdue.length > 0 && t('reminder.overdue', { count: overdue.length }),
  ]
  const [only] = all.length === 1 ? await followUpList(day).rows(read, all) : []
  const body = parts.filter((part) => part !== false).join(', ')
  return [{ key: `day ${day}`, title: t('reminder.today'), body, followUp: only?.id ?? null }]
}

function ofTime(t: Translate, { id, time }: { id: FollowUpId; time: LocalTime }, day: LocalDate): Reminder {
  const title = t('reminder.now', { time: timeOfDay(time, t.locale) })
  return { key: `${id} ${day} ${time}`, title, body: t('reminder.open'), followUp: id }
}

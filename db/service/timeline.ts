import { contactNouns, type ContactId } from '../domain/contact.ts'
import { AppError } from '../domain/errors.ts'
import { today } from '../domain/local-date.ts'
import type { TimelineKind } from '../domain/timeline.ts'
import type { Page } from '../store/list.ts'
import { findRecord } from '../store/record.ts'
import { contactTimeline as readTimeline } from '../store/timeline/contact-timeline.ts'
import type { TimelineEntry } from '../store/timeline/entry.ts'
import { readOf, type ReadSession } from './session.ts'

interface TimelinePage {
  readonly id: ContactId
  readonly kinds: readonly TimelineKind[]
  readonly offset: number
  readonly limit: number
}

/** What happened with a contact and was recorded of it, as far as it may be shown. Error: `record.notFound`. */
export async function contactTimeline(
  session: ReadSession,
  { id, ...page }: TimelinePage,
): Promise<Page<TimelineEntry>> {
  const read = readOf(session)
  const record = await findRecord(read, id)
  const noun = contactNouns.find((one) => one === record?.noun)
  if (record === undefined || record.trashed || noun === undefined)
    throw new AppError('record.notFound', { noun: 'contact', id })
  const { clock } = session.store
  return readTimeline(read, { ...page, id: record.id, noun, today: today(clock), zone: clock.zone })
}

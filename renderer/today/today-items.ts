import type { LocalDate } from '../../db/domain/local-date.ts'
import { emptyLog, parseLogDraft, type LogValues } from '../../db/domain/log-draft.ts'
import { parseMeetingDraft, type MeetingValues } from '../../db/domain/meeting-draft.ts'
import { plainText } from '../../db/domain/rich-text-words.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import type { DraftRow } from '../../electron/contract/draft.ts'
import type { FollowUpRow } from '../../electron/contract/follow-up-row.ts'
import type { InteractionRow } from '../../electron/contract/interaction-row.ts'
import type { Today } from '../../electron/contract/today.ts'

/** Typing that was not finished, as far as this version knows its form. */
export interface LogDraftRow {
  readonly id: number
  readonly values: LogValues
  /** As it was kept. */
  readonly body: unknown
  /** The page that goes on with it; of a contact that is logged, null: a dialog does. */
  readonly path: string | null
  /** Instant, UTC. */
  readonly updatedAt: string
}

export type TodayItem =
  | { readonly kind: 'followUp'; readonly key: string; readonly row: FollowUpRow }
  | { readonly kind: 'contact'; readonly key: string; readonly row: FoundContact }
  | { readonly kind: 'meeting'; readonly key: string; readonly row: InteractionRow }
  | { readonly kind: 'draft'; readonly key: string; readonly row: LogDraftRow }

const sectionIds = ['overdue', 'due', 'untold', 'quiet', 'meetings', 'drafts'] as const

export interface TodaySection {
  readonly id: (typeof sectionIds)[number]
  /** More than there are items: the others are elsewhere. */
  readonly count: number
  readonly items: readonly TodayItem[]
}

const followUp = (row: FollowUpRow): TodayItem => ({ kind: 'followUp', key: row.id, row })
const contact = (row: FoundContact): TodayItem => ({ kind: 'contact', key: row.id, row })
const meeting = (row: InteractionRow): TodayItem => ({ kind: 'meeting', key: row.id, row })
const draft = (row: LogDraftRow): TodayItem => ({ kind: 'draft', key: `draft ${row.id}`, row })

export const logDrafts = (drafts: readonly DraftRow[]): readonly LogDraftRow[] =>
  drafts.flatMap(({ id, body, updatedAt }) => {
    const values = parseLogDraft(body)
    if (values) return [{ id, values, updatedAt, body, path: null }]
    const meeting = parseMeetingDraft(body)
    return meeting ? [{ id, updatedAt, body, ...asLog(id, meeting) }] : []
  })

/** A meeting that is being written, as the lines of a day show it. */
const asLog = (id: number, meeting: MeetingValues): Pick<LogDraftRow, 'values' | 'path'> => ({
  path: `/meetings/${meeting.interaction ?? `draft/${id}`}`,
  values: {
    ...emptyLog(meeting.on ?? ('' as LocalDate)),
    type: meeting.type,
    on: meeting.on,
    participants: meeting.participants,
    subject: meeting.title,
    notes: plainText(meeting.body),
    sensitivity: meeting.sensitivity,
  },
})

/** What waits, in the order it is worked; sections without anything are left out. */
export function todaySections(today: Today, drafts: readonly LogDraftRow[]): readonly TodaySection[] {
  const { overdue, due, untold, quiet, meetings } = today
  const all: readonly TodaySection[] = [
    { id: 'overdue', count: overdue.count, items: overdue.rows.map(followUp) },
    { id: 'due', count: due.count, items: due.rows.map(followUp) },
    { id: 'untold', count: untold.count, items: untold.rows.map(meeting) },
    { id: 'quiet', count: quiet.count, items: quiet.rows.map(contact) },
    { id: 'meetings', count: meetings.count, items: meetings.rows.map(meeting) },
    { id: 'drafts', count: drafts.length, items: drafts.map(draft) },
  ]
  return all.filter(({ items }) => items.length > 0)
}

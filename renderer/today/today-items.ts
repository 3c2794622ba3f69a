import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import type { InteractionRow } from '../../db/domain/row/interaction-row.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { emptyLog, parseLogDraft, type LogValues } from '../../db/domain/log-draft.ts'
import { parseMeetingDraft, type MeetingValues } from '../../db/domain/meeting-draft.ts'
import { plainText } from '../../db/domain/rich-text-words.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import type { DraftRow } from '../../electron/contract/draft.ts'
import type { Today } from '../../electron/contract/today.ts'
import { unfinishedForm, type UnfinishedForm } from './unfinished-form.ts'

/** Typing that was not finished, as far as this version knows its form. */
export interface LogDraftRow extends DraftRow {
  readonly values: LogValues
  /** The page that goes on with it; of a contact that is logged, null: a dialog does. */
  readonly path: string | null
}

export type TodayItem =
  | { readonly kind: 'followUp'; readonly key: string; readonly row: FollowUpRow }
  | { readonly kind: 'contact'; readonly key: string; readonly row: FoundContact }
  | { readonly kind: 'meeting'; readonly key: string; readonly row: InteractionRow }
  | { readonly kind: 'draft'; readonly key: string; readonly row: LogDraftRow }
  | { readonly kind: 'form'; readonly key: string; readonly row: UnfinishedForm }

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

/** What was typed and not finished, as far as this version knows the form; the newest first. */
const draftItems = (drafts: readonly DraftRow[]): readonly TodayItem[] =>
  drafts.flatMap((draft): TodayItem | [] => {
    const key = `draft ${draft.id}`
    const log = logDraft(draft)
    if (log) return { kind: 'draft', key, row: log }
    const form = unfinishedForm(draft)
    return form ? { kind: 'form', key, row: form } : []
  })

function logDraft(draft: DraftRow): LogDraftRow | undefined {
  const values = parseLogDraft(draft.body)
  if (values) return { ...draft, values, path: null }
  const meeting = parseMeetingDraft(draft.body)
  return meeting && { ...draft, ...asLog(draft.id, meeting) }
}

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
export function todaySections(today: Today, drafts: readonly DraftRow[]): readonly TodaySection[] {
  const unfinished = draftItems(drafts)
  const { overdue, due, untold, quiet, meetings } = today
  const all: readonly TodaySection[] = [
    { id: 'overdue', count: overdue.count, items: overdue.rows.map(followUp) },
    { id: 'due', count: due.count, items: due.rows.map(followUp) },
    { id: 'untold', count: untold.count, items: untold.rows.map(meeting) },
    { id: 'quiet', count: quiet.count, items: quiet.rows.map(contact) },
    { id: 'meetings', count: meetings.count, items: meetings.rows.map(meeting) },
    { id: 'drafts', count: unfinished.length, items: unfinished },
  ]
  return all.filter(({ items }) => items.length > 0)
}

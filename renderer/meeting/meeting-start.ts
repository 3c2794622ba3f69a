import { useQuery } from '@tanstack/react-query'
import { isOffered } from '../../db/domain/word.ts'
import type { BillId } from '../../db/domain/bill.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { InteractionId } from '../../db/domain/interaction.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { LocalTime } from '../../db/domain/local-time.ts'
import {
  emptyMeeting,
  parseMeetingDraft,
  typedInMeetingDraft,
  type MeetingValues,
} from '../../db/domain/meeting-draft.ts'
import { mentionsIn } from '../../db/domain/rich-text.ts'
import { richTextOf } from '../../db/domain/rich-text-words.ts'
import type { DraftRow } from '../../electron/contract/draft.ts'
import type { InteractionDetails } from '../../electron/contract/interaction-details.ts'
import { isNotFound } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { listDrafts } from '../app/api/draft-keeper.ts'
import { ask } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { draftOver } from '../app/api/typed-over.ts'
import { templateStart } from './template-words.ts'
import { toDraft } from '../interaction/parts/participant-words.ts'

/** What the page begins with: a meeting there is, a draft, or a new one. */
export interface MeetingStart {
  readonly values: MeetingValues
  readonly draft: number | undefined
  /** As it stands in the vault; undefined for one that is not there. */
  readonly stored?: MeetingValues | undefined
  /** When it was changed last; undefined for one that is not in the vault. */
  readonly updatedAt?: string | undefined
}

export type MeetingSource =
  | { readonly kind: 'new'; readonly template: string | undefined }
  | { readonly kind: 'with'; readonly contact: ContactId }
  | { readonly kind: 'draft'; readonly id: number }
  | { readonly kind: 'meeting'; readonly id: InteractionId }

/** Null where there is none any more; undefined while it is looked up, anew in every round. */
export function useMeetingStart(source: MeetingSource, round: number): MeetingStart | null | undefined {
  const today = useToday()
  const t = useTranslate()
  const { data, error } = useQuery({
    queryKey: ['meetingStart', source, round],
    queryFn: () => startOf(t, source, today),
    staleTime: Infinity,
    gcTime: 0,
  })
  return error ? null : data
}

async function startOf(t: Translate, source: MeetingSource, today: LocalDate): Promise<MeetingStart | null> {
  const drafts = await listDrafts()
  if (source.kind === 'draft') return draftStart(drafts.find(({ id }) => id === source.id))
  if (source.kind === 'with') {
    const fresh = await newMeeting(t, undefined, today)
    return { values: { ...fresh, participants: [{ contact: source.contact }] }, draft: undefined }
  }
  if (source.kind === 'new') return { values: await newMeeting(t, source.template, today), draft: undefined }
  const begun = drafts.find(({ body }) => parseMeetingDraft(body)?.interaction === source.id)
  const details = await detailsOf(source.id)
  // What was typed of one that is gone since is still there.
  return details === null ? draftStart(begun) : storedStart(details, begun)
}

/** What was typed stands over what the vault holds by now, part by part. */
function storedStart(details: InteractionDetails, begun: DraftRow | undefined): MeetingStart {
  const { updatedAt } = details
  const stored = valuesOf(details)
  const typed = typedInMeetingDraft(begun?.body)
  const values = typed ? draftOver(stored, typed) : stored
  return { values, draft: begun?.id, stored, updatedAt }
}

/** Null for one that is gone, or may not be shown. */
async function detailsOf(id: InteractionId): Promise<InteractionDetails | null> {
  try {
    return await ask('interaction', 'get', { id })
  } catch (error) {
    if (isNotFound(error)) return null
    throw error
  }
}

function draftStart(row: DraftRow | undefined): MeetingStart | null {
  const values = parseMeetingDraft(row?.body)
  return row && values ? { values, draft: row.id } : null
}

async function newMeeting(
  t: Translate,
  template: string | undefined,
  today: LocalDate,
): Promise<MeetingValues> {
  const [types, members, templates] = await Promise.all([
    ask('interactionType', 'list', {}),
    ask('member', 'list', {}),
    ask('meeting', 'templates', {}),
  ])
  const self = members.find(({ isSelf }) => isSelf)?.id
  const offered = types.filter(isOffered())
  const meeting = offered.find(({ key }) => key === 'meeting') ?? offered[0]
  const fresh = { ...emptyMeeting(today), type: meeting?.id ?? null, members: self ? [self] : [] }
  const chosen = templates.find(({ id }) => id === template)
  if (!chosen) return fresh
  const { name, agenda, body } = templateStart(t, chosen)
  return { ...fresh, title: name, type: chosen.type ?? fresh.type, agenda, body }
}

/** Those that the notes mention are told by them. */
function billsBeside({ bills, body }: InteractionDetails): BillId[] {
  const mentioned = new Set(body ? mentionsIn(body).map(({ id }) => id as string) : [])
  return bills.map(({ id }) => id).filter((id) => !mentioned.has(id))
}

const valuesOf = (meeting: InteractionDetails): MeetingValues => ({
  form: 'meeting',
  interaction: meeting.id,
  type: meeting.type.id,
  status: meeting.status,
  outcome: meeting.outcome,
  title: meeting.subject ?? '',
  on: meeting.occurredOn,
  time: meeting.occurredTime as LocalTime | null,
  minutes: meeting.durationMinutes,
  place: meeting.place ?? '',
  participants: meeting.participants.map(toDraft),
  members: meeting.attendees.map(({ id }) => id),
  headcount: meeting.headcount.map(({ sector, people }) => ({ sector: sector?.id ?? null, people })),
  scores: meeting.scores.map((score) => ({ ...score })),
  sensitivity: meeting.sensitivity,
  agenda: meeting.agenda.map((line) => ({ ...line })),
  body: meeting.body ?? richTextOf(meeting.bodyText ?? ''),
  decisions: [...meeting.decisions],
  lobbying: meeting.lobbying,
  lobbyingMinutes: meeting.lobbyingMinutes,
  lobbyingCost: meeting.lobbyingCost,
  bills: billsBeside(meeting),
  added: [],
})

import { useQuery } from '@tanstack/react-query'
import type { BillId } from '../../../db/domain/bill.ts'
import type { ContactId } from '../../../db/domain/contact.ts'
import { isOffered } from '../../../db/domain/word.ts'
import type { FollowUpId } from '../../../db/domain/follow-up.ts'
import type { InteractionId } from '../../../db/domain/interaction.ts'
import { emptyLog, parseLogDraft, typedInLogDraft, type LogValues } from '../../../db/domain/log-draft.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { LocalTime } from '../../../db/domain/local-time.ts'
import type { TypedDraft } from '../../../db/domain/typed-draft.ts'
import type { DialogStarts } from '../../app/api/dialogs.ts'
import { listDrafts } from '../../app/api/draft-keeper.ts'
import { isNotFound } from '../../app/api/failures.ts'
import { ask } from '../../app/api/queries.ts'
import { useToday } from '../../app/api/today.ts'
import { draftOver } from '../../app/api/typed-over.ts'
import { contactsOf } from '../../follow-up/parts/completion.ts'
import { toDraft } from './participant-words.ts'

type Start = DialogStarts['log']

/** What the form shows first. */
export interface LogStart {
  readonly values: LogValues
  /** The draft that goes on. */
  readonly draft: number | undefined
  /** What the vault holds of the planned one that it is of. */
  readonly stored?: LogValues | undefined
  /** It was not asked for: something was typed of the same, and not finished. */
  readonly isFound: boolean
}

/** Undefined while it is looked up. */
export function useLogStart(start: Start): LogStart | undefined {
  const today = useToday()
  const { data } = useQuery({
    queryKey: ['logStart', start],
    queryFn: () => firstValues(start, today),
    staleTime: Infinity,
    gcTime: 0,
  })
  return data
}

async function firstValues(start: Start, today: LocalDate): Promise<LogStart> {
  const drafts = await listDrafts()
  const found = start.isAnother ? undefined : drafts.find(({ id, body }) => goesOn(start, id, body))
  const typed = found && typedInLogDraft(found.body)
  if (found && typed)
    return { ...(await goOn(typed, today)), draft: found.id, isFound: start.draft === undefined }
  const values = await emptyValues(start, today)
  return {
    values,
    draft: undefined,
    stored: values.interaction === null ? undefined : values,
    isFound: false,
  }
}

/** What was typed of a planned one stands over what is planned by now, part by part. */
async function goOn(
  typed: TypedDraft<LogValues>,
  today: LocalDate,
): Promise<Pick<LogStart, 'values' | 'stored'>> {
  const { interaction } = typed.values
  const stored = interaction === null ? undefined : await plannedNow(interaction, today)
  return stored ? { values: draftOver(stored, typed), stored } : { values: typed.values }
}

/** Undefined for one that is gone, or may not be shown. */
async function plannedNow(id: InteractionId, today: LocalDate): Promise<LogValues | undefined> {
  try {
    return await plannedValues(id, { ...emptyLog(today), ...(await usual()) })
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

async function emptyValues(start: Start, today: LocalDate): Promise<LogValues> {
  const fresh = { ...emptyLog(today), ...(await usual()) }
  if (start.interaction !== undefined) return plannedValues(start.interaction as InteractionId, fresh)
  if (start.followUp !== undefined) return keepingValues(start.followUp as FollowUpId, fresh)
  return {
    ...fresh,
    participants: (start.with ?? []).map((id) => ({ contact: id as ContactId })),
    bills: (start.bills ?? []).map((id) => id as BillId),
  }
}

/** Whether the draft is the one that is asked for, or was begun of the same. */
function goesOn(start: Start, id: number, body: unknown): boolean {
  if (start.draft !== undefined) return id === start.draft
  const typed = parseLogDraft(body)
  if (typed === undefined) return false
  if (start.interaction !== undefined) return typed.interaction === start.interaction
  if (start.followUp !== undefined) return typed.followUp === start.followUp
  if (typed.interaction !== null || typed.followUp !== null || start.with === undefined) return false
  const contacts = new Set<string>(typed.participants.map(({ contact }) => contact))
  return start.with.length === contacts.size && start.with.every((one) => contacts.has(one))
}

/** Most contacts are calls, made by oneself. */
async function usual(): Promise<Pick<LogValues, 'type' | 'members' | 'nextOwner'>> {
  const [types, members] = await Promise.all([ask('interactionType', 'list', {}), ask('member', 'list', {})])
  const self = members.find(({ isSelf }) => isSelf)?.id
  const offered = types.filter(isOffered())
  const type = offered.find(({ key }) => key === 'call') ?? offered[0]
  return { type: type?.id ?? null, members: self ? [self] : [], nextOwner: self ?? null }
}

async function keepingValues(id: FollowUpId, fresh: LogValues): Promise<LogValues> {
  const followUp = await ask('followUp', 'get', { id })
  const participants = contactsOf(followUp).map((contact) => ({ contact }))
  return { ...fresh, followUp: id, participants, subject: followUp.title }
}

async function plannedValues(id: InteractionId, fresh: LogValues): Promise<LogValues> {
  const planned = await ask('interaction', 'get', { id })
  return {
    ...fresh,
    interaction: id,
    type: planned.type.id,
    direction: planned.direction ?? 'outbound',
    on: planned.occurredOn,
    time: planned.occurredTime as LocalTime | null,
    minutes: planned.durationMinutes,
    participants: planned.participants.map(toDraft),
    members: planned.attendees.map((member) => member.id),
    subject: planned.subject ?? '',
    notes: planned.bodyText ?? '',
    hasRichNotes: planned.body !== null,
    bills: planned.bills.map((bill) => bill.id),
    lobbying: planned.lobbying,
    lobbyingMinutes: planned.lobbyingMinutes,
    lobbyingCost: planned.lobbyingCost,
    sensitivity: planned.sensitivity,
  }
}

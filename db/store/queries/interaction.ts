import type { ContactId } from '../../domain/contact.ts'
import type { InteractionInput, InteractionPatch, ParticipantInput } from '../../domain/interaction.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { plainText } from '../../domain/rich-text-words.ts'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import { uidFromBytes, type Uid } from '../../domain/uid.ts'
import { orNone } from '../../domain/text.ts'
import type { WriteDb } from '../access.ts'
import { toColumns } from '../naming.ts'
import { idOf } from '../record.ts'
import { deleteRow, insertRecord, insertRow, setSensitivity, updateRow, type NewRecord } from '../row.ts'
import { visibleSql } from '../visible.ts'
import { replaceMeetingParts } from './meeting-parts.ts'
import { findAffiliationOn } from './affiliation.ts'

const contactNouns = ['person', 'organization', 'office'] as const

/** What nobody types. */
export interface InteractionOrigin {
  /** Of the mail that it was made of. */
  readonly messageKey?: string
}

export function insertInteraction(
  write: WriteDb,
  input: InteractionInput,
  { messageKey }: InteractionOrigin = {},
): NewRecord<'interaction'> {
  const record = insertRecord(write, 'interaction', { sensitivity: input.sensitivity })
  const level = input.sensitivity === undefined ? {} : { level: sensitivityRank(input.sensitivity) }
  insertRow(write, 'interaction', {
    id: record.id,
    type_id: idOf(write, input.type, ['interaction_type']),
    status: input.status,
    occurred_on: input.occurredOn,
    ...interactionColumns(input),
    ...toColumns({ messageKey }),
    ...level,
  })
  for (const participant of byContact(write, input.participants).values())
    addParticipant(write, record.id, participant, input.occurredOn)
  const members = (input.attendees ?? []).map((member) => idOf(write, member, ['member']))
  for (const member of new Set(members)) addAttendee(write, record.id, member)
  replaceMeetingParts(write, record.id, input)
  return record
}

type InteractionState = Pick<InteractionInput, 'status' | 'outcome' | 'occurredOn' | 'direction'>

/** What the rules over several fields ask of the others while one is changed. */
export const interactionState = (write: WriteDb, id: number): InteractionState =>
  write
    .statement('select status, outcome, occurred_on as occurredOn, direction from interaction where id = ?')
    .get(id) as InteractionState

/** Who takes part, whether they may be shown or not. */
export const participantsOf = (write: WriteDb, id: number): ContactId[] => {
  const uids = write
    .statement(
      'select r.uid from participant p join record r on r.id = p.contact_id where p.interaction_id = ?',
    )
    .pluck()
    .all(id) as Uint8Array[]
  return uids.map((uid) => uidFromBytes(uid))
}

/** Changes the given fields. Participants and attendees, where given, replace those there were. */
export function updateInteraction(write: WriteDb, id: number, patch: InteractionPatch): void {
  setSensitivity(write, id, patch.sensitivity)
  const { status, occurredOn } = patch
  const typeId = idOf(write, patch.type, ['interaction_type'])
  updateRow(write, 'interaction', id, {
    ...interactionColumns(patch),
    ...toColumns({ status, occurredOn, typeId }),
  })
  if (patch.participants) replaceParticipants(write, id, patch.participants)
  if (patch.attendees) replaceAttendees(write, id, patch.attendees)
  replaceMeetingParts(write, id, patch)
}

function interactionColumns(input: InteractionPatch) {
  const { occurredTime, zone, durationMinutes, direction, outcome, subject } = input
  const columns = { occurredTime, zone, durationMinutes, direction, outcome, subject }
  return toColumns({ ...columns, ...notesColumns(input), ...meetingColumns(input) })
}

function meetingColumns(input: InteractionPatch) {
  const { place, agenda, decisions, lobbying, lobbyingMinutes, lobbyingCost } = input
  return {
    place,
    agenda: agenda?.length === 0 ? null : agenda,
    decisions: decisions?.length === 0 ? null : decisions,
    lobbying,
    lobbyingMinutes,
    lobbyingCost,
  }
}

/** Plain text takes the place of the notes there were; notes bring the plain text of their own. */
function notesColumns({ body, bodyText }: InteractionPatch) {
  if (body) return { body: JSON.stringify(body), bodyText: orNone(plainText(body)) }
  if (body === null) return { body: null, bodyText: orNone(bodyText ?? null) }
  return bodyText === undefined ? {} : { body: null, bodyText: orNone(bodyText) }
}

function addParticipant(
  write: WriteDb,
  interactionId: number,
  input: ParticipantInput,
  day: LocalDate,
): void {
  const contactId = idOf(write, input.contact, contactNouns)
  const given = idOf(write, input.onBehalfOf, ['organization', 'office'])
  insertRow(write, 'participant', {
    interaction_id: interactionId,
    contact_id: contactId,
    role: input.role ?? null,
    on_behalf_of_id: given === undefined ? (findAffiliationOn(write, contactId, day) ?? null) : given,
  })
}

/** Somebody named twice took part once. */
function byContact(write: WriteDb, inputs: readonly ParticipantInput[]): Map<number, ParticipantInput> {
  return new Map(inputs.map((input) => [idOf(write, input.contact, contactNouns), input]))
}

/**
 * Those who stay keep their row, and with it on whose behalf they spoke: that was fixed on the day. Those who may not
 * be shown stay too: whoever edits the list did not see them.
 */
function replaceParticipants(write: WriteDb, id: number, inputs: readonly ParticipantInput[]): void {
  const rows = shownRows<{ id: number; contact_id: number }>(write, 'participant', {
    id,
    record: 'contact_id',
  })
  const day = write.statement('select occurred_on from interaction where id = ?').pluck().get(id) as LocalDate
  const wanted = byContact(write, inputs)
  for (const row of rows) if (!wanted.has(row.contact_id)) deleteRow(write, 'participant', row.id)
  const staying = new Map(rows.map((row) => [row.contact_id, row.id]))
  for (const [contactId, input] of wanted) {
    const stays = staying.get(contactId)
    if (stays === undefined) addParticipant(write, id, input, day)
    else updateParticipant(write, stays, input)
  }
}

function updateParticipant(write: WriteDb, id: number, input: ParticipantInput): void {
  const onBehalfOfId = idOf(write, input.onBehalfOf, ['organization', 'office'])
  updateRow(write, 'participant', id, toColumns({ role: input.role, onBehalfOfId }))
}

function addAttendee(write: WriteDb, interactionId: number, memberId: number): void {
  insertRow(write, 'attendee', { interaction_id: interactionId, member_id: memberId })
}

function replaceAttendees(write: WriteDb, id: number, members: readonly Uid[]): void {
  const rows = shownRows<{ id: number; member_id: number }>(write, 'attendee', { id, record: 'member_id' })
  const wanted = new Set(members.map((member) => idOf(write, member, ['member'])))
  for (const row of rows) if (!wanted.has(row.member_id)) deleteRow(write, 'attendee', row.id)
  const staying = new Set(rows.map((row) => row.member_id))
  for (const memberId of wanted) if (!staying.has(memberId)) addAttendee(write, id, memberId)
}

/** The rows of an interaction whose other end may be shown. */
function shownRows<Row>(
  write: WriteDb,
  table: 'participant' | 'attendee',
  { id, record }: { readonly id: number; readonly record: 'contact_id' | 'member_id' },
): Row[] {
  return write
    .statement(
      `select t.id, t.${record} from ${table} t join record r on r.id = t.${record}
       where t.interaction_id = ? and ${visibleSql(write, 'r')}`,
    )
    .all(id) as Row[]
}

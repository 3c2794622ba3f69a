import { contactNouns, type ContactId } from '../domain/contact.ts'
import { followUpSchema, type FollowUpInput } from '../domain/follow-up.ts'
import { today } from '../domain/local-date.ts'
import { trashableNouns } from '../domain/noun.ts'
import { parseInput } from '../domain/parse.ts'
import { tagSchema, type TagInput } from '../domain/tag.ts'
import {
  togetherLogSchema,
  togetherSchema,
  type TogetherFields,
  type TogetherLog,
} from '../domain/together.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import { trashRecord } from '../store/history/trash.ts'
import { stillPlanned, type StillPlanned } from '../store/queries/still-planned.ts'
import { toColumns } from '../store/naming.ts'
import { setContactCadence } from '../store/queries/cadence.ts'
import { insertFollowUp } from '../store/queries/follow-up.ts'
import { findOrInsertTag, findTag, tagRecord, untagRecord } from '../store/queries/tag.ts'
import { idOf, uidOf } from '../store/record.ts'
import { updateRow } from '../store/row.ts'
import { logIn } from './interaction.ts'
import { pickedRows, type Picked } from './picked.ts'
import { record, type Session } from './session.ts'

/** How many records it was done to. */
interface Done {
  readonly count: number
}

/** What is done to many records is one batch, and so one Undo: all of them, or none. */
function each(
  session: Session,
  kind: string,
  [rows, change]: readonly [(write: WriteDb) => readonly number[], (write: WriteDb, id: number) => void],
): Promise<Recorded<Done>> {
  return record(session, kind, (write) => {
    const ids = rows(write)
    for (const id of ids) change(write, id)
    return { count: ids.length }
  })
}

export function tagTogether(session: Session, picked: Picked, tag: TagInput): Promise<Recorded<Done>> {
  const input = parseInput(tagSchema, tag)
  return record(session, 'tag.add', (write) => {
    const tagId = findOrInsertTag(write, input)
    const ids = pickedRows(write, picked, [])
    for (const id of ids) tagRecord(write, id, tagId)
    return { count: ids.length }
  })
}

export function untagTogether(session: Session, picked: Picked, tag: TagInput): Promise<Recorded<Done>> {
  const input = parseInput(tagSchema, tag)
  return record(session, 'tag.remove', (write) => {
    const tagId = findTag(write, input.name)
    const ids = pickedRows(write, picked, [])
    const removed = ids.filter((id) => tagId !== undefined && untagRecord(write, id, tagId))
    return { count: removed.length }
  })
}

export const trashTogether = (session: Session, picked: Picked): Promise<Recorded<Done & StillPlanned>> =>
  record(session, 'record.trash', (write) => {
    const ids = pickedRows(write, picked, trashableNouns)
    for (const id of ids) trashRecord(write, id)
    return { count: ids.length, ...stillPlanned(write, ids) }
  })

/** A follow-up about each of them. */
export function followUpTogether(
  session: Session,
  picked: Picked,
  input: FollowUpInput,
): Promise<Recorded<Done>> {
  const followUp = parseInput(followUpSchema, input)
  return each(session, 'follow_up.create', [
    (write) => pickedRows(write, picked, []),
    (write, id) => {
      const uid = uidOf(write, id)?.uid
      if (uid !== undefined) insertFollowUp(write, { ...followUp, links: [uid] })
    },
  ])
}

/**
 * An interaction with each of them. Errors: `contact.doNotContact` where one of them must not be contacted and it did
 * not come from them, `input.invalid` for a day that lies ahead.
 */
export function logTogether(session: Session, picked: Picked, input: TogetherLog): Promise<Recorded<Done>> {
  const log = { ...parseInput(togetherLogSchema, input), status: 'happened' } as const
  return each(session, 'interaction.create', [
    (write) => pickedRows(write, picked, contactNouns),
    (write, id) => {
      const contact = uidOf(write, id)?.uid as ContactId
      logIn(write, { ...log, participants: [{ contact }] })
    },
  ])
}

/** Sets fields that contacts have alike; those of organizations only where one is picked. */
export function setTogether(
  session: Session,
  picked: Picked,
  input: TogetherFields,
): Promise<Recorded<Done>> {
  const { owner, sector, coalitionStatus, watch, ...plain } = parseInput(togetherSchema, input)
  const enrolledOn = today(session.store.clock)
  return record(session, 'contact.update', (write) => {
    const ofContact = toColumns({ ownerId: idOf(write, owner, ['member']), ...plain })
    const ofOrganization = toColumns({ sectorId: idOf(write, sector, ['sector']), coalitionStatus })
    const isOfOrganization = Object.keys(ofOrganization).length > 0
    const ids = pickedRows(write, picked, isOfOrganization ? ['organization'] : contactNouns)
    for (const id of ids) {
      updateRow(write, 'contact', id, ofContact)
      if (isOfOrganization) updateRow(write, 'organization', id, ofOrganization)
      if (watch) setContactCadence(write, id, { watch, enrolledOn })
    }
    return { count: ids.length }
  })
}

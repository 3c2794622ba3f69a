import {
  cadenceSchema,
  contactCadenceSchema,
  type CadenceId,
  type CadenceInput,
  type ContactCadenceInput,
} from '../domain/cadence.ts'
import type { ContactId } from '../domain/contact.ts'
import { AppError } from '../domain/errors.ts'
import { today, type LocalDate } from '../domain/local-date.ts'
import { momentumFrom, momentumOf, type MonthOfContact } from '../domain/momentum.ts'
import { parseInput } from '../domain/parse.ts'
import { contactsByMonth } from '../store/details/momentum.ts'
import type { Recorded } from '../store/history/batch.ts'
import { trashRecord } from '../store/history/trash.ts'
import { contactIdsOf } from '../store/lists/found-contacts.ts'
import {
  insertCadence,
  listCadences as queryCadences,
  setContactCadence,
  updateCadence,
  type CadenceRow,
} from '../store/queries/cadence.ts'
import { idOf } from '../store/record.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

/** An office is not: its legislator stands for it. */
const watchedNouns = ['person', 'organization'] as const

/** All of them, the shortest first, each with how many contacts it watches. */
export const listCadences = (session: ReadSession): Promise<CadenceRow[]> => queryCadences(readOf(session))

export function createCadence(session: Session, input: CadenceInput): Promise<Recorded<CadenceId>> {
  const cadence = parseInput(cadenceSchema, input)
  return record(session, 'cadence.create', (write) => insertCadence(write, cadence).uid)
}

export function changeCadence(session: Session, id: CadenceId, input: CadenceInput): Promise<Recorded<void>> {
  const cadence = parseInput(cadenceSchema, input)
  return record(session, 'cadence.update', (write) => {
    updateCadence(write, idOf(write, id, ['cadence']), cadence)
  })
}

/** Into the trash; its contacts are watched by their other cadences again. */
export function removeCadence(session: Session, id: CadenceId): Promise<Recorded<void>> {
  return record(session, 'cadence.remove', (write) => {
    trashRecord(write, idOf(write, id, ['cadence']))
  })
}

/** A cadence, days of their own, nothing, or a pause, for contacts; the clock of those never watched starts today. */
export function setCadence(
  session: Session,
  contacts: readonly ContactId[],
  input: ContactCadenceInput,
): Promise<Recorded<void>> {
  const said = parseInput(contactCadenceSchema, input)
  const given = { ...said, enrolledOn: today(session.store.clock) }
  return record(session, 'cadence.set', (write) => {
    for (const contact of contacts) setContactCadence(write, idOf(write, contact, watchedNouns), given)
  })
}

/** How often a contact was reached in each of the twelve months up to a day. */
export function momentum(
  session: ReadSession,
  contact: ContactId,
  day: LocalDate,
): readonly MonthOfContact[] {
  const read = readOf(session)
  const [id] = contactIdsOf(read, [contact])
  if (id === undefined) throw new AppError('record.notFound', { noun: 'contact', id: contact })
  return momentumOf(contactsByMonth(read, id, { from: momentumFrom(day), to: day }), day)
}

import type { ContactId } from '../domain/contact.ts'
import { contactNouns } from '../domain/contact.ts'
import {
  contactPointPatchSchema,
  contactPointSchema,
  type ContactPointId,
  type ContactPointInput,
  type ContactPointPatch,
} from '../domain/contact-point.ts'
import { parseInput } from '../domain/parse.ts'
import type { Recorded } from '../store/history/batch.ts'
import { insertContactPoint, updateContactPoint } from '../store/queries/contact-point.ts'
import { idOf } from '../store/record.ts'
import { record, type Session } from './session.ts'

export function addContactPoint(
  session: Session,
  contact: ContactId,
  input: ContactPointInput,
): Promise<Recorded<ContactPointId>> {
  const point = parseInput(contactPointSchema, input)
  return record(session, 'contact_point.create', (write) => {
    return insertContactPoint(write, idOf(write, contact, contactNouns), point).uid
  })
}

export function changeContactPoint(
  session: Session,
  id: ContactPointId,
  patch: ContactPointPatch,
): Promise<Recorded<void>> {
  const fields = parseInput(contactPointPatchSchema, patch)
  return record(session, 'contact_point.update', (write) => {
    updateContactPoint(write, idOf(write, id, ['contact_point']), fields)
  })
}

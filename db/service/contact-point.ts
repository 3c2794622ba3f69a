import type { ContactId } from '../domain/contact.ts'
import { contactNouns } from '../domain/contact.ts'
import {
  contactPointPatchSchema,
  contactPointSchema,
  type ContactPointId,
  type ContactPointInput,
  type ContactPointPatch,
} from '../domain/contact-point.ts'
import { assertReachable } from '../domain/contact-point-value.ts'
import { parseInput } from '../domain/parse.ts'
import type { Recorded } from '../store/history/batch.ts'
import { insertContactPoint, saidContactPoint, updateContactPoint } from '../store/queries/contact-point.ts'
import { idOf } from '../store/record.ts'
import { record, type Session } from './session.ts'

export function addContactPoint(
  session: Session,
  contact: ContactId,
  input: ContactPointInput,
): Promise<Recorded<ContactPointId>> {
  const point = parseInput(contactPointSchema, input)
  assertReachable(point)
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
    const pointId = idOf(write, id, ['contact_point'])
    const { kind, value } = saidContactPoint(write, pointId)
    // One that an import kept as it stood can get a label without being put right first.
    if (fields.value !== undefined && fields.value !== value) assertReachable({ kind, value: fields.value })
    updateContactPoint(write, pointId, fields)
  })
}

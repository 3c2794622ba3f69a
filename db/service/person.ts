import { affiliationSchema, type AffiliationInput } from '../domain/affiliation.ts'
import { contactPointSchema, type ContactPointInput } from '../domain/contact-point.ts'
import type { CustomEntries } from '../domain/custom-field.ts'
import { assertReachable } from '../domain/contact-point-value.ts'
import { parseInput } from '../domain/parse.ts'
import { personSchema, type PersonId, type PersonInput } from '../domain/person.ts'
import type { Recorded } from '../store/history/batch.ts'
import { insertAffiliation } from '../store/queries/affiliation.ts'
import { insertContactPoint } from '../store/queries/contact-point.ts'
import { insertPerson, updatePerson } from '../store/queries/person.ts'
import { idOf } from '../store/record.ts'
import { writeCustomValues } from './custom-field.ts'
import { record, type Session } from './session.ts'

export function createPerson(session: Session, input: PersonInput): Promise<Recorded<PersonId>> {
  const person = parseInput(personSchema, input)
  return record(session, 'person.create', (write) => insertPerson(write, person).uid)
}

/** A person with what is known of them at once: how to reach them, and where they belong. */
interface NewPerson {
  readonly fields: PersonInput
  readonly contactPoints: readonly ContactPointInput[]
  /** What stands in fields of the user's own. */
  readonly own?: CustomEntries | undefined
  readonly affiliation?: Omit<AffiliationInput, 'person'> | undefined
}

/** In one batch, so that undoing takes all of it back. */
export function createPersonWith(
  session: Session,
  { fields, contactPoints, own = [], affiliation }: NewPerson,
): Promise<Recorded<PersonId>> {
  const person = parseInput(personSchema, fields)
  const points = contactPoints.map((point) => parseInput(contactPointSchema, point))
  for (const point of points) assertReachable(point)
  return record(session, 'person.create', (write) => {
    const { id, uid } = insertPerson(write, person)
    for (const point of points) insertContactPoint(write, id, point, { sensitivity: person.sensitivity })
    writeCustomValues(write, uid, own)
    if (affiliation) insertAffiliation(write, parseInput(affiliationSchema, { ...affiliation, person: uid }))
    return uid
  })
}

/** With what stands in fields of the user's own, in one batch. */
export function changePerson(
  session: Session,
  id: PersonId,
  { own = [], ...patch }: PersonInput & { readonly own?: CustomEntries | undefined },
): Promise<Recorded<void>> {
  const fields = parseInput(personSchema, patch)
  return record(session, 'person.update', (write) => {
    updatePerson(write, idOf(write, id, ['person']), fields)
    writeCustomValues(write, id, own)
  })
}

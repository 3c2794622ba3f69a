import { parseInput } from '../domain/parse.ts'
import { personSchema, type PersonId, type PersonInput } from '../domain/person.ts'
import type { Recorded } from '../store/history/batch.ts'
import { insertPerson, updatePerson } from '../store/queries/person.ts'
import { idOf } from '../store/record.ts'
import { record, type Session } from './session.ts'

export function createPerson(session: Session, input: PersonInput): Promise<Recorded<PersonId>> {
  const person = parseInput(personSchema, input)
  return record(session, 'person.create', (write) => insertPerson(write, person).uid)
}

export function changePerson(session: Session, id: PersonId, patch: PersonInput): Promise<Recorded<void>> {
  const fields = parseInput(personSchema, patch)
  return record(session, 'person.update', (write) => {
    updatePerson(write, idOf(write, id, ['person']), fields)
  })
}

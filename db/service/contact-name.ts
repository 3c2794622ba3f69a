import { contactNouns, type ContactId } from '../domain/contact.ts'
import { AppError } from '../domain/errors.ts'
import { readUid } from '../domain/uid.ts'
import { findContactsByName } from '../store/lists/find-contacts.ts'
import { namedRecords } from '../store/lists/named-records.ts'
import { getRecord } from '../store/record.ts'
import { onlyMeant } from './only-meant.ts'
import { readOf, type ReadSession } from './session.ts'

interface NamedContact {
  readonly id: ContactId
  readonly name: string
}

/**
 * The contact that an id, or a name as people write it, means: the only one of exactly that name, else the only person
 * or organization, else the only office whose name has these words. Errors: `record.notFound`, `record.ambiguous`.
 */
export async function resolveContact(session: ReadSession, nameOrId: string): Promise<NamedContact> {
  const id = readUid(nameOrId)
  if (id !== undefined) return getContact(session, id as ContactId)
  const found = await findContactsByName(readOf(session), nameOrId)
  return onlyMeant<NamedContact>({
    noun: 'contact',
    said: nameOrId,
    found,
    toCandidate: ({ id, name }) => ({ id, name }),
  })
}

/** The same by id alone. Error: `record.notFound`. */
async function getContact(session: ReadSession, id: ContactId): Promise<NamedContact> {
  const read = readOf(session)
  const record = await getRecord(read, id, contactNouns)
  const named = (await namedRecords(read, [record.id])).get(record.id)
  if (named === undefined) throw new AppError('record.notFound', { noun: 'contact', id })
  return { id, name: named.name }
}

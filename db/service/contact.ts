import type { ContactId } from '../domain/contact.ts'
import {
  contactIdsOf,
  findContactIds,
  foundContacts,
  type FoundContact,
} from '../store/lists/found-contacts.ts'
import { readOf, type Session } from './session.ts'

export interface ContactSearch {
  readonly text: string
  readonly limit: number
}

/** Contacts of every kind by words of their names, those spoken with last first. */
export function findContacts(
  session: Session,
  { text, limit }: ContactSearch,
): Promise<readonly FoundContact[]> {
  const read = readOf(session)
  return foundContacts(read, findContactIds(read, text, limit))
}

/** Contacts by their ids; those that may not be shown are missing. */
export function getContacts(session: Session, ids: readonly ContactId[]): Promise<readonly FoundContact[]> {
  const read = readOf(session)
  return foundContacts(read, contactIdsOf(read, ids))
}

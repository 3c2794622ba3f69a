import { contactNouns, type ContactId } from '../domain/contact.ts'
import { AppError } from '../domain/errors.ts'
import type { Details } from '../store/details/details.ts'
import { getDetails } from './details.ts'
import {
  contactIdsOf,
  findContactIds,
  foundContacts,
  type FoundContact,
} from '../store/lists/found-contacts.ts'
import { readOf, type ReadSession } from './session.ts'

interface ContactSearch {
  readonly text: string
  readonly limit: number
}

/** Contacts of every kind by words of their names, those spoken with last first. */
export function findContacts(
  session: ReadSession,
  { text, limit }: ContactSearch,
): Promise<readonly FoundContact[]> {
  const read = readOf(session)
  return foundContacts(read, findContactIds(read, text, limit))
}

/** Contacts by their ids; those that may not be shown are missing. */
export function getContacts(
  session: ReadSession,
  ids: readonly ContactId[],
): Promise<readonly FoundContact[]> {
  const read = readOf(session)
  return foundContacts(read, contactIdsOf(read, ids))
}

type ContactDetails = Extract<Details, { readonly contactPoints: unknown }>

/** Everything about one contact that may be shown. Error: `record.notFound`. */
export async function getContactDetails(session: ReadSession, id: ContactId): Promise<ContactDetails> {
  const details = await getDetails(session, id)
  if (!isContact(details)) throw new AppError('record.notFound', { noun: 'contact', id })
  return details
}

const isContact = (details: Details): details is ContactDetails =>
  contactNouns.some((noun) => noun === details.noun)

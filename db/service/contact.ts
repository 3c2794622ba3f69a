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
import { whyNotShown as reasonOf, type WhyNotShown } from '../store/queries/why-not-shown.ts'
import { keptFields } from '../store/sync/kept-fields.ts'
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

/** Why a contact is not shown: it is more guarded than what is shown now, it is in the trash, or there is none. */
export const whyNotShown = (session: ReadSession, id: ContactId): WhyNotShown => reasonOf(readOf(session), id)

/** The fields that a newer file of a dataset leaves as they are: somebody edited them. Error: `record.notFound`. */
export function keptAgainstRefresh(session: ReadSession, id: ContactId): readonly string[] {
  const [row] = contactIdsOf(readOf(session), [id])
  if (row === undefined) throw new AppError('record.notFound', { noun: 'contact', id })
  return keptFields({ statement: (sql) => session.store.readStatement(sql) }, row)
}

const isContact = (details: Details): details is ContactDetails =>
  contactNouns.some((noun) => noun === details.noun)

import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { FoundContact } from '../../../electron/contract/contact.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { Option } from '../../ui/option.tsx'
import { ask } from '../../app/api/queries.ts'
import { contactDetail } from './contact-detail.ts'
import type { ContactKind } from './contact-name.tsx'

/** How many a list of choices shows: of more, a person types more. */
const mostShown = 20

export const contactIcons: Readonly<Record<ContactKind, IconName>> = {
  person: 'person',
  legislator: 'legislator',
  organization: 'org',
  office: 'pin',
}

/** The contacts whose names have the words; without words those spoken with last. */
export const findContacts = (text: string): Promise<readonly FoundContact[]> =>
  ask('contact', 'find', { text, limit: mostShown })

export const toOption = (t: Translate, contact: FoundContact): Option => {
  const description = contactDetail(t, contact)
  return {
    id: contact.id,
    label: contact.name,
    icon: contactIcons[contact.is],
    ...(description && { description }),
  }
}

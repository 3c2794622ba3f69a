import type { FoundContact } from '../../../electron/contract/contact.ts'
import type { ShownContact } from './contact-name.tsx'

/** Of what the list or the search knows, what the name shows. */
export const toShown = (contact: FoundContact): ShownContact => ({
  id: contact.id,
  name: contact.name,
  kind: contact.is,
  photo: contact.photo,
  ...(contact.is === 'legislator' && { party: contact.party }),
})

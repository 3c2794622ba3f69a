import { reference, toDesired, type DesiredValue } from '../../../../store/sync/desired-record.ts'
import type { ContactInput } from './contact-input.ts'
import type { DraftFacts } from './draft-facts.ts'

type Columns = Readonly<Record<string, DesiredValue>>

const contactFields = [
  'otherNames',
  'about',
  'avoid',
  'tier',
  'doNotContact',
  'doNotContactReason',
  'source',
] as const

const personFields = [
  'givenName',
  'middleName',
  'familyName',
  'suffix',
  'preferredName',
  'pronouns',
  'salutation',
  'languages',
] as const

const organizationFields = [
  'type',
  'countiesServed',
  'services',
  'coalitionStatus',
  'trust',
  'memberSince',
] as const

/** What the fields of a draft are in the tables: `contact`, and that of its noun. Only what it says. */
interface ContactColumns {
  readonly contact: Columns
  readonly own: Columns
}

export function contactColumns({ draft, displayName }: DraftFacts, { fields }: ContactInput): ContactColumns {
  const pick = (names: readonly (keyof typeof fields)[]): Columns => toDesired(picked(fields, names))
  const owner = fields.owner ? { owner_id: reference(fields.owner) } : {}
  const contact = { ...pick(contactFields), ...owner }
  if (draft.noun === 'person') return { contact, own: pick(personFields) }
  const sector = fields.sector ? { sector_id: reference(fields.sector) } : {}
  const parent = fields.parent ? { parent_id: reference(fields.parent) } : {}
  return { contact, own: { name: displayName, ...pick(organizationFields), ...sector, ...parent } }
}

function picked<T extends object>(fields: T, names: readonly (keyof T)[]): Partial<T> {
  const some: Partial<T> = {}
  for (const name of names) if (fields[name] !== undefined) some[name] = fields[name]
  return some
}

/** Every column, so that the rows of a file are written many at a time. */
export const blankContact: Columns = {
  other_names: '[]',
  about: null,
  source: null,
  do_not_contact: 0,
  do_not_contact_reason: null,
}

export const blankOwn: Readonly<Record<'person' | 'organization', Columns>> = {
  person: {
    given_name: null,
    middle_name: null,
    family_name: null,
    suffix: null,
    preferred_name: null,
    pronouns: null,
    salutation: null,
    languages: '[]',
  },
  organization: {
    name: null,
    type: null,
    sector_id: null,
    parent_id: null,
    services: '[]',
    coalition_status: null,
  },
}

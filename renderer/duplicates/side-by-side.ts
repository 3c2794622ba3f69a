import { shortDate, yearlessInWords } from '../../db/domain/date-phrase.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { contactPointKinds } from '../../db/domain/contact-point-value.ts'
import { seatName } from '../../db/domain/seat.ts'
import type {
  ContactDetails,
  OrganizationDetails,
  PersonDetails,
} from '../../electron/contract/contact-details.ts'
import { sectorName } from '../organization/parts/sector-name.ts'

/** What becomes of a field: one value is chosen, all are kept unless one is, all are kept, or the strictest holds. */
type Fate = 'choice' | 'allOrOne' | 'all' | 'strictest'

/** Of which the values are ids of pictures. */
export const photoField = 'photo'

/** One field of several contacts, side by side. */
export interface ComparedField {
  /** As a merge calls it, where it can be chosen. */
  readonly field: string
  readonly label: string
  readonly fate: Fate
  /** Of each contact in turn; empty where it has none. */
  readonly values: readonly (readonly string[])[]
  readonly differs: boolean
}

interface OwnField {
  readonly field: string
  readonly label: string
  readonly fate: Fate
  readonly values: readonly string[]
  /** As what the values are compared, where one may be written in several ways. */
  readonly compared?: readonly string[]
}

/** Every field that any of them has, in one order. */
export function sideBySide(
  t: Translate,
  contacts: readonly ContactDetails[],
  today: LocalDate,
): ComparedField[] {
  const columns = contacts.map(
    (contact) => new Map(fieldsOf(t, contact, today).map((own) => [own.field, own])),
  )
  const known = new Map(columns.flatMap((column) => [...column]))
  return [...known.values()]
    .map(({ field, label, fate }) => {
      const own = columns.map((column) => column.get(field))
      const values = own.map((one) => one?.values ?? [])
      const compared = own.map((one) => (one?.compared ?? one?.values ?? []).toSorted())
      return { field, label, fate, values, differs: new Set(compared.map(String)).size > 1 }
    })
    .filter(({ values }) => values.some(({ length }) => length > 0))
}

function fieldsOf(t: Translate, contact: ContactDetails, today: LocalDate): OwnField[] {
  const one = (field: string, value: string | number | null): OwnField => ({
    field,
    label: t.find(`field.${field}`),
    fate: 'choice',
    values: value === null || value === '' ? [] : [String(value)],
  })
  const all = (field: string, values: readonly (string | null)[], fate: Fate = 'all'): OwnField => ({
    field,
    label: t.find(`field.${field}`),
    fate,
    values: values.filter((value) => value !== null),
  })
  return [
    one(photoField, contact.photo),
    ...(contact.noun === 'person'
      ? personFields(contact, { one, all })
      : organizationFields(t, contact, { one, all })),
    ...contactPointKinds.map((kind) => {
      const points = contact.contactPoints.filter((point) => point.kind === kind)
      return {
        field: kind,
        label: t(`contactPointKind.${kind}`),
        fate: 'all' as const,
        values: points.map(({ value }) => value),
        compared: points.map(({ normalised }) => normalised),
      }
    }),
    all('affiliations', affiliationsOf(contact)),
    ...(contact.noun === 'person' ? [all('terms', contact.terms.map(seatName))] : []),
    all(
      'tags',
      contact.tags.map(({ name }) => name),
    ),
    one('owner', contact.owner?.name ?? null),
    one('tier', contact.tier),
    all('about', [contact.about], 'allOrOne'),
    all('avoid', [contact.avoid]),
    ...contact.custom.map(({ field, label, type, value }) => ({
      field,
      label,
      fate: type === 'multi-choice' ? ('all' as const) : ('choice' as const),
      values: [value].flat().map((one) => yearlessInWords(String(one), t.locale) ?? String(one)),
    })),
    all('doNotContact', contact.doNotContact ? [t('value.yes')] : [], 'strictest'),
    all('doNotContactReason', [contact.doNotContactReason]),
    all('sensitivity', [t(`sensitivity.${contact.sensitivity}`)], 'strictest'),
    all(
      'lastContactOn',
      contact.lastContactOn === null ? [] : [shortDate(contact.lastContactOn, today, t.locale)],
    ),
  ]
}

interface Make {
  readonly one: (field: string, value: string | number | null) => OwnField
  readonly all: (field: string, values: readonly (string | null)[]) => OwnField
}

const personFields = (person: PersonDetails, { one, all }: Make): OwnField[] => [
  ...(
    ['givenName', 'middleName', 'familyName', 'suffix', 'preferredName', 'pronouns', 'salutation'] as const
  ).map((field) => one(field, person[field])),
  all('otherNames', person.otherNames),
  all('languages', person.languages),
]

const organizationFields = (
  t: Translate,
  organization: Exclude<ContactDetails, PersonDetails>,
  { one, all }: Make,
): OwnField[] => [
  one('name', organization.name),
  all('otherNames', organization.otherNames),
  one('sector', organization.sector && sectorName(t, organization.sector)),
  one('type', organization.type),
  one('parent', organization.parent?.name ?? null),
  one(
    'coalitionStatus',
    organization.coalitionStatus && t(`coalitionStatus.${organization.coalitionStatus}`),
  ),
  one('trust', organization.trust),
  one('memberSince', organization.memberSince),
  all('countiesServed', organization.countiesServed),
  all('services', organization.services),
]

const affiliationsOf = (contact: ContactDetails): string[] =>
  contact.noun === 'person'
    ? contact.affiliations.map(({ organization, title }) => withTitle(organization.name, title))
    : (contact as OrganizationDetails).affiliations.map(({ person, title }) => withTitle(person.name, title))

const withTitle = (name: string, title: string | null): string =>
  title === null ? name : `${name}, ${title}`

/** Into which the others are merged unless somebody chooses: a legislator, else whom most is known about. */
export function fullest(contacts: readonly ContactDetails[]): ContactDetails | undefined {
  const weight = (contact: ContactDetails): number =>
    (contact.noun === 'person' && contact.terms.length > 0 ? 1_000_000 : 0) +
    contact.interactionCount +
    contact.followUpCount +
    contact.contactPoints.length +
    contact.affiliations.length
  return contacts.toSorted((one, other) => weight(other) - weight(one))[0]
}

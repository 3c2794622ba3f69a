import { fieldName } from '../../../../domain/filter/field-words.ts'
import { filterFields } from '../../../../domain/filter/field.ts'
import { translator } from '../../../../domain/i18n/all-languages.ts'
import { locales } from '../../../../domain/i18n/locale.ts'
import type { MappedNoun, MappingColumn, Target } from '../../../../domain/import-mapping.ts'
import { labelMarkedAsOwn } from '../../../../domain/own-header.ts'
import type { MappedField } from '../../../../domain/mapped-field.ts'
import type { SourceSheet } from '../../table/table-file.ts'
import { headerKey } from './header-key.ts'

type Meaning = Pick<MappingColumn, 'target' | 'split'>

const as = (target: Target, split?: MappingColumn['split']): Meaning => ({ target, ...(split && { split }) })
const field = (name: MappedField): Meaning => as({ to: 'field', field: name })
/** What Caucus counts or finds out by itself. */
const counted = as({ to: 'leave' })

const ofEveryContact: Readonly<Record<string, Meaning>> = {
  id: as({ to: 'externalId', scheme: 'id' }),
  name: as({ to: 'name' }),
  'other-name': field('otherNames'),
  tag: as({ to: 'tags' }),
  sensitivity: field('sensitivity'),
  created: counted,
  updated: counted,
  attachment: counted,
  tier: field('tier'),
  owner: field('owner'),
  source: field('source'),
  'last-contact': counted,
  days: counted,
  'never-contacted': counted,
  cadence: counted,
  'cadence-name': counted,
  quiet: counted,
  cold: counted,
  'open-follow-up': counted,
  'overdue-follow-up': counted,
  'open-follow-ups': counted,
  planned: counted,
  'do-not-contact': field('doNotContact'),
  'do-not-contact-reason': field('doNotContactReason'),
  about: as({ to: 'note' }),
  email: as({ to: 'point', kind: 'email' }),
  phone: as({ to: 'point', kind: 'phone' }),
  address: as({ to: 'address', piece: 'full', group: '' }, ';'),
  web: as({ to: 'point', kind: 'web' }, ';'),
  'contact-point': counted,
  'contact-point-status': counted,
}

/** What Caucus means by the columns of its own lists, by the keys of their fields; of others as any header says. */
const meanings: Readonly<Record<MappedNoun, Readonly<Record<string, Meaning>>>> = {
  person: {
    ...ofEveryContact,
    'given-name': field('givenName'),
    'family-name': field('familyName'),
    'preferred-name': field('preferredName'),
    pronouns: field('pronouns'),
    salutation: field('salutation'),
    language: field('languages'),
    organization: as({ to: 'affiliation', piece: 'organization', group: '1' }, ';'),
    title: as({ to: 'affiliation', piece: 'title', group: '1' }),
    // Of the organization.
    sector: counted,
    legislator: counted,
  },
  organization: {
    ...ofEveryContact,
    sector: field('sector'),
    type: field('type'),
    status: field('coalitionStatus'),
    trust: field('trust'),
    'member-since': field('memberSince'),
    county: field('countiesServed'),
    service: field('services'),
    parent: field('parent'),
    people: counted,
  },
}

const headersOf = (key: string): string[] =>
  locales.map(translator).map((t) => (key === 'id' ? t('field.id') : fieldName(t, key)))

/** By what such a column is called: in JSON by its key, else in any language. */
const byHeader = (some: Readonly<Record<string, Meaning>>): ReadonlyMap<string, Meaning> =>
  new Map(
    Object.entries(some).flatMap(([key, meaning]) =>
      [key, ...headersOf(key)].map((header): [string, Meaning] => [header, meaning]),
    ),
  )

const meant = { person: byHeader(meanings.person), organization: byHeader(meanings.organization) }

/** A column of a list that Caucus wrote, as it was meant. */
export function asWritten(mapped: MappingColumn, noun: MappedNoun): MappingColumn {
  const { column, target } = mapped
  const label = labelMarkedAsOwn(column.name)
  if (label !== undefined) {
    const form = target.to === 'custom' && target.form
    return { column, target: { to: 'custom', label, ...(form && { form }) } }
  }
  const meaning = column.occurrence === 1 ? meant[noun].get(column.name) : undefined
  return meaning === undefined ? mapped : { column, ...meaning }
}

/** Of whom a list is that Caucus wrote: as it is called, else by columns that only one kind of contact has. */
export function nounAsWritten({ isOwn, title = '', rows }: SourceSheet): MappedNoun | undefined {
  if (!isOwn) return undefined
  const called = nounOfTitle.get(title)
  if (called !== undefined) return called
  const headers = rows[0]?.cells ?? []
  return (['organization', 'person'] as const).find((noun) =>
    headers.some((header) => onlyOf[noun].has(header)),
  )
}

const nounOfTitle: ReadonlyMap<string, MappedNoun> = new Map(
  locales.map(translator).flatMap((t): [string, MappedNoun][] => [
    [t('report.list.person'), 'person'],
    [t('report.list.legislator'), 'person'],
    [t('report.list.organization'), 'organization'],
  ]),
)

const headersOnlyIn = (fields: object, others: object): ReadonlySet<string> =>
  new Set(
    Object.keys(fields)
      .filter((key) => !Object.hasOwn(others, key))
      .flatMap((key) => [key, ...headersOf(key)]),
  )

const { person, legislator, organization } = filterFields

const onlyOf: Readonly<Record<MappedNoun, ReadonlySet<string>>> = {
  person: headersOnlyIn({ ...person, ...legislator }, organization),
  organization: headersOnlyIn(organization, { ...person, ...legislator }),
}

const headersIn = (fields: object): ReadonlySet<string> =>
  new Set([...headersOnlyIn({ id: null, ...fields }, {})].map(headerKey))

const listed: Readonly<Record<MappedNoun, ReadonlySet<string>>> = {
  person: headersIn({ ...person, ...legislator }),
  organization: headersIn(organization),
}

/** Whether a list of Caucus has a column that is called so, in whatever language. */
export const isHeaderOfList = (header: string, noun: MappedNoun): boolean =>
  listed[noun].has(headerKey(header))

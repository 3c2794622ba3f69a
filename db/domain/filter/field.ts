import { cadenceStates } from '../cadence.ts'
import { chamberKinds } from '../chamber.ts'
import { committeeRoles } from '../committee-membership.ts'
import { contactPointKinds, contactPointStatuses } from '../contact-point-value.ts'
import { followUpBuckets, followUpStates } from '../follow-up-state.ts'
import { priorities } from '../follow-up.ts'
import { interactionDirections, interactionOutcomes, interactionStatuses } from '../interaction-outcome.ts'
import { officeKinds } from '../office.ts'
import { coalitionStatuses } from '../organization.ts'
import { sensitivities } from '../sensitivity.ts'
import type { FieldType } from './operator.ts'

/** Where the words and records that a field can be asked for are chosen. */
type ChoiceSource =
  'tag' | 'sector' | 'party' | 'jurisdiction' | 'committee' | 'interaction_type' | 'member' | 'contact'

/** A field that a list can be narrowed, sorted and grouped by, as data. */
export interface FilterField {
  readonly type: FieldType
  /** Of a choice. */
  readonly values?: readonly string[]
  /** Of a word, a member or a record. */
  readonly from?: ChoiceSource
  /** Whether rows can stand together by it. */
  readonly isGroup?: true
  /** Words of which a row may have several: a cell holds them all, and an import takes them apart again. */
  readonly isList?: true
  /** Texts of which a row may have several, with `;` between: one that holds it stands in quotes in a cell. */
  readonly isSeveral?: true
  /** A number that can be summed. */
  readonly isSum?: true
}

export type FilterFields = Readonly<Record<string, FilterField>>

const text = { type: 'text' } as const
const number = { type: 'number' } as const
const sum = { type: 'number', isSum: true } as const
/** Grouped by month. */
const date = { type: 'date', isGroup: true } as const
const flag = { type: 'flag', isGroup: true } as const
const choice = <V extends readonly string[]>(values: V) =>
  ({ type: 'choice', values, isGroup: true }) as const
const word = <F extends ChoiceSource>(from: F) => ({ type: 'word', from, isGroup: true }) as const
const member = { type: 'member', from: 'member', isGroup: true } as const
const textGroup = { type: 'text', isGroup: true } as const
const contact = { type: 'record', from: 'contact' } as const
const several = { type: 'text', isSeveral: true } as const
const listOf = <F extends FilterField>(field: F) => ({ ...field, isList: true }) as const

const everyRecord = {
  tag: listOf(word('tag')),
  sensitivity: choice(sensitivities),
  created: date,
  updated: date,
  attachment: flag,
} as const satisfies FilterFields

const everyContact = {
  name: text,
  'other-name': listOf(text),
  ...everyRecord,
  tier: { type: 'number', isGroup: true },
  owner: member,
  source: textGroup,
  'last-contact': date,
  /** Since the last contact; empty for those never reached. */
  days: number,
  'never-contacted': flag,
  /** How they stand by it. */
  cadence: choice(cadenceStates),
  /** What it is called. */
  'cadence-name': textGroup,
  /** From which day on they are quiet, and cold. */
  quiet: date,
  cold: date,
  'open-follow-up': flag,
  'overdue-follow-up': flag,
  'open-follow-ups': sum,
  planned: flag,
  'do-not-contact': flag,
  'do-not-contact-reason': text,
  about: text,
  avoid: text,
  email: text,
  phone: text,
  address: several,
  web: several,
  'contact-point': choice(contactPointKinds),
  'contact-point-status': choice(contactPointStatuses),
} as const satisfies FilterFields

const everyPerson = {
  'given-name': text,
  'family-name': text,
  'preferred-name': text,
  pronouns: textGroup,
  salutation: text,
  language: listOf(textGroup),
  organization: { ...textGroup, isSeveral: true },
  sector: word('sector'),
} as const satisfies FilterFields

const everyInteraction = {
  ...everyRecord,
  date,
  type: word('interaction_type'),
  status: choice(interactionStatuses),
  outcome: choice(interactionOutcomes),
  direction: choice(interactionDirections),
  meaningful: flag,
  subject: text,
  notes: { type: 'words' },
  place: textGroup,
  minutes: sum,
  with: contact,
  'with-name': text,
  /** Of those it was with. */
  'with-tag': word('tag'),
  member,
  bill: textGroup,
  lobbying: choice(['none', 'direct', 'grassroots']),
  'lobbying-minutes': sum,
  /** In hundredths. */
  'lobbying-cost': sum,
  headcount: sum,
} as const satisfies FilterFields

/** The fields of each list. The key is the word of the command line and names the text in the catalogues. */
export const filterFields = {
  person: { ...everyContact, ...everyPerson, title: textGroup, legislator: flag },
  organization: {
    ...everyContact,
    sector: word('sector'),
    type: textGroup,
    status: choice(coalitionStatuses),
    trust: { ...sum, isGroup: true },
    'member-since': date,
    county: listOf(textGroup),
    service: listOf(textGroup),
    parent: textGroup,
    people: sum,
  },
  legislator: {
    ...everyContact,
    ...everyPerson,
    jurisdiction: word('jurisdiction'),
    chamber: choice(chamberKinds),
    district: textGroup,
    party: word('party'),
    caucus: textGroup,
    title: textGroup,
    serving: flag,
    verify: flag,
    committee: { type: 'record', from: 'committee' },
    'committee-role': choice(committeeRoles),
    'in-office-since': date,
    'term-end': date,
    /** The day the first term of all began. */
    'first-term': date,
  },
  office: {
    ...everyContact,
    kind: choice(officeKinds),
    legislator: textGroup,
  },
  /** Everybody who has been silent for longer than wished, of whatever kind. */
  quiet: {
    ...everyContact,
    kind: choice(['person', 'organization', 'office']),
    legislator: flag,
    organization: textGroup,
  },
  interaction: everyInteraction,
  /** Those that are sat down to: meetings, visits, hearings, events. */
  meeting: everyInteraction,
  'follow-up': {
    ...everyRecord,
    title: text,
    notes: { type: 'words' },
    owner: member,
    due: date,
    overdue: flag,
    state: choice(followUpStates),
    bucket: choice(followUpBuckets),
    priority: choice(priorities),
    'visible-from': date,
    'waiting-until': date,
    done: date,
    snoozes: sum,
    recurring: flag,
    about: contact,
    'about-tag': word('tag'),
    'about-name': text,
  },
  bill: {
    ...everyRecord,
    number: text,
    title: text,
    session: textGroup,
    jurisdiction: word('jurisdiction'),
    web: text,
    /** Interactions about it. */
    interactions: sum,
    /** The newest of them that took place. */
    'last-contact': date,
    with: contact,
    'with-name': text,
    'lobbying-minutes': sum,
    /** In hundredths. */
    'lobbying-cost': sum,
    'open-follow-up': flag,
    'open-follow-ups': sum,
  },
  committee: {
    ...everyRecord,
    name: text,
    'other-name': listOf(text),
    parent: textGroup,
    chamber: choice(chamberKinds),
    jurisdiction: word('jurisdiction'),
    /** Who sits on it now. */
    sitting: contact,
    'sitting-name': text,
    /** How many do, whether or not it is known who they are. */
    members: sum,
    subcommittees: sum,
    phone: text,
    address: several,
    web: text,
    'open-follow-up': flag,
    'open-follow-ups': sum,
  },
} as const satisfies Readonly<Record<string, FilterFields>>

export type FilteredNoun = keyof typeof filterFields
export const filteredNouns = Object.keys(filterFields) as readonly FilteredNoun[]
export const isFiltered = (noun: string): noun is FilteredNoun => Object.hasOwn(filterFields, noun)

/** Whether the rows of a list are people, organizations or offices. */
export const isOfContacts = (noun: FilteredNoun): boolean =>
  Object.hasOwn(filterFields[noun], 'do-not-contact')

/** The fields of a list, its own and those every list of its kind has. */
export const fieldsOf = (noun: FilteredNoun): FilterFields => filterFields[noun]

/** What a filter, a view and an export call a field of the user's own begins so: `field.district_office`. */
export const ownKeyPrefix = 'field.'

/** One's own field that is not here goes by what its key keeps of its name. */
export const goneFieldName = (key: string): string =>
  key.startsWith(ownKeyPrefix) ? key.slice(ownKeyPrefix.length).replaceAll('_', ' ') : key

/** `own`: the fields that users of the vault gave its records (`customFilterFields`). */
export function findField(noun: FilteredNoun, key: string, own: FilterFields = {}): FilterField | undefined {
  const fields = { ...own, ...fieldsOf(noun) }
  return Object.hasOwn(fields, key) ? fields[key] : undefined
}

/** Whether it was a field that users of the vault gave its records, and is none any more. */
export const isGoneField = (noun: FilteredNoun, key: string, own: FilterFields): boolean =>
  key.startsWith(ownKeyPrefix) && findField(noun, key, own) === undefined

/** Columns that show several fields at once, and sort by them. */
export const columnParts: Readonly<Record<string, readonly string[]>> = {
  seat: ['jurisdiction', 'chamber', 'district'],
}

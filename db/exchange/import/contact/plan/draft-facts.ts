import { collapseSpace } from '../../../../domain/fold.ts'
import { isPlausibleEmail } from '../../../../domain/email.ts'
import { normaliseContactPoint } from '../../../../domain/contact-point-value.ts'
import { birthdayIn } from '../../../../domain/matching/birthday.ts'
import {
  countedFacts,
  prepare,
  type CountedFacts,
  type Prepared,
} from '../../../../domain/matching/prepare.ts'
import type { MatchAddress, MatchSubject } from '../../../../domain/matching/subject.ts'
import { isTellingEmail, isTellingPhone } from '../../../../domain/matching/telling-point.ts'
import { cleanName, displayName, personSortKey, type PersonName } from '../../../../domain/person-name.ts'
import type { Region } from '../../../../domain/phone.ts'
import { sortKey } from '../../../../domain/sort-key.ts'
import { nameKey } from '../../../../store/queries/known-contacts.ts'
import type { ContactDraft, DraftPoint } from '../draft/contact-draft.ts'
import { dialledAmong } from './abroad.ts'
import type { KeyedPoint } from './plan.ts'

export interface NormalisedPoint extends DraftPoint, KeyedPoint {}

/** What a draft is called, and what it is found and compared by. */
export interface DraftFacts {
  readonly draft: ContactDraft
  /** Place of its file among those that are imported. */
  readonly file: number
  /** Empty for a draft that names nobody. */
  readonly displayName: string
  readonly sortKey: string
  readonly nameKey: string
  /** Two of one kind that normalise to the same are one. */
  readonly points: readonly NormalisedPoint[]
  /** Those by which somebody can be found: neither fillers nor a town, where thousands of a file may live. */
  readonly tellingPoints: readonly NormalisedPoint[]
}

export function factsOf(raw: ContactDraft, file: number, region: Region): DraftFacts {
  const own = namesOf(raw)
  const draft = own.displayName === '' ? withName(raw) : raw
  const names = draft === raw ? own : namesOf(draft)
  const points = pointsOf(draft, region)
  const tellingPoints = points.filter((point) => !isFiller(point) && !isTown(point))
  return { draft, file, ...names, nameKey: nameKey(names.sortKey), points, tellingPoints }
}

const namesOf = (draft: ContactDraft) =>
  draft.noun === 'person' ? personNames(draft) : organizationNames(draft)

const text = (draft: ContactDraft, field: string): string => {
  const value = draft.fields[field]
  return typeof value === 'string' ? value : ''
}

const personName = (draft: ContactDraft): PersonName => ({
  given: text(draft, 'givenName'),
  middle: text(draft, 'middleName'),
  family: text(draft, 'familyName'),
  suffix: text(draft, 'suffix'),
  preferred: text(draft, 'preferredName'),
})

function personNames(draft: ContactDraft) {
  const name = personName(draft)
  return { displayName: displayName(name), sortKey: personSortKey(name) }
}

function organizationNames(draft: ContactDraft) {
  const name = cleanName(text(draft, 'name'))
  return { displayName: name, sortKey: sortKey(name) }
}

/** A card without a name is called by what else it says: its e-mail address, its phone, its organization. */
function withName(draft: ContactDraft): ContactDraft {
  const [other = ''] = draft.otherNames
  const point = (['email', 'phone', 'social', 'web'] as const)
    .map((kind) => draft.points.find((one) => one.kind === kind)?.value ?? '')
    .find((value) => value !== '')
  const name = collapseSpace(other || point || draft.affiliations[0]?.organization || '').slice(0, 1000)
  const field = draft.noun === 'person' ? 'givenName' : 'name'
  return name === '' ? draft : { ...draft, fields: { ...draft.fields, [field]: name } }
}

function pointsOf({ points }: ContactDraft, region: Region): NormalisedPoint[] {
  const byKey = new Map<string, NormalisedPoint>()
  const dialled = dialledAmong(points, region)
  for (const point of points) {
    const normalised = normaliseContactPoint({ ...point, value: dialled(point) }, region)
    const key = `${point.kind} ${normalised}`
    if (point.value.trim() !== '' && !byKey.has(key)) byKey.set(key, { ...judged(point), normalised })
  }
  return [...byKey.values()]
}

/** An address that no mail can be sent to is kept, and known to be wrong. */
const judged = (point: DraftPoint): DraftPoint =>
  point.kind !== 'email' || point.status !== undefined || isPlausibleEmail(point.value)
    ? point
    : { ...point, status: 'wrong' }

/** "none", "noemail@noemail.com", "TBD", "000-000-0000": kept as it stands, and says nothing of who somebody is. */
export const isFiller = ({ kind, normalised }: KeyedPoint): boolean =>
  (kind === 'email' && !isTellingEmail(normalised)) || (kind === 'phone' && !isTellingPhone(normalised))

/** Many of one name live in a town. */
export const isTown = ({ kind, parts }: DraftPoint): boolean =>
  kind === 'address' && parts !== undefined && !parts.street

/** What it is called, as the engine that looks for duplicates compares it. */
export const matchNames = ({ draft, displayName: name }: DraftFacts): MatchSubject['names'] => [
  draft.noun === 'person' ? personName(draft) : name,
  ...draft.otherNames,
]

/** As the engine that looks for duplicates compares it. */
export const preparedOf = (facts: DraftFacts): Prepared => prepare(facts.draft.noun, subjectOf(facts))

/** What of it is counted to tell how rare a name is. */
export const countedOf = (facts: DraftFacts): CountedFacts => countedFacts(facts.draft.noun, subjectOf(facts))

function subjectOf(facts: DraftFacts): MatchSubject {
  const { draft, points } = facts
  const of = (...kinds: readonly string[]): string[] =>
    points.filter(({ kind }) => kinds.includes(kind)).map(({ normalised }) => normalised)
  return {
    names: matchNames(facts),
    emails: of('email'),
    phones: of('phone'),
    links: of('web', 'social'),
    identifiers: draft.externalIds,
    addresses: points.filter(({ kind }) => kind === 'address').map(toAddress),
    bornOn: birthdayIn(Object.entries(draft.custom)),
    organizations: draft.affiliations.map(({ organization }) => organization),
  }
}

const toAddress = ({ value, parts = {} }: DraftPoint): MatchAddress => ({ text: value, ...parts })

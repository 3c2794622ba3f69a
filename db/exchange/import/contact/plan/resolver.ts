import { birthdayIn } from '../../../../domain/matching/birthday.ts'
import { NameIndex } from '../../../../domain/matching/name-index.ts'
import { Population } from '../../../../domain/matching/population.ts'
import { prepare, type Prepared } from '../../../../domain/matching/prepare.ts'
import { Scorer, type Match } from '../../../../domain/matching/scorer.ts'
import { verdictBits } from '../../../../domain/matching/verdict.ts'
import type { MatchKind } from '../../../../domain/matching/subject.ts'
import { publicUid } from '../../../../domain/uid.ts'
import type {
  ContactKey,
  FoundContact,
  KnownContact,
  KnownContacts,
} from '../../../../store/queries/known-contacts.ts'
import { areDistinct, DraftIndex } from './draft-index.ts'
import { countedOf, isFiller, isTown, matchNames, preparedOf, type DraftFacts } from './draft-facts.ts'
import type { NearNames } from './near-names.ts'
import type { RowMatch, RowReason } from './plan.ts'
import { agreeingFields, isKnownAs } from './says-nothing-new.ts'

/** Whom a row speaks of. */
export type Resolution =
  /** It is, or may be, somebody above the clearance: of them nothing is told. */
  | { readonly kind: 'hidden'; readonly contact: KnownContact; readonly isSure: boolean }
  /** `matches`: who of the vault is called nearly the same, the likeliest first; `near`: who of the rows before it. */
  | {
      readonly kind: 'new'
      readonly matches: readonly RowMatch[]
      readonly near: DraftFacts | null
      readonly numbered: NumberTaken | null
    }
  | {
      readonly kind: 'known'
      readonly contact: KnownContact
      /** Nothing but the name says so: enough to know that the row was here before, not to add to the contact. */
      readonly isByName: boolean
      readonly matches: readonly RowMatch[]
    }
  /** The same as an earlier row, by the place of its contact among those of the files. */
  | { readonly kind: 'earlier'; readonly target: number }
  | { readonly kind: 'ambiguous'; readonly reason: RowReason; readonly matches: readonly RowMatch[] }

/** Somebody else who has the number that a row gives to a new contact. */
export interface NumberTaken {
  readonly number: string
  readonly by: KnownContact | DraftFacts
}

interface Scored {
  readonly contact: KnownContact
  readonly match: Match
}

interface NearRow {
  readonly other: DraftFacts
  readonly match: Match
}

/**
 * In files of more rows, only those are looked for by slips of their names that nothing else tells apart, and only in the
 * vault: a search through all would take as long as all the rest.
 */
const mostSearched = 5000

/** Of the rows with a name that is nearly that of another; the nearest come first. */
const mostRowsCompared = 3

const hasKey = ({ points, draft: { externalIds } }: DraftFacts): boolean =>
  externalIds.length > 0 || points.some(({ kind }) => kind === 'email' || kind === 'phone')

/** In bits, what the rest of a row may add to names that nearly agree; who is further away is not looked at. */
const mostBesides = 4

/** Of two contacts that a row fits, one has to be surer by so many bits to be the one. */
const clearLead = 3

interface RowsToResolve {
  readonly all: readonly DraftFacts[]
  readonly publicScheme: string | undefined
}

/** Tells whom rows speak of: somebody in the vault, somebody of an earlier row, or somebody new. */
export class Resolver {
  readonly #known: KnownContacts
  readonly #index = new DraftIndex()
  readonly #targets: DraftFacts[] = []
  /** The later rows of each, one of those that say the same of who it is. */
  readonly #others = new Map<number, Map<string, DraftFacts>>()
  readonly #prepared = new Map<DraftFacts | KnownContact, Prepared>()
  readonly #all: readonly DraftFacts[]
  readonly #publicScheme: string | undefined
  readonly #near: NearNames
  readonly #added = new Set<DraftFacts>()
  readonly #rowNames = new Map<MatchKind, NameIndex>()
  readonly #populations = new Map<MatchKind, Population>()

  /** `all`: the rows among which a name is rare or common; `publicScheme`: of the register that the files are. */
  constructor(known: KnownContacts, near: NearNames, { all, publicScheme }: RowsToResolve) {
    this.#known = known
    this.#near = near
    this.#all = all
    this.#publicScheme = publicScheme
  }

  /** Says that a contact of the files was planned, so that later rows can be the same. */
  add(target: number, facts: DraftFacts): void {
    this.#targets[target] = facts
    this.#index.add(target, facts)
    this.#added.add(facts)
  }

  /** Says that a later row speaks of a contact that was planned. */
  join(target: number, facts: DraftFacts): void {
    const others = this.#others.get(target) ?? new Map<string, DraftFacts>()
    this.#others.set(target, others)
    const who = whoIn(facts)
    if (!others.has(who)) others.set(who, facts)
  }

  /** Whether a row contradicts none of those that were taken for the contact: each could be it, and they still be two. */
  agrees(target: number, facts: DraftFacts): boolean {
    const first = this.#targets[target]
    if (first === undefined || saysTheSame(facts, first) || this.#isNumbered(facts, first)) return true
    return [first, ...(this.#others.get(target)?.values() ?? [])].every(
      (other) => !this.#scorer(facts).areTwo(this.#prepare(facts), this.#prepare(other)),
    )
  }

  /** Says which rows come next: what they are found by is looked up for all of them at once. */
  expect(rows: readonly DraftFacts[]): void {
    for (const noun of ['person', 'organization'] as const)
      this.#known.expect(noun, rows.filter(({ draft }) => draft.noun === noun).flatMap(keysOf))
  }

  resolve(facts: DraftFacts): Resolution {
    const found = this.#candidates(facts)
    const trashed = found.filter(({ isTrashed }) => isTrashed).map(({ id }) => this.#known.get(id))
    const live = found.filter(({ isTrashed }) => !isTrashed).map(({ id }) => this.#known.get(id))
    const shown = live.filter(({ isHidden }) => !isHidden)
    const earlier = this.#earlier(facts)
    return (
      this.#identified(facts, live) ??
      earlier ??
      this.#alike(facts, live) ??
      this.#discarded(facts, trashed) ?? {
        kind: 'new',
        matches: this.#resembling(facts),
        near: this.#nearRow(facts),
        numbered: this.#numberTaken(facts, shown),
      }
    )
  }

  /** How sure it is that a row is a contact of the vault, and why. */
  describe(facts: DraftFacts, contact: KnownContact): RowMatch {
    return toMatch({ contact, match: this.#match(facts, contact) })
  }

  #candidates(facts: DraftFacts): FoundContact[] {
    const { noun, writtenOf } = facts.draft
    const itself = writtenOf === undefined ? undefined : this.#known.ofUid(noun, writtenOf)
    const found = keysOf(facts).flatMap((key) => this.#known.find(noun, key))
    if (itself !== undefined) found.push(itself)
    return [...new Map(found.map((one) => [one.id, one])).values()]
  }

  /** The row was written of it, by an identifier of the file's own system, or because nothing tells them apart. */
  #identified(facts: DraftFacts, live: readonly KnownContact[]): Resolution | undefined {
    const itself = live.find((known) => this.#isWrittenOf(facts, known))
    if (itself?.isHidden) return { kind: 'hidden', contact: itself, isSure: true }
    if (itself !== undefined) return { kind: 'known', contact: itself, isByName: false, matches: [] }
    const byId = live.filter((known) => this.#isNumbered(facts, known))
    const [only, ...others] = byId.length > 1 ? byId.filter((known) => isKnownAs(facts, known)) : byId
    if (byId.length > 1 && (only === undefined || others.length > 0))
      return ambiguous('several', this.#scored(facts, byId))
    const contact = only ?? likest(facts, shownFirst(live.filter((known) => isKnownAs(facts, known))))
    if (contact === undefined) return undefined
    if (contact.isHidden) return { kind: 'hidden', contact, isSure: true }
    const { points, draft } = facts
    const isByName =
      byId.length === 0 &&
      draft.affiliations.length === 0 &&
      points.every((point) => isTown(point) || isFiller(point))
    return { kind: 'known', contact, isByName, matches: [] }
  }

  #earlier(facts: DraftFacts): Resolution | undefined {
    const target = this.#index.near(facts).find((near) => {
      const other = this.#targets[near]
      if (other === undefined || areDistinct(facts, other)) return false
      return (saysTheSame(facts, other) || this.#areSame(facts, other)) && this.agrees(near, facts)
    })
    return target === undefined ? undefined : { kind: 'earlier', target }
  }

  #alike(facts: DraftFacts, live: readonly KnownContact[]): Resolution | undefined {
    const scored = this.#scored(facts, live).filter(({ match }) => match.verdict !== 'different')
    const [best, second] = scored
    if (best === undefined || (best.match.verdict === 'maybe' && !best.match.isNamesake)) return undefined
    const isClear = second === undefined || best.match.bits - second.match.bits >= clearLead
    if (best.match.verdict === 'same' && isClear) {
      const { contact } = best
      return contact.isHidden
        ? { kind: 'hidden', contact, isSure: true }
        : { kind: 'known', contact, isByName: false, matches: toMatches([best]) }
    }
    return ambiguous(best.match.verdict === 'same' ? 'several' : 'perhaps', scored)
  }

  /** Whoever put it in the trash has to say what becomes of it. */
  #discarded(facts: DraftFacts, trashed: readonly KnownContact[]): Resolution | undefined {
    const scored = this.#scored(facts, trashed).filter(
      ({ contact, match }) =>
        match.verdict === 'same' ||
        match.verdict === 'likely' ||
        this.#isWrittenOf(facts, contact) ||
        this.#isNumbered(facts, contact),
    )
    return scored.length === 0 ? undefined : ambiguous('trashed', scored)
  }

  /**
   * A name with a slip alone is too little to keep a row waiting: the contact is made, and the person is told of whom it
   * resembles, judged among all that the vault has.
   */
  #resembling(facts: DraftFacts): RowMatch[] {
    const { noun } = facts.draft
    if ((this.#all.length > mostSearched && hasKey(facts)) || this.#near.count(noun) === 0) return []
    const names = prepareNames(facts)
    const near = this.#near.near(names)
    if (near.length === 0) return []
    const scorer = new Scorer(this.#population(noun), this.#near.count(noun))
    const scored = near
      .filter(({ record }) => scorer.bits(names, record) >= verdictBits.maybe - mostBesides)
      .map(({ id }) => this.#known.get(id))
      .map((contact) => ({ contact, match: scorer.match(this.#prepare(facts), this.#prepare(contact)) }))
      .filter(({ match }) => match.verdict !== 'different')
    return toMatches(scored.toSorted((one, other) => other.match.bits - one.match.bits))
  }

  /** The number is no reason to take two for one whose names differ, and still to be told. */
  #numberTaken(facts: DraftFacts, live: readonly KnownContact[]): NumberTaken | null {
    const { externalIds } = facts.draft
    if (externalIds.length === 0) return null
    const rows = this.#index.near(facts).flatMap((target) => this.#targets[target] ?? [])
    for (const by of [...live, ...rows]) {
      const others = 'draft' in by ? by.draft.externalIds : by.externalIds
      const id = externalIds.find((one) => sharesId([one], others))
      if (id !== undefined) return { number: id.value, by }
    }
    return null
  }

  /** Of the rows before it the likeliest that may be the same; told as those of the vault are. */
  #nearRow(facts: DraftFacts): DraftFacts | null {
    const [likeliest] = [...this.#rowsReachedAlike(facts), ...this.#rowsCalledAlike(facts)].toSorted(
      (one, two) => two.match.bits - one.match.bits,
    )
    return likeliest?.other ?? null
  }

  /** By the name alone nobody would see that 山田 and Yamada are one. A couple with one mailbox is none. */
  #rowsReachedAlike(facts: DraftFacts): NearRow[] {
    const near = this.#index.near(facts).flatMap((target) => this.#targets[target] ?? [])
    return this.#nearest(facts, near).filter(({ match }) => match.verdict !== 'maybe')
  }

  #rowsCalledAlike(facts: DraftFacts): NearRow[] {
    if (this.#all.length > mostSearched) return []
    const near = this.#namesOfRows(facts.draft.noun).near(prepareNames(facts))
    return this.#nearest(
      facts,
      near.flatMap((place) => this.#all[place] ?? []).filter((other) => this.#added.has(other)),
    )
  }

  #nearest(facts: DraftFacts, others: readonly DraftFacts[]): NearRow[] {
    return others
      .filter((other) => !areDistinct(facts, other))
      .slice(0, mostRowsCompared)
      .map((other) => ({ other, match: this.#match(facts, other) }))
      .filter(({ match }) => match.verdict !== 'different')
  }

  /** Of all rows, by their place: an index answers quickly once it has all. */
  #namesOfRows(noun: MatchKind): NameIndex {
    const known = this.#rowNames.get(noun)
    if (known !== undefined) return known
    const index = new NameIndex()
    for (const [place, facts] of this.#all.entries())
      if (facts.draft.noun === noun) index.add(place, prepareNames(facts))
    this.#rowNames.set(noun, index)
    return index
  }

  #scored(facts: DraftFacts, contacts: readonly KnownContact[]): Scored[] {
    for (const contact of contacts) this.#population(facts.draft.noun).hold(this.#prepare(contact))
    return contacts
      .map((contact) => ({ contact, match: this.#match(facts, contact) }))
      .toSorted((one, other) => other.match.bits - one.match.bits)
  }

  #match(facts: DraftFacts, other: DraftFacts | KnownContact): Match {
    return this.#scorer(facts).match(this.#prepare(facts), this.#prepare(other))
  }

  #areSame(facts: DraftFacts, other: DraftFacts): boolean {
    return this.#scorer(facts).verdict(this.#prepare(facts), this.#prepare(other)) === 'same'
  }

  /** By an identifier in common, unless it is the count of two lists. */
  #isNumbered(facts: DraftFacts, other: DraftFacts | KnownContact): boolean {
    const ids = 'draft' in other ? other.draft.externalIds : other.externalIds
    return (
      sharesId(facts.draft.externalIds, ids) &&
      (this.#isRegistered(facts, other) ||
        this.#scorer(facts).areNumberedAlike(this.#prepare(facts), this.#prepare(other)))
    )
  }

  /** Caucus wrote the row of the contact, whatever somebody has changed in it since. */
  #isWrittenOf({ draft: { writtenOf } }: DraftFacts, { id }: KnownContact): boolean {
    return writtenOf !== undefined && this.#known.idOf(writtenOf) === id
  }

  /** A register says of its own records that they moved and are called otherwise. */
  #isRegistered({ draft }: DraftFacts, other: DraftFacts | KnownContact): boolean {
    const scheme = this.#publicScheme
    if (scheme === undefined || 'draft' in other) return false
    return draft.externalIds.some((id) => id.scheme === scheme && publicUid(scheme, id.value) === other.uid)
  }

  #scorer({ draft: { noun } }: DraftFacts): Scorer {
    return new Scorer(this.#population(noun))
  }

  #prepare(one: DraftFacts | KnownContact): Prepared {
    const known = this.#prepared.get(one) ?? ('draft' in one ? preparedOf(one) : preparedContact(one))
    this.#prepared.set(one, known)
    return known
  }

  #population(noun: MatchKind): Population {
    const known = this.#populations.get(noun)
    if (known !== undefined) return known
    const population = new Population()
    for (const facts of this.#all) if (facts.draft.noun === noun) population.add(countedOf(facts))
    this.#populations.set(noun, population)
    return population
  }
}

const prepareNames = (facts: DraftFacts): Prepared => prepare(facts.draft.noun, { names: matchNames(facts) })

const keysOf = ({ draft, nameKey, tellingPoints }: DraftFacts): ContactKey[] => [
  ...draft.externalIds.map(({ scheme, value }) => ({ by: 'identifier' as const, of: scheme, value })),
  ...tellingPoints.map(({ kind, normalised }) => ({
    by: 'point' as const,
    of: kind,
    value: normalised,
  })),
  { by: 'name', of: '', value: nameKey },
]

/** Asked is only about those who may be seen. */
function ambiguous(code: RowReason['code'], scored: readonly Scored[]): Resolution {
  const shown = scored.filter(({ contact }) => !contact.isHidden)
  const [first] = scored
  if (shown.length === 0 && first) return { kind: 'hidden', contact: first.contact, isSure: false }
  return {
    kind: 'ambiguous',
    reason: {
      code: code === 'several' && shown.length === 1 ? 'perhaps' : code,
      detail: shown[0]?.contact.name ?? '',
    },
    matches: toMatches(shown),
  }
}

const shownFirst = (contacts: readonly KnownContact[]): KnownContact[] =>
  contacts.toSorted((one, other) => Number(one.isHidden) - Number(other.isHidden))

const mostShown = 5

const toMatches = (scored: readonly Scored[]): RowMatch[] => scored.slice(0, mostShown).map(toMatch)

const toMatch = ({ contact, match }: Scored): RowMatch => ({
  id: contact.uid,
  name: contact.name,
  probability: match.probability,
  reasons: match.reasons,
})

/** The same row twice. */
const saysTheSame = ({ draft: one }: DraftFacts, { draft: other }: DraftFacts): boolean =>
  contentOf(one) === contentOf(other)

const sharesId = (ones: Identifiers, others: Identifiers): boolean =>
  ones.some(({ scheme, value }) => others.some((id) => id.scheme === scheme && id.value === value))

type Identifiers = DraftFacts['draft']['externalIds']

/** What a row says of who somebody is: their names and their birthday. */
const whoIn = ({ draft, sortKey, displayName }: DraftFacts): string =>
  [sortKey, displayName, ...draft.otherNames, birthdayIn(Object.entries(draft.custom)) ?? ''].join('\n')

const contents = new WeakMap<DraftFacts['draft'], string>()

/** Made once of each: a row is held against all that have a name or a number in common with it. */
function contentOf(draft: DraftFacts['draft']): string {
  const known = contents.get(draft) ?? JSON.stringify({ ...draft, line: 0, photo: null })
  contents.set(draft, known)
  return known
}

/** What is hidden of somebody who may be seen is not compared: the reasons that are told would tell of it. */
function preparedContact({
  isHidden: isAllHidden,
  noun,
  name,
  contact,
  own,
  custom,
  points,
  roles,
  externalIds,
}: KnownContact): Prepared {
  const isCompared = ({ isHidden }: { readonly isHidden: 0 | 1 }) => isAllHidden || isHidden === 0
  const compared = points.filter(isCompared)
  const of = (...kinds: readonly string[]): string[] =>
    compared.filter(({ kind }) => kinds.includes(kind)).map(({ normalised }) => normalised)
  const part = (column: string) => own[column] as string | null
  const person = {
    given: part('given_name'),
    middle: part('middle_name'),
    family: part('family_name'),
    suffix: part('suffix'),
    preferred: part('preferred_name'),
  }
  return prepare(noun, {
    names: [noun === 'person' ? person : name, ...(JSON.parse(String(contact['other_names'])) as string[])],
    emails: of('email'),
    phones: of('phone'),
    links: of('web', 'social'),
    identifiers: externalIds,
    addresses: compared
      .filter(({ kind }) => kind === 'address')
      .map(({ value, parts }) => ({ text: value, ...(JSON.parse(parts ?? '{}') as object) })),
    bornOn: birthdayIn([...custom.values()].map(({ folded, value }) => [folded, value])),
    organizations: roles.filter(isCompared).map(({ organizationName }) => organizationName),
  })
}

const likest = (facts: DraftFacts, namesakes: readonly KnownContact[]): KnownContact | undefined =>
  namesakes.toSorted((one, other) => agreeingFields(facts, other) - agreeingFields(facts, one))[0]

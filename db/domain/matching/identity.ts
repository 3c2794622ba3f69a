import { areTwoNames } from './compare-given.ts'
import { has, isOneOf, type Evidence, type MatchField } from './evidence.ts'
import { isFamilyMailbox } from './family-mailbox.ts'
import { howMailboxNames } from './named-mailbox.ts'
import { areFullNames, isOwnShortForm } from './nicknames.ts'
import { prepareOrganizationName } from './prepare-organization-name.ts'
import { isSlip } from './slip.ts'
import type { MatchKind } from './subject.ts'

/**
 * Whether two records may be taken for one with nobody looking: skipped as the same, written onto each other, merged with
 * all others. A high score is not enough, for colleagues and families agree in a great deal. Something that belongs to one
 * person alone has to agree together with the name, and nothing may speak against it.
 */
export const showsIdentity = (kind: MatchKind, found: readonly Evidence[]): boolean =>
  isNumberedAlike(kind, found) ||
  ((kind === 'person' ? isOnePerson(found) : isOneOrganization(found)) && !isContradictory(kind, found))

/** By an identifier in common, unless it is the number of a parent under which each of its branches stands. */
export const isNumberedAlike = (kind: MatchKind, found: readonly Evidence[]): boolean =>
  has(found, 'identifier', 'same') && (kind === 'person' || !areBranches(found))

/** Two places that file for taxes as one. */
export const areBranches = (found: readonly Evidence[]): boolean =>
  has(found, 'identifier', 'same') &&
  found.some(({ field, mayBeParents }) => field === 'identifier' && mayBeParents === true) &&
  (has(found, 'chapter', 'different') ||
    isCalledByItsTown(found) ||
    isNumberAlone(found) ||
    (has(found, 'city', 'different') && has(found, 'phone', 'different') && !isNamedTheSame(found)))

/** Alpha Chapter and Beta Chapter, of which nothing else agrees: two under one parent, or one that was renamed. */
const isNumberAlone = (found: readonly Evidence[]): boolean =>
  has(found, 'name', 'part', 'different') &&
  !has(found, 'email', 'same', 'mailbox') &&
  !(['phone', 'link'] as const).some((field) => has(found, field, 'same')) &&
  !isAtOneDoor(found)

/** Youth Center Reno in Reno and Youth Center Elko in Elko: a town stands in the name of the one that is there alone. */
function isCalledByItsTown(found: readonly Evidence[]): boolean {
  const city = found.find(({ field, level }) => field === 'city' && level === 'different')
  const name = found.find(({ field }) => field === 'name')
  if (city === undefined || name === undefined) return false
  const [here, there] = [namedWords(name.one), namedWords(name.other)]
  return [city.one, city.other].some((town) => holds(here, town) !== holds(there, town))
}

const holds = (words: readonly string[], town: string): boolean =>
  namedWords(town).every((word) => words.includes(word))

/**
 * Whether those who show their identity are one from even odds on: a move weighs much, and tells nobody from themselves.
 * Another name does: of two with one number one may be mistyped.
 */
export const isSure = (kind: MatchKind, found: readonly Evidence[]): boolean =>
  !(['given', 'family', 'name'] as const).some((field) => has(found, field, 'different')) &&
  (kind === 'organization' ||
    hasOwnMailbox(found) ||
    !(
      has(found, 'email', 'close', 'local', 'different') || has(found, 'phone', 'close', 'near', 'different')
    ))

/** Nothing but a name in common, or a name and a town with two doors, and reached otherwise: that of namesakes. */
export const isNameAlone = (found: readonly Evidence[]): boolean =>
  isReachedOtherwise(found) &&
  found.every(
    ({ field, level }) =>
      ofName.has(field) ||
      isOneOf(level, 'different', 'far', 'apart') ||
      (ofTown.has(field) && hasOtherDoor(found)),
  )

const hasOtherDoor = (found: readonly Evidence[]): boolean =>
  has(found, 'street', 'different') || has(found, 'number', 'different')

const ofTown: ReadonlySet<MatchField> = new Set(['city', 'postcode', 'region'])

const ofName: ReadonlySet<MatchField> = new Set(['given', 'forenames', 'family', 'order', 'suffix', 'script'])

/** Two names of their own, Samuel and Samantha: whatever they have in common, it is that of a house. */
export const isTwoNames = (found: readonly Evidence[]): boolean =>
  found.some(
    ({ field, level, one, other }) => field === 'given' && level === 'different' && areTwoNames(one, other),
  )

/** An organization of another name that is reached alike, and of which no more is known: it may have been renamed. */
export const isPerhapsRenamed = (found: readonly Evidence[]): boolean =>
  (has(found, 'email', 'same', 'mailbox') || has(found, 'phone', 'same') || has(found, 'link', 'same')) &&
  !found.some(({ field, level }) => field !== 'name' && isOneOf(level, 'different', 'apart'))

/** Two names and one door: houses have tenants. */
export const areTenants = (found: readonly Evidence[]): boolean =>
  found.some(isHalfOfTwoNames) &&
  !has(found, 'email', 'same', 'mailbox') &&
  !(['identifier', 'phone', 'link'] as const).some((field) => has(found, field, 'same'))

/** Hope House and Hope Works: of neither name more than half stands in the other. */
function isHalfOfTwoNames({ field, level, one, other }: Evidence): boolean {
  if (field !== 'name' || (level !== 'part' && level !== 'different')) return false
  const here = namedWords(one)
  const there = namedWords(other)
  const shared = here.filter((word) => there.includes(word)).length
  return here.length === there.length && shared * 2 <= here.length
}

const namedWords = (name: string): readonly string[] => prepareOrganizationName(name)?.words ?? []

/** Whether something speaks against the two being one, however much they have in common. */
export const isContradictory = (kind: MatchKind, found: readonly Evidence[]): boolean =>
  !isNumberedAlike(kind, found) && (kind === 'person' ? isContradicted(found) : isOtherOrganization(found))

/** Colleagues and neighbours: of another name and reached otherwise, whatever place they share. Nobody has to look. */
export const areStrangers = (found: readonly Evidence[]): boolean =>
  !has(found, 'identifier', 'same') &&
  (isUnheard(found) ||
    ((has(found, 'given', 'different') ||
      areOtherwiseCalled(found) ||
      has(found, 'family', 'close', 'different')) &&
      isReachedOtherwise(found)))

/** Of names in two scripts nobody knows whether they differ: what a whole office or house has says as little of them. */
const isUnheard = (found: readonly Evidence[]): boolean =>
  has(found, 'script', 'different') &&
  !found.some(({ field }) => field === 'given') &&
  !(['email', 'phone', 'link', 'born'] as const).some((field) => has(found, field, 'same'))

/**
 * Whether two records that were each taken for a third cannot be one: "Pat Wu" is Patrick Wu or Patricia, and not both.
 * That each is reached where the other is not is none: the third may be reached at both.
 */
export const areTwo = (kind: MatchKind, found: readonly Evidence[]): boolean =>
  !isNumberedAlike(kind, found) && (kind === 'person' ? areTwoPersons(found) : isOtherOrganization(found))

const areTwoPersons = (found: readonly Evidence[]): boolean =>
  has(found, 'suffix', 'different') ||
  has(found, 'born', 'part', 'different', 'far') ||
  has(found, 'district', 'different') ||
  has(found, 'identifier', 'apart') ||
  givenAgreement(found) === 'none' ||
  areOtherwiseCalled(found) ||
  hasOtherFamily(found)

/** José Luis and José Antonio, whatever name they share; a couple and one of the two. */
export const areOtherwiseCalled = (found: readonly Evidence[]): boolean =>
  has(found, 'forenames', 'different', 'couple')

function isOnePerson(found: readonly Evidence[]): boolean {
  if (hasOtherFamily(found) || has(found, 'script', 'different') || isHalfUnknown(found)) return false
  if (isCalledFurther(found) && !isKnownByTheirOwn(found)) return false
  const isReached = has(found, 'email', 'same') || has(found, 'phone', 'same')
  switch (givenAgreement(found)) {
    case 'same':
      return isReached || (isCalledTheSame(found) && hasFurtherPoint(found))
    case 'short':
      return hasOwnMailbox(found) || has(found, 'phone', 'same')
    case 'perhaps':
      return hasOwnMailbox(found) && isKnownFurther(found)
    case 'none':
    case undefined:
      return false
  }
}

/** Of half a name nobody is known but by their own mailbox, and by none where it stands in another place. */
const isHalfUnknown = (found: readonly Evidence[]): boolean =>
  !found.some(({ field }) => field === 'family') &&
  (!has(found, 'email', 'same') || has(found, 'order', 'swapped'))

/** Ana and Ana María, Robert and Robert III: of one house as often as one person. */
const isCalledFurther = (found: readonly Evidence[]): boolean =>
  has(found, 'forenames', 'more', 'moreInitial', 'turned') || has(found, 'suffix', 'one')

/**
 * Who has a further name or suffix in one place is known by what those of one house do not share: a birthday, an address
 * that names them, or one of theirs within one organization. For a further initial, which is how many sign, any address
 * but the family's will do.
 */
function isKnownByTheirOwn(found: readonly Evidence[]): boolean {
  if (has(found, 'born', 'same') || has(found, 'district', 'same')) return true
  if (!hasOwnMailbox(found)) return false
  if (has(found, 'organization', 'same') || mailboxNaming(found) === 'whole') return true
  if (has(found, 'suffix', 'one')) return false
  return (
    has(found, 'forenames', 'moreInitial') || (mailboxNaming(found) === 'half' && has(found, 'phone', 'same'))
  )
}

/** How the one of their addresses in common names them that does it best. */
function mailboxNaming(found: readonly Evidence[]): 'whole' | 'half' | undefined {
  const namesIn = (field: string): readonly string[] =>
    found.filter((evidence) => evidence.field === field).flatMap(({ one, other }) => [one, other])
  const called = { given: namesIn('given'), family: namesIn('family') }
  const ways = mailboxesOf(found).map((address) => howMailboxNames(address, called))
  return (['whole', 'half'] as const).find((way) => ways.includes(way))
}

/** More than the one point by which they are reached alike: those of one household share either. */
const isKnownFurther = (found: readonly Evidence[]): boolean =>
  has(found, 'born', 'same') || (has(found, 'email', 'same') && has(found, 'phone', 'same'))

/** Of a name alone nobody is known, nor by a town, a state or a postcode. */
const hasFurtherPoint = (found: readonly Evidence[]): boolean =>
  has(found, 'email', 'mailbox') ||
  (['link', 'born', 'organization', 'district'] as const).some((field) => has(found, field, 'same')) ||
  isAtOneDoor(found)

const isAtOneDoor = (found: readonly Evidence[]): boolean =>
  has(found, 'number', 'same') &&
  has(found, 'street', 'same') &&
  !(['building', 'city', 'postcode', 'region'] as const).some((field) => has(found, field, 'different'))

const isContradicted = (found: readonly Evidence[]): boolean =>
  areTwoPersons(found) ||
  (has(found, 'suffix', 'one') && !isKnownByTheirOwn(found)) ||
  isReachedOtherwise(found)

/** Each has an e-mail address or a phone that the other has not, and they share none. */
function isReachedOtherwise(found: readonly Evidence[]): boolean {
  if (has(found, 'email', 'same') || has(found, 'phone', 'same')) return false
  return (
    has(found, 'email', 'close', 'local', 'different') || has(found, 'phone', 'close', 'near', 'different')
  )
}

const isCalledTheSame = (found: readonly Evidence[]): boolean =>
  has(found, 'given', 'same') && has(found, 'family', 'same') && !has(found, 'order', 'swapped')

/** An address of one person: not the one that a family is called by. */
const hasOwnMailbox = (found: readonly Evidence[]): boolean =>
  mailboxesOf(found).some((address) => !isOfFamily(address, found))

const mailboxesOf = (found: readonly Evidence[]): readonly string[] =>
  found
    .filter(({ field, level }) => field === 'email' && level === 'same')
    .flatMap(({ one, besides = [] }) => [one, ...besides])

export const isOfFamily = (address: string, found: readonly Evidence[]): boolean =>
  found.some(({ field, one, other }) => field === 'family' && isFamilyMailbox(address, [one, other]))

/**
 * `short`: a name and what nobody else is called, Robert and Bob. `perhaps`: a form that others of the household may have
 * too, an initial, a slip. `none`: two names, however alike: Anna and Hannah, Maria and Marie.
 */
type GivenAgreement = 'same' | 'short' | 'perhaps' | 'none'

function givenAgreement(found: readonly Evidence[]): GivenAgreement | undefined {
  const given = found.find(({ field }) => field === 'given')
  if (given === undefined) return undefined
  const { level, one, other } = given
  if (level === 'same') return 'same'
  if (level === 'initial') return 'perhaps'
  if (level === 'nickname' && isOwnShortForm(one, other)) return 'short'
  if (level === 'nickname' && !areFullNames(one, other)) return 'perhaps'
  return (level === 'nickname' || level === 'typo') && isSlip(one, other) ? 'perhaps' : 'none'
}

const hasOtherFamily = (found: readonly Evidence[]): boolean =>
  found.some(
    ({ field, level, one, other }) =>
      field === 'family' && !isOneOf(level, 'same', 'part') && !(level === 'typo' && isSlip(one, other)),
  )

/**
 * The chapters of one organization, the departments of one house and the foundation beside a charity share a phone, a
 * website and a door, and often all but a word of their names: only who is called the same is the same.
 */
const isOneOrganization = (found: readonly Evidence[]): boolean =>
  isNamedTheSame(found) &&
  (isAtOneDoor(found) ||
    (!isElsewhere(found) &&
      (has(found, 'phone', 'same') ||
        has(found, 'email', 'same', 'mailbox') ||
        (has(found, 'link', 'same') && !isReachedOtherwise(found)))))

const isOtherOrganization = (found: readonly Evidence[]): boolean =>
  has(found, 'chapter', 'different') || has(found, 'identifier', 'apart')

/** Branches go by one name, each in its place. */
const isElsewhere = (found: readonly Evidence[]): boolean =>
  (['number', 'street', 'city', 'region'] as const).some((field) => has(found, field, 'different'))

/** Word by word, but for legal forms and abbreviations: a slip may make the name of another county. */
const isNamedTheSame = (found: readonly Evidence[]): boolean =>
  found.some(({ field, one, other }) => field === 'name' && wordsOf(one) === wordsOf(other))

const wordsOf = (name: string): string =>
  (prepareOrganizationName(name)?.words ?? [name]).toSorted().join(' ')

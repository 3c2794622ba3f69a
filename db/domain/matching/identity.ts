import type { Evidence } from './evidence.ts'
import type { MatchKind } from './subject.ts'

/**
 * Whether two records may be taken for one with nobody looking: skipped as the same, written onto each other, merged with
 * all others. A high score is not enough, for colleagues and families agree in a great deal. Something that belongs to one
 * person alone has to agree together with the name, and nothing may speak against it.
 */
export const showsIdentity = (kind: MatchKind, found: readonly Evidence[]): boolean =>
  has(found, 'identifier', 'same') ||
  (kind === 'person' ? isOnePerson(found) && !isContradicted(found) : isOneOrganization(found))

/** Colleagues and neighbours: of another name and reached otherwise, whatever place they share. Nobody has to look. */
export const areStrangers = (found: readonly Evidence[]): boolean =>
  !has(found, 'identifier', 'same') &&
  (has(found, 'given', 'different') || has(found, 'family', 'close', 'different')) &&
  isReachedOtherwise(found)

function isOnePerson(found: readonly Evidence[]): boolean {
  const isCalledAlike = hasOneFamily(found) && hasOneGiven(found)
  if (has(found, 'phone', 'same') && isCalledAlike) return true
  if (has(found, 'email', 'same') && (isCalledAlike || isCalledPartly(found))) return true
  return isCalledTheSame(found) && hasFurtherPoint(found)
}

/** Of a name alone nobody is known, nor by a town, a state or a postcode. */
const hasFurtherPoint = (found: readonly Evidence[]): boolean =>
  has(found, 'email', 'mailbox') ||
  ['link', 'born', 'organization', 'district'].some((field) => has(found, field, 'same')) ||
  isAtOneDoor(found)

const isAtOneDoor = (found: readonly Evidence[]): boolean =>
  has(found, 'number', 'same') &&
  has(found, 'street', 'same') &&
  !['building', 'city', 'postcode', 'region'].some((field) => has(found, field, 'different'))

function isContradicted(found: readonly Evidence[]): boolean {
  const isTheirs = has(found, 'email', 'same') || has(found, 'born', 'same')
  return (
    has(found, 'suffix', 'different') ||
    (has(found, 'suffix', 'one') && !isTheirs) ||
    has(found, 'born', 'part', 'different') ||
    has(found, 'district', 'different') ||
    has(found, 'identifier', 'apart') ||
    isReachedOtherwise(found)
  )
}

/** Each has an e-mail address or a phone that the other has not, and they share none. */
function isReachedOtherwise(found: readonly Evidence[]): boolean {
  if (has(found, 'email', 'same') || has(found, 'phone', 'same')) return false
  return has(found, 'email', 'close', 'local', 'different') || has(found, 'phone', 'close', 'different')
}

const isCalledTheSame = (found: readonly Evidence[]): boolean =>
  has(found, 'given', 'same') && has(found, 'family', 'same') && !has(found, 'order', 'swapped')

const hasOneGiven = (found: readonly Evidence[]): boolean =>
  has(found, 'given', 'same', 'nickname') || hasSlip(found, 'given')

const hasOneFamily = (found: readonly Evidence[]): boolean =>
  has(found, 'family', 'same', 'part') || hasSlip(found, 'family')

/** "C. Whitfield", or a given name with no family name. */
const isCalledPartly = (found: readonly Evidence[]): boolean =>
  (hasOneFamily(found) && has(found, 'given', 'initial')) ||
  (hasOneGiven(found) && !found.some(({ field }) => field === 'family'))

/** In letters: a slip in a shorter name makes another one, Walsh of Welsh and Dalton of Walton. */
const leastForSlip = 7

/** A slip within a long name. At its ends it makes another name: Gabriel and Gabriela, Francisco and Francisca. */
const isSlip = (one: string, other: string): boolean =>
  withoutDoubles(one) === withoutDoubles(other) ||
  (Math.min(one.length, other.length) >= leastForSlip && one[0] === other[0] && one.at(-1) === other.at(-1))

/** "Harrow" and "Harow". */
const withoutDoubles = (name: string): string => name.replace(/(.)\1+/gu, '$1')

const hasSlip = (found: readonly Evidence[], of: 'given' | 'family'): boolean =>
  found.some(({ field, level, one, other }) => field === of && level === 'typo' && isSlip(one, other))

/** Departments and tenants of one building share an address: of those only one's own e-mail, phone or page tells. */
function isOneOrganization(found: readonly Evidence[]): boolean {
  if (has(found, 'chapter', 'different')) return false
  return (
    !has(found, 'name', 'contained', 'part', 'different') ||
    has(found, 'email', 'same', 'mailbox') ||
    has(found, 'phone', 'same') ||
    has(found, 'link', 'same')
  )
}

const has = (found: readonly Evidence[], field: string, ...levels: readonly string[]): boolean =>
  found.some((one) => one.field === field && levels.includes(one.level))

import { compareWords } from './compare-words.ts'
import { editDistance } from './edit-distance.ts'
import type { Evidence, LevelOf, MatchField, MatchLevel, RareValue } from './evidence.ts'
import type { PreparedAddress } from './prepare-address.ts'

type AddressLevel = LevelOf<'street'>

/** What the addresses of two records say; of several each, the two that agree best. */
export function compareAddresses(
  ones: readonly PreparedAddress[],
  others: readonly PreparedAddress[],
): readonly Evidence[] {
  let best: readonly Evidence[] = []
  let most = -Infinity
  for (const one of ones)
    for (const other of others) {
      const evidence = ofOnePlace(compareTwo(one, other))
      const merit = evidence.reduce((sum, { level }) => sum + meritOf(level), 0)
      if (evidence.length > 0 && merit > most) {
        best = evidence
        most = merit
      }
    }
  return best
}

/** "12 Main Street" is in every town: a door that agrees says nothing where the town and the postcode or the state do not. */
function ofOnePlace(found: readonly Evidence[]): readonly Evidence[] {
  const places = found.filter(({ field }) => towns.has(field))
  const areTwoTowns = places.length > 1 && places.every(({ level }) => level === 'different')
  return areTwoTowns ? found.filter(({ field, level }) => towns.has(field) || level === 'different') : found
}

const towns: ReadonlySet<MatchField> = new Set(['city', 'postcode', 'region'])

const meritOf = (level: MatchLevel): number => (level === 'same' ? 2 : level === 'close' ? 1 : -1)

function compareTwo(one: PreparedAddress, other: PreparedAddress): Evidence[] {
  const street = crossedStreets(one, other)
  const building = street?.crossed === true ? [] : part('building', one, other)
  return [
    ...(both(one.number, other.number) ? [evidenceOf('number', compareNumbers(one, other), one, other)] : []),
    ...(street
      ? [
          {
            field: 'street' as const,
            level: street.level,
            one: street.one,
            other: street.other,
            written: () => [streetOf(one), streetOf(other)] as const,
            rare: rarityOf('street', street),
          },
        ]
      : []),
    ...building,
    ...part('city', one, other),
    ...(both(one.postcode, other.postcode)
      ? [evidenceOf('postcode', comparePostcodes(one, other), one, other)]
      : []),
    ...part('region', one, other),
  ]
}

type Part = 'number' | 'building' | 'city' | 'postcode' | 'region'

const part = (field: Part, one: PreparedAddress, other: PreparedAddress): Evidence[] =>
  both(one[field], other[field])
    ? [evidenceOf(field, compareTexts(one[field], other[field]), one, other)]
    : []

function evidenceOf(
  field: Part,
  level: AddressLevel,
  one: PreparedAddress,
  other: PreparedAddress,
): Evidence {
  const found = { level, one: one[field], other: other[field] }
  if (field === 'number') return { field, ...found, rare: [] }
  const written = () => [writtenPart(field, one), writtenPart(field, other)] as const
  return { field, ...found, written, rare: rarityOf(field, found) }
}

/** "12 Elm St", and "Suite 4" where the street of one stands in the second line of the other. */
const streetOf = ({ written, street }: PreparedAddress): string =>
  written.street?.trim() || written.suite?.trim() || street

const writtenPart = (field: Exclude<Part, 'number'>, { written, ...prepared }: PreparedAddress): string =>
  (field === 'building'
    ? [written.building, written.suite].filter(Boolean).join(' ')
    : written[field]
  )?.trim() || prepared[field]

interface Found {
  readonly level: AddressLevel
  readonly one: string
  readonly other: string
}

const rarityOf = (field: RareValue['field'], { level, one, other }: Found): RareValue[] =>
  level === 'different' ? [] : [one, other].map((value) => ({ field, value }))

const both = (one: string, other: string): boolean => one !== '' && other !== ''

/** "2434" against "243" or "2443" may be a slip; "12" against "14" is the next house but one. */
function compareNumbers({ number: one }: PreparedAddress, { number: other }: PreparedAddress): AddressLevel {
  if (one === other) return 'same'
  return Math.max(one.length, other.length) > 2 && editDistance(one, other, 1) <= 1 ? 'close' : 'different'
}

const comparePostcodes = (
  { postcode: one }: PreparedAddress,
  { postcode: other }: PreparedAddress,
): AddressLevel =>
  one === other ? 'same' : one.length > 3 && editDistance(one, other, 1) <= 1 ? 'close' : 'different'

function compareTexts(one: string, other: string): AddressLevel {
  const level = compareWords(one.replaceAll(' ', ''), other.replaceAll(' ', ''))
  return level === 'typo' ? 'close' : level
}

interface StreetAgreement extends Found {
  readonly crossed: boolean
}

/** The street of one may stand in the second line of the other. */
function crossedStreets(one: PreparedAddress, other: PreparedAddress): StreetAgreement | undefined {
  const straight = both(one.street, other.street) ? compareStreets(one, other) : undefined
  const result = { one: one.street, other: other.street, crossed: false }
  if (straight === 'same' || straight === 'close') return { ...result, level: straight }
  for (const [a, b] of [
    [one.street, other.building],
    [one.building, other.street],
  ] as const)
    if (both(a, b) && compareTexts(a, b) === 'same')
      return { level: 'close', one: a, other: b, crossed: true }
  return straight && { ...result, level: straight }
}

function compareStreets(one: PreparedAddress, other: PreparedAddress): AddressLevel {
  const level = /\d/.test(one.street + other.street)
    ? one.street === other.street
      ? 'same'
      : 'different' // 71st and 72nd differ by one letter and by a street
    : compareTexts(one.street, other.street)
  const turned = both(one.direction, other.direction) && one.direction !== other.direction
  return turned && level === 'same' ? 'close' : level
}

import { phoneTail } from './compare-points.ts'
import { nameFamily } from './nicknames.ts'
import type { PreparedName } from './prepare-name.ts'
import type { Prepared } from './prepare.ts'
import { soundKey } from './sound-key.ts'

/**
 * Keys of which two records that are the same have at least one in common: cheap to make, each forgiving another kind of
 * difference. Only records that share a key are compared.
 */
export const blockingKeys = (record: Prepared): ReadonlySet<string> =>
  new Set([
    ...record.identifiers.map(({ scheme, value }) => `i ${scheme} ${value}`),
    ...record.emails.flatMap(emailKeys),
    ...record.phones.map(phoneTail).flatMap((tail) => (tail.length === 7 ? [`p ${tail}`] : [])),
    ...record.links.map((link) => `l ${link}`),
    ...(record.born === undefined ? [] : [`b ${record.born}`]),
    ...record.names.flatMap((name) => nameKeys(name, record)),
    ...record.organizationNames.flatMap(({ words, initials }) => organizationKeys(words, initials)),
    ...addressKeys(record),
  ])

const emailKeys = ({ value, local, shared }: Prepared['emails'][number]): string[] =>
  shared ? [`e ${value}`] : [`e ${value}`, ...(local.length >= 5 ? [`el ${local}`] : [])]

function nameKeys({ given, family, familyWords, familyWhole }: PreparedName, record: Prepared): string[] {
  const first = given[0] ?? ''
  const familySound = soundKey(family) || family
  const givenSound = String(nameFamily(first) ?? (soundKey(first) || first))
  const sorted = [familySound, soundKey(first) || first].toSorted().join(' ')
  return [
    `n ${sorted}`,
    `ng ${familySound} ${givenSound}`,
    `nf ${family.slice(0, 4)} ${first[0] ?? ''}`,
    // Letters in another order are the slip that changes how a word sounds.
    `na ${lettersOf(family)} ${first[0] ?? ''}`,
    ...(familyWhole === family ? [] : [`nf ${familyWhole.slice(0, 4)} ${first[0] ?? ''}`]),
    ...record.emails.map(({ domain }) => `ne ${givenSound} ${domain}`),
    ...familyWords.map((word) => `nw ${soundKey(word) || word} ${givenSound}`),
    ...(record.born === undefined
      ? []
      : [`nb ${familySound} ${record.born.slice(0, 4)}`, `gb ${givenSound} ${record.born.slice(4)}`]),
    ...record.organizations.flatMap((name) => [`no ${givenSound} ${name}`, `fo ${familySound} ${name}`]),
    ...record.districts.map((district) => `nd ${familySound} ${district}`),
    ...record.addresses.flatMap(({ postcode, city, building }) => [
      ...(postcode === '' ? [] : [`np ${familySound} ${postcode}`, `gp ${givenSound} ${postcode}`]),
      ...(city === '' ? [] : [`nc ${familySound} ${city}`, `gc ${givenSound} ${city}`]),
      ...(building === '' ? [] : [`nu ${givenSound} ${building}`]),
    ]),
  ]
}

const lettersOf = (word: string): string => word.split('').toSorted().join('')

/** Pairs of neighbouring words, each word that is not short, and the initials. */
function organizationKeys(words: readonly string[], initials: string): string[] {
  const pairs = words.slice(1).map((word, at) => `ow ${[words[at] ?? '', word].toSorted().join(' ')}`)
  return [
    ...pairs,
    ...words.filter((word) => word.length >= 4).map((word) => `o1 ${soundKey(word) || word}`),
    ...[initials, ...words]
      .filter((word) => word.length >= 3 && word.length <= 6)
      .map((word) => `oa ${word}`),
    `on ${words.toSorted().join('')}`,
  ]
}

const addressKeys = ({ addresses }: Prepared): string[] =>
  addresses.flatMap(({ number, street, city, postcode, building }) => [
    ...(street !== '' && number !== '' ? [`s ${number} ${street.slice(0, 6)}`] : []),
    ...(street !== '' && city !== '' ? [`sc ${soundKey(street) || street} ${city.slice(0, 5)}`] : []),
    ...(number !== '' && postcode !== '' ? [`sp ${number} ${postcode}`] : []),
    ...(building !== '' && street !== '' ? [`sb ${street.slice(0, 5)} ${building.slice(0, 5)}`] : []),
  ])

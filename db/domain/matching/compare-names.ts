import { compareForenames, type ForenamesLevel } from './compare-forenames.ts'
import { compareGiven, type GivenLevel } from './compare-given.ts'
import { compareWords } from './compare-words.ts'
import type { Evidence, LevelOf, RareValue } from './evidence.ts'
import type { PreparedName } from './prepare-name.ts'
import { areOfTwoScripts } from './script.ts'
import { writtenWord } from './written-word.ts'

type FamilyLevel = LevelOf<'family'>

/** Of several names, those two are taken that agree best. */
const merit: Readonly<Record<GivenLevel | FamilyLevel, number>> = {
  same: 6,
  nickname: 5,
  part: 4.5,
  typo: 4,
  close: 3,
  initial: 2,
  different: 0,
}

interface Agreement<L> {
  readonly level: L
  readonly one: string
  readonly other: string
}

/** The best of all pairs of given, preferred and middle names: people are called by any of them. */
function bestGiven(one: readonly string[], other: readonly string[]): Agreement<GivenLevel> | undefined {
  let best: Agreement<GivenLevel> | undefined
  for (const a of one)
    for (const b of other) {
      const level = compareGiven(a, b)
      if (best === undefined || merit[level] > merit[best.level]) best = { level, one: a, other: b }
    }
  return best
}

function compareFamily(one: PreparedName, other: PreparedName): Agreement<FamilyLevel> | undefined {
  if (one.family === '' || other.family === '') return undefined
  const level = compareWords(one.family, other.family)
  if (level === 'same' || level === 'typo') return { level, one: one.family, other: other.family }
  if (one.familyWhole === other.familyWhole)
    return { level: 'same', one: one.familyWhole, other: other.familyWhole }
  if (one.familyWords.length !== other.familyWords.length) {
    const shared = one.familyWords.find((word) => word.length > 2 && other.familyWords.includes(word))
    if (shared !== undefined) return { level: 'part', one: shared, other: shared }
  }
  return { level, one: one.family, other: other.family }
}

interface NameAgreement {
  readonly given: Agreement<GivenLevel> | undefined
  readonly family: Agreement<FamilyLevel> | undefined
  readonly swapped: boolean
  readonly forenames: ForenamesLevel | undefined
  readonly merit: number
}

/** Given and family name the other way round, as people type them into the wrong fields. */
const turned = (name: PreparedName): PreparedName => ({
  ...name,
  given: name.family === '' ? [] : [name.family],
  forenames: name.family === '' ? [] : [name.family, ...name.forenames.slice(1)],
  family: name.given[0] ?? '',
  familyWords: name.given.slice(0, 1),
  familyWhole: name.given[0] ?? '',
})

const halfMissing = (name: PreparedName): boolean => name.given.length === 0 || name.family === ''

function agreement(one: PreparedName, other: PreparedName, swapped: boolean): NameAgreement {
  const given = bestGiven(one.given, other.given)
  const family = compareFamily(one, other)
  const total = (given ? merit[given.level] : 1) + (family ? merit[family.level] : 1)
  const forenames =
    given === undefined || given.level === 'different' ? undefined : compareForenames(one, other)
  const level = swapped && forenames === 'turned' ? undefined : forenames
  return { given, family, swapped, forenames: level, merit: total - (swapped ? 2 : 0) - (level ? 1 : 0) }
}

/** Whatever can be compared is heard before names of two scripts. */
const notAlike: NameAgreement = {
  given: undefined,
  family: undefined,
  swapped: false,
  forenames: undefined,
  merit: -1,
}

function compareTwo(one: PreparedName, other: PreparedName): NameAgreement {
  if (!areOfTwoScripts(one.script, other.script)) return compareInOneScript(one, other)
  const found = compareInOneScript(one, other)
  return isAgreement(found.given) && isAgreement(found.family) ? found : notAlike
}

function compareInOneScript(one: PreparedName, other: PreparedName): NameAgreement {
  const straight = agreement(one, other, false)
  if (straight.merit >= 9 || (halfMissing(one) && halfMissing(other))) return straight
  const crossed = agreementCrossed(one, other)
  const [given, family] = [isAgreement(crossed.given), isAgreement(crossed.family)]
  const holds = halfMissing(one) || halfMissing(other) ? given || family : given && family
  return holds && crossed.merit > straight.merit ? crossed : straight
}

/**
 * A name of one part keeps its place: it agrees with another no more than with itself, whichever comes first. Of several
 * given names any may be the one that stands for the family's: "Van An Nguyen" is turned as well as "Nguyen, Van An".
 */
function agreementCrossed(one: PreparedName, other: PreparedName): NameAgreement {
  if (halfMissing(other)) return agreement(turned(one), other, true)
  const crossed = agreement(one, turned(other), true)
  if (one.given.length === 1 && other.given.length === 1) return crossed
  const back = agreement(turned(one), other, true)
  return back.merit > crossed.merit ? back : crossed
}

const isAgreement = (found: Agreement<GivenLevel | FamilyLevel> | undefined): boolean =>
  found !== undefined && merit[found.level] >= merit.close

/** What the names of two people say. Of several names each, the two that agree best are heard. */
export function compareNames(
  ones: readonly PreparedName[],
  others: readonly PreparedName[],
): readonly Evidence[] {
  let best: { found: NameAgreement; one: PreparedName; other: PreparedName } | undefined
  for (const one of ones)
    for (const other of others) {
      const found = compareTwo(one, other)
      if (best === undefined || found.merit > best.found.merit) best = { found, one, other }
    }
  return best === undefined ? [] : nameEvidence(best.found, best.one, best.other)
}

function nameEvidence(found: NameAgreement, one: PreparedName, other: PreparedName): Evidence[] {
  const evidence: Evidence[] = []
  if (found.given) evidence.push(withWritten(partEvidence('given', found.given, found.swapped), one, other))
  if (found.family)
    evidence.push(withWritten(partEvidence('family', found.family, found.swapped), one, other))
  if (found.forenames)
    evidence.push({
      field: 'forenames',
      level: found.forenames,
      one: one.forenamesShown,
      other: other.forenamesShown,
      rare: [],
    })
  if (found.swapped)
    evidence.push({ field: 'order', level: 'swapped', one: one.shown, other: other.shown, rare: [] })
  if (areOfTwoScripts(one.script, other.script))
    evidence.push({ field: 'script', level: 'different', one: one.shown, other: other.shown, rare: [] })
  const suffix = { field: 'suffix' as const, one: one.suffix, other: other.suffix, rare: [] }
  // "Sr." is seldom said of somebody who is not "Jr." to somebody else.
  if (one.suffix !== other.suffix)
    evidence.push({ ...suffix, level: one.suffix === '' || other.suffix === '' ? 'one' : 'different' })
  return evidence
}

const withWritten = (evidence: Evidence, one: PreparedName, other: PreparedName): Evidence => ({
  ...evidence,
  written: () => [writtenWord(one.shown, evidence.one), writtenWord(other.shown, evidence.other)],
})

/** What was typed into either field is as rare as in the one where it is more common. */
function partEvidence(
  field: 'given' | 'family',
  { level, one, other }: Agreement<GivenLevel | FamilyLevel>,
  swapped: boolean,
): Evidence {
  const says = level !== 'different' && level !== 'initial'
  const fields = swapped ? (['given', 'family'] as const) : ([field] as const)
  const rare: RareValue[] = says
    ? fields.flatMap((each) => [one, other].map((value) => ({ field: each, value })))
    : []
  return { field, level, one, other, rare }
}

import { collapseSpace, fold } from '../../../../domain/fold.ts'
import { isJobTitle } from '../../../../domain/job-title.ts'
import { isGivenName } from '../../../../domain/matching/nicknames.ts'
import { isCredential, isDegree } from '../../../../domain/name-degree.ts'
import { isKnownGiven, isNameWord } from '../../../../domain/name-word.ts'
import { displayName, splitFullName } from '../../../../domain/person-name.ts'

/** What a cell says that may name several people: all in one name where that is sure. */
type SeveralPeople = { readonly together: string } | 'perhaps'

/** Given names that families have as well: "Martin López, Ana" is one person. */
const familiesToo = new Set(
  `abraham albert alexander allison alonso andres andrew angel anthony arthur benito bernard bernardo brian calvin cameron
  charles claudia cruz daniel david dennis diego domingo edward eugene florence frances francis franco frank franklin frederick george gerard
  gilbert grace gregory harold harrison harry henry herbert howard hugh ian isaac ivan jacob jaime james jerome jesus john jose
  joseph joyce julian kelly lawrence leon leonard leslie lewis lorenzo louis lucas luke luna madison manuel marc marcos marcus mark
  martin mateo matthew maxwell miguel nicholas nicolas oliver pablo paul peter philip phillip ralph ramon raymond rene
  reynolds robin roger rosa rosario rose russell ruth salvador santiago santos sebastian simon solomon stanley stephan
  stephen stuart theodore thomas tomas valentin victor vicente vincent walter xavier`.split(/\s+/u),
)

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '')
const beginsWithGiven = ([first = '']: readonly string[]): boolean => isKnownGiven(first)

const isNameEnding = (text: string): boolean =>
  isDegree(text) || /^(?:jr|sr|ii|iii|iv|esq)\.?$/iu.test(text) || isCredential(text)

/** "Ana Ruiz; Luis Gil", "Ana Ruiz, Luis Gil"; null for one person, be it with the family name first. */
export function severalPeople(text: string): SeveralPeople | null {
  const bySemicolon = partsOf(text, ';')
  if (bySemicolon.length > 1 && bySemicolon.every((part) => /\p{L}/u.test(part)))
    return togetherOf(bySemicolon, bySemicolon.every(isWholeName))
  const parts = partsOf(text, ',')
  const people = parts.filter((part) => !isNameEnding(part))
  if (people.length < 2 || !people.every((part) => wordsOf(part).every(isNameWord))) return null
  const sureness = surenessOf(people)
  return sureness === 'none'
    ? null
    : togetherOf(people, sureness === 'sure' && people.length === parts.length)
}

const partsOf = (text: string, mark: string): string[] =>
  text
    .split(mark)
    .map(collapseSpace)
    .filter((part) => part !== '')

const togetherOf = (people: readonly string[], isSure: boolean): SeveralPeople =>
  isSure ? { together: people.map(inOrder).join(' & ') } : 'perhaps'

/** "Ruiz, Ana" as "Ana Ruiz". */
function inOrder(text: string): string {
  const { honorific, ...name } = splitFullName(text)
  return text.includes(',') ? collapseSpace(`${honorific} ${displayName(name)}`) : text
}

/** Two words or more, that may stand turned about a comma. */
function isWholeName(text: string): boolean {
  const words = wordsOf(text.replace(',', ' '))
  const isShort = words.length > 1 && words.length < 6
  return isShort && words.every(isNameWord) && beginsWithGiven(wordsOf(inOrder(text))) && !isJobTitle(text)
}

/** How surely names with commas between are those of several people. */
function surenessOf([one = '', ...others]: readonly string[]): 'sure' | 'perhaps' | 'none' {
  const [first = '', ...family] = wordsOf(one)
  if (family.length === 0 || !isKnownGiven(first)) return 'none'
  const areWhole = others.every((other) => wordsOf(other).length > 1 && beginsWithGiven(wordsOf(other)))
  const isOnlyGiven = others.some((other) => wordsOf(other).every((word) => isGivenName(fold(word))))
  const isNoFamily = isGivenName(fold(first)) && !familiesToo.has(fold(first))
  if (!isNoFamily) return areWhole && !isOnlyGiven ? 'perhaps' : 'none'
  return areWhole && !isOnlyGiven ? 'sure' : 'perhaps'
}

/** Whether somebody else is named behind a semicolon. */
export const namesAnotherBehind = (text: string): boolean =>
  partsOf(text, ';')
    .slice(1)
    .map((part) => wordsOf(part.split(',')[0] ?? ''))
    .some((words) => words.length > 1 && beginsWithGiven(words) && !isJobTitle(words.join(' ')))

import { isNickname, isStanding } from '../../../../domain/bracketed-name.ts'
import { collapseSpace, fold } from '../../../../domain/fold.ts'
import { isJobTitle } from '../../../../domain/job-title.ts'
import { isDegree } from '../../../../domain/name-degree.ts'
import { isNameWord } from '../../../../domain/name-word.ts'
import { refusesBeside } from './opt-out.ts'
import { takePronouns } from './pronouns.ts'
import { namesAnotherBehind } from './several-people.ts'

/** What stands beside a name in its cell, each in its own words. */
export interface NameRemarks {
  readonly name: string
  readonly titles: readonly string[]
  /** That somebody must not be contacted. */
  readonly refusals: readonly string[]
  readonly notes: readonly string[]
}

type Kind = Exclude<keyof NameRemarks, 'name'>
interface Remark {
  readonly kind: Kind
  readonly text: string
}

/**
 * "Ivy Poe (on leave)", "Jo Orr – Director", "Bo Li DO NOT CALL"; null where the cell holds a name alone. Of a part of a name
 * only what stands in brackets or refuses: families have hyphens and commas of their own.
 */
export function takeNameRemarks(cell: string, isWhole = true): NameRemarks | null {
  if (isFormula.test(cell) || !mayHold.test(cell) || namesAnotherBehind(cell)) return null
  const remarks: Remark[] = []
  const bare = takeTail(takeBrackets(cell, remarks), remarks)
  const name = isWhole ? takeBehind(bare, remarks) : bare
  if (remarks.length === 0 || !/\p{L}/u.test(name)) return null
  const of = (wanted: Kind) => remarks.filter(({ kind }) => kind === wanted).map(({ text }) => text)
  return { name, titles: of('titles'), refusals: of('refusals'), notes: of('notes') }
}

/** Or an address, of which nothing is taken either. */
const isFormula = /^[+-]|[=@<>\\]/u

/** Nearly all cells hold a name alone. */
const mayHold = /[()[\],;|·–—-]|\b(?:do|dnc|no)\b/iu

const kindOf = (text: string): Kind | undefined =>
  refusesBeside(text) ? 'refusals' : isJobTitle(text) ? 'titles' : undefined

/** Without what stands in brackets, unless it is a nickname, a party or pronouns. */
function takeBrackets(cell: string, remarks: Remark[]): string {
  const bare = cell.replaceAll(bracketed, (whole, inside: string) => {
    const text = collapseSpace(inside)
    const kind = kindOf(text)
    if (kind === undefined && (isStanding(text) || isPronouns(text) || isNickname(text, cell))) return whole
    if (text !== '') remarks.push({ kind: kind ?? 'notes', text })
    return ''
  })
  return collapseSpace(bare)
}

/** Set off from what stands before and behind it. */
const bracketed = /(?:^|\s+)[([]([^()[\]]*)[)\]](?![^\s,;])/gu

const isPronouns = (text: string): boolean => takePronouns(`x (${text})`) !== null

/** "Ivy Poe DO NOT CALL": the shortest end that refuses. */
function takeTail(name: string, remarks: Remark[]): string {
  const words = name.split(' ')
  const at = words.findLastIndex((_, from) => from > 0 && refusesBeside(words.slice(from).join(' ')))
  if (at < 0) return name
  remarks.push({ kind: 'refusals', text: words.slice(at).join(' ') })
  return words.slice(0, at).join(' ').replace(danglingMark, '')
}

const danglingMark = /[\s,;:|·–—-]+$/u
const mark = /(\s*[,;|·]\s*|\s+[-–—]+\s+)/u

/** "Lea Roe, Director", "Jo Orr - Harbor House": what stands behind a mark, from the first that is no part of the name. */
function takeBehind(name: string, remarks: Remark[]): string {
  const pieces = name.split(mark)
  const at = pieces.findIndex(
    (piece, index) => index > 0 && index % 2 === 0 && isRemark(piece, pieces[index - 1]),
  )
  if (at < 0) return name
  const degreesAt = degreesFrom(pieces, at)
  const text = pieces.slice(at, degreesAt).join('').replace(danglingMark, '')
  remarks.push({ kind: kindOf(text) ?? 'notes', text })
  return pieces.slice(0, at - 1).join('') + pieces.slice(degreesAt - 1).join('')
}

/** Where the degrees begin that end the cell: "Lea Roe, Director, MD". */
function degreesFrom(pieces: readonly string[], at: number): number {
  const last = pieces.findLastIndex((piece, index) => index % 2 === 0 && !isDegree(piece))
  return last <= at ? at + 2 : last + 2
}

/** Behind a dash stands no given name: what is neither part of a family name nor a degree is a remark. */
function isRemark(piece: string, before = ''): boolean {
  if (kindOf(piece) !== undefined) return true
  if (!/[-–—|·]/u.test(before)) return false
  const isOneName = (isNameWord(piece) && /^\p{Lu}/u.test(piece)) || startsInParticle(piece)
  return !isOneName && !isDegree(piece) && takePronouns(`Roe ${piece}`) === null
}

const startsInParticle = (text: string): boolean => /^(?:de|del|van|von|la|da|dos|du)\s/u.test(fold(text))

import { collapseSpace, fold } from '../../../domain/fold.ts'
import { nameFamily } from '../../../domain/matching/nicknames.ts'
import { saysNotToReach } from '../contact/cell/refusal-words.ts'
import { filledCells } from './blank-row.ts'
import type { TableRow } from './table-file.ts'

/** What parts of a list are called by, at their beginning or end. */
const parts = new Set(
  'region regions district districts county counties board staff committee committees team teams members volunteers officers chapter chapters zone ward distrito distritos condado condados junta personal equipo equipos comite comites miembros voluntarios voluntarias zona'.split(
    ' ',
  ),
)

/**
 * The titles that stand between the rows of a table, "NORTH REGION" with all other cells blank: in capitals, said again or
 * named as parts of a list are, where every other row has more cells and others are not written so.
 */
export function headingsAmong(rows: readonly TableRow[]): ReadonlySet<TableRow> {
  const single = rows.filter((row) => filledCells(row).length === 1)
  const plain = new Set(single.length < rows.length ? single.filter(isPlainHeading) : [])
  const others = likelyHeadings(rows.filter((row) => !plain.has(row)))
  return new Set(single.filter((row) => plain.has(row) || others.has(row)))
}

/** Titles that may be names as well, for all that they say. */
function likelyHeadings(rows: readonly TableRow[]): ReadonlySet<TableRow> {
  const alone = rows.filter((row) => filledCells(row).length === 1)
  const areRows = rows.length > alone.length * 2
  const isHeading = headingTest(rows, alone)
  return new Set(areRows && alone.every(isHeading) ? alone : [])
}

/** What lists of coalitions have parts of, by itself no name of anybody. */
const sections = new Set(
  'senate house assembly senators representatives legislators lawmakers donors funders sponsors partners allies supporters subscribers advisors advisers trustees directors employees interns clients participants attendees guests media press reporters vendors contacts people organizations agencies senado camara asamblea senadores diputados legisladores donantes aliados socios medios prensa contactos personas organizaciones'.split(
    ' ',
  ),
)

/** What stands beside them. */
const besides = new Set(
  'former active inactive past current new old other our the and of state us advisory executive general deceased removed exmiembros anteriores activos inactivos nuevos otros nuestros'.split(
    ' ',
  ),
)

/** "SENATE", "Former board", "Inactive:", "*** DO NOT CONTACT ***": a title, however many there are and whatever stands beside. */
function isPlainHeading(row: TableRow): boolean {
  const text = textOf(row)
  if (row.cells.findIndex((cell) => cell.trim() !== '') > 1 || /\d\d|@/u.test(text)) return false
  if (refusalIn(text) !== null) return true
  const words = wordsOf(text)
  if (words.length === 0 || words.length > longestTitle || nameFamily(words[0] ?? '') !== undefined)
    return false
  const isKnown = (word: string) => sections.has(word) || parts.has(word)
  const isOfThem = words.some(isKnown) && words.every((word) => isKnown(word) || besides.has(word))
  return isOfThem || /\p{L}.*:$/u.test(text)
}

const longestTitle = 5

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{M}]+/gu) ?? []

/** What a title says of those below it where nobody is to write to them; null for any other. Baja is a place as well. */
export function refusalIn(title: string): string | null {
  const text = collapseSpace(title).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const bare = text.replace(/^please\s+|\s+(?:list|section|lista)$/giu, '')
  return fold(bare) !== 'baja' && saysNotToReach(bare) ? text : null
}

function headingTest(rows: readonly TableRow[], alone: readonly TableRow[]): (row: TableRow) => boolean {
  const times = Map.groupBy(alone, textOf)
  const column = (at: number) =>
    rows.filter((row) => !alone.includes(row)).map(({ cells }) => cells[at] ?? '')
  return (row) => {
    const text = textOf(row)
    const words = wordsOf(text)
    if (words.length === 0 || /\d\d|@/u.test(text) || nameFamily(words[0] ?? '') !== undefined) return false
    const at = row.cells.findIndex((cell) => cell.trim() !== '')
    const isOfParts = parts.has(words[0] ?? '') || parts.has(words.at(-1) ?? '')
    const isApart = isInCapitals(text) && !column(at).some(isInCapitals)
    return at < 2 && (isOfParts || isApart || (times.get(text)?.length ?? 0) > 1)
  }
}

const textOf = (row: TableRow): string => filledCells(row)[0]?.trim() ?? ''

const isInCapitals = (text: string): boolean =>
  /\p{Lu}\P{L}*\p{Lu}/u.test(text) && text === text.toUpperCase()

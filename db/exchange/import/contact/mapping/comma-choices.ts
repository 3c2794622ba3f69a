import { fold } from '../../../../domain/fold.ts'
import { splitCell } from '../cell/split-cell.ts'

const mostChoices = 12
const longestChoice = 40
/** Cells with several values of which one may be by chance. */
const fewestLists = 2

/**
 * Whether the cells of a column that nobody knows are several choices with commas between, as Airtable writes them
 * ("Faith,Health", "Health"). What a comma parts otherwise does not come again by itself: "Taos, NM" and "Ruiz, Ana".
 */
export function areCommaChoices(cells: readonly string[]): boolean {
  const values = cells.map((cell) => splitCell(cell, ',').map(fold))
  const lists = values.filter((parts) => parts.length > 1)
  const words = new Set(values.flat())
  const uses = values.reduce((sum, parts) => sum + parts.length, 0)
  return (
    lists.length >= fewestLists &&
    words.size <= Math.min(mostChoices, uses / 2) &&
    [...words].every(isChoice) &&
    comeAgain(values, lists)
  )
}

const isChoice = (word: string): boolean =>
  word.length <= longestChoice && /\p{L}/u.test(word) && !word.includes(';')

/** Each part of a list stands in another cell too, and most of them alone. */
function comeAgain(values: readonly (readonly string[])[], lists: readonly (readonly string[])[]): boolean {
  const alone = new Set(values.flatMap((parts) => (parts.length === 1 ? parts : [])))
  const companies = Map.groupBy(
    lists.flatMap((parts) => parts.map((part) => ({ part, company: parts.join() }))),
    ({ part }) => part,
  )
  const isElsewhere = (part: string) =>
    alone.has(part) || new Set(companies.get(part)?.map(({ company }) => company)).size > 1
  const parts = [...companies.keys()]
  return parts.every(isElsewhere) && parts.filter((part) => alone.has(part)).length * 2 > parts.length
}

import type { MappedTable } from '../../import-part.ts'
import { quote, type ReadingProblem } from '../../reading-problem.ts'
import { dateCells, type DateCell } from './apply-mapping.ts'
import { orderIn, orderInYear, saysTime } from '../cell/written-date.ts'

/**
 * Of each column of days: those that can be read both ways where none of it decides, and how they were read; whether both
 * ways stand in it; what is no day among them; what has no year where others have one; and what says the hour as well.
 */
export function datesIn({ table, mapping }: MappedTable): ReadingProblem[] {
  const blank = new Set(mapping.blankWords)
  const isSaid = ({ text }: { readonly text: string }) =>
    text.trim() !== '' && !blank.has(text.trim().toLowerCase())
  const columns = Map.groupBy(
    dateCells(table, mapping),
    ({ column }) => `${column.occurrence} ${column.name}`,
  )
  return [...columns.values()].flatMap((cells) => {
    const told = (code: ReadingProblem['code'], some: typeof cells): ReadingProblem[] =>
      some.slice(0, 1).map(({ line, column }) => ({ code, line, detail: sayCells(column.name, some) }))
    const orders = Map.groupBy(cells, ({ text, needsYear }) =>
      needsYear ? orderIn(text) : orderInYear(text),
    )
    const [unclear = [], dayFirst = [], monthFirst = []] = [
      orders.get('either'),
      orders.get('dayFirst'),
      orders.get('monthFirst'),
    ]
    const isMixed = dayFirst.length > 0 && monthFirst.length > 0
    const decided = mapping.dateOrder === 'dayFirst' ? dayFirst : monthFirst
    const unread = (orders.get('none') ?? []).filter(isSaid)
    return [
      ...told('dates.unread', unread),
      ...told('dates.yearless', yearlessAmong(cells)),
      ...told(
        'dates.times',
        cells.filter(({ text }) => saysTime(text)),
      ),
      ...(isMixed ? mixedIn(dayFirst, monthFirst) : []),
      ...(isMixed || decided.length === 0 ? told(`dates.${mapping.dateOrder}`, unclear) : []),
    ]
  })
}

/** Where every day is one of every year nobody means to compare them, and where only whole dates may stand they are unread. */
function yearlessAmong<T extends Pick<DateCell, 'text' | 'needsYear'>>(cells: readonly T[]): T[] {
  const isWhole = ({ text }: T) => orderIn(text) !== 'none'
  const yearless = cells.filter(
    (cell) => !cell.needsYear && !isWhole(cell) && orderInYear(cell.text) !== 'none',
  )
  return cells.some(isWhole) ? yearless : []
}

/** Where each order stands, that the lines can be looked at. */
function mixedIn(dayFirst: readonly DateCell[], monthFirst: readonly DateCell[]): ReadingProblem[] {
  const [first] = [...dayFirst, ...monthFirst].toSorted((a, b) => a.line - b.line)
  if (first === undefined) return []
  const detail = `${first.column.name}: ${sayLines(dayFirst)} / ${sayLines(monthFirst)}`
  return [{ code: 'dates.mixed', line: first.line, detail: quote(detail) }]
}

/** "13/04/1990 (2, 5, 9 … +4)". */
function sayLines(cells: readonly DateCell[]): string {
  const lines = cells.slice(0, linesNamed).map(({ line }) => line)
  const left = cells.length - lines.length
  return `${cells[0]?.text ?? ''} (${lines.join(', ')}${left > 0 ? ` … +${left}` : ''})`
}

const linesNamed = 10
const quoted = 3

/** "Birthday (12): 03/04/1990, 05/06/1991, 07/08/1992". */
const sayCells = (column: string, cells: readonly { readonly text: string }[]): string =>
  quote(
    `${column} (${cells.length}): ${cells
      .slice(0, quoted)
      .map(({ text }) => text)
      .join(', ')}`,
  )

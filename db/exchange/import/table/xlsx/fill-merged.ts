import type { Area } from './cell-reference.ts'
import type { CellBudget } from './read-sheet.ts'

interface OpenRow {
  readonly line: number
  readonly cells: string[]
}

/** Taller ones are frames around a whole sheet. */
const maximumHeight = 1_000

/**
 * A cell merged over several rows says the same of each of them: the others get its text. Cells merged across columns
 * keep it in the first; rows that have no cells stay out.
 */
export function fillMerged(rows: readonly OpenRow[], areas: readonly Area[], budget: CellBudget): void {
  const tall = areas.filter(
    ({ firstRow, lastRow }) => lastRow > firstRow && lastRow - firstRow <= maximumHeight,
  )
  if (tall.length === 0) return
  const byLine = new Map(rows.map((row) => [row.line, row.cells]))
  for (const { firstRow, lastRow, column } of tall) {
    const text = byLine.get(firstRow)?.[column]
    for (let line = firstRow + 1; text && line <= lastRow; line++)
      fill(byLine.get(line), { column, text, budget })
  }
}

interface Filling {
  readonly column: number
  readonly text: string
  readonly budget: CellBudget
}

function fill(cells: string[] | undefined, { column, text, budget }: Filling): void {
  if (!cells || (cells[column] ?? '') !== '') return
  budget.cells -= Math.max(1, column + 1 - cells.length)
  budget.characters -= text.length
  if (budget.cells < 0 || budget.characters < 0) throw new RangeError('too many values')
  while (cells.length < column) cells.push('')
  cells[column] = text
}

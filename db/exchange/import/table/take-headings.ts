import { fold } from '../../../domain/fold.ts'
import { nameFamily } from '../../../domain/matching/nicknames.ts'
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
  const alone = rows.filter((row) => filledCells(row).length === 1)
  const areRows = rows.length > alone.length * 2
  const isHeading = headingTest(rows, alone)
  return new Set(areRows && alone.every(isHeading) ? alone : [])
}

function headingTest(rows: readonly TableRow[], alone: readonly TableRow[]): (row: TableRow) => boolean {
  const times = Map.groupBy(alone, textOf)
  const column = (at: number) =>
    rows.filter((row) => !alone.includes(row)).map(({ cells }) => cells[at] ?? '')
  return (row) => {
    const text = textOf(row)
    const words = fold(text).match(/[\p{L}\p{M}]+/gu) ?? []
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

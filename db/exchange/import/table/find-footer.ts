import { filledCells, isBlankRow } from './blank-row.ts'
import type { TableRow } from './table-file.ts'

const totals =
  /^(?:grand |sub)?(?:totals?|totales|count|sum|average|suma|somme|summe|gesamt|insgesamt|soma)\b(?!.*@)/i

/** "7", "9.5", "$1,200.00", "1 200,00", "(12)", "40 %", "3 people". */
const amount = /^[-+(]?\s*[$€£]?\s*\d[\d.,]*(?:\s\d{3}(?!\d)[.,\d]*)*\s*(?:[%)$€£]|\p{L}+)?$/u

/** What programs write about a table below it: who made it and when, how many rows, which page. */
const imprints = [
  /^(?:generated|printed|exported|created|downloaded|prepared|produced|(?:last )?updated|(?:report )?run)\b.*(?:\b(?:on|by|at|from|in)\b|:)/iu,
  /^(?:generado|impreso|exportado|creado|descargado|preparado|actualizado)\b.*(?:\b(?:el|por|en|desde)\b|:)/iu,
  /^\d[\d.,]* (?:records?|rows?|contacts?|members?|people|registros?|filas?|contactos?|personas?)\b/iu,
  /^(?:page|página) \d+/iu,
  /^(?:end of|fin del?) (?:report|list|file|export|informe|listado?|archivo)\b/iu,
]

/**
 * The line where totals, copyright notes and the like begin, at the end of a table of two columns and more. A row of sums
 * and a line about the table tell themselves; other lines of one or two cells, in a table of three columns and more, are
 * set off by a blank line where nothing stands beyond the second column.
 */
export function findFooter(rows: readonly TableRow[], width: number): number | null {
  if (width < 2) return null
  const isBelow = width < 3 ? tellsItself : isNote
  const tail = rows.slice(rows.findLastIndex((row) => !isBlankRow(row) && !isBelow(row)) + 1)
  const offset = rows.length - tail.length
  const first = tail.find((row, at) => !isBlankRow(row) && isSetOff(rows, offset + at))
  return first?.line ?? null
}

const isNote = (row: TableRow): boolean => {
  const cells = filledCells(row)
  return tellsItself(row) || (cells.length <= 2 && !cells.some((cell) => cell.includes('@')))
}

/** Somebody called Total has something else beside the name than sums. */
function tellsItself(row: TableRow): boolean {
  const [first = '', ...others] = filledCells(row).map((cell) => cell.trim())
  if (totals.test(first)) return others.every((cell) => amount.test(cell))
  if (isSumRow(row)) return true
  return others.length === 0 && imprints.some((imprint) => imprint.test(first))
}

/** What is summed up: "Total", "Subtotal: 3", "Total for Harbor House", "Harbor House Total". */
const summed =
  /^(?:grand |sub)?(?:totals?|totales|count|sum|average|suma|somme|summe|gesamt|insgesamt|soma|zwischensumme|sous-total)(?:\s*:?(?:\s*[\d$€£].*)?|\s(?:for|of|de|del|por|pour|von|für|per)\s.*)$|\b(?:sub)?total:?$/iu

/** Digits in a row are somebody's number rather than a sum. */
const isSmall = (cell: string): boolean => amount.test(cell) && !/\d{7}/u.test(cell)

/** Whether a row in the middle of a table says nothing but sums of its columns. */
export function isSumRow(row: TableRow): boolean {
  const first = row.cells.find((cell) => cell.trim() !== '')?.trim() ?? ''
  if (!summed.test(first)) return false
  const [, ...others] = filledCells(row).map((cell) => cell.trim())
  return (others.length > 0 || /\d/u.test(first)) && others.every(isSmall)
}

function isSetOff(rows: readonly TableRow[], at: number): boolean {
  const [before, row] = [rows[at - 1], rows[at]]
  if (!row) return false
  if (tellsItself(row)) return true
  if (!before) return false
  const isAfterGap =
    isBlankRow(before) || (row.line > before.line + 1 && !before.cells.join('').includes('\n'))
  return isAfterGap && row.cells.findLastIndex((cell) => cell.trim() !== '') < 2
}

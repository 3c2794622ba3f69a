import { maximumCells, maximumRecords } from '../../source/source-limit.ts'
import { SyntaxFault } from '../../source/syntax-fault.ts'
import type { SourceSheet } from '../table-file.ts'
import { columnIndex, isArea, parseArea, type Area } from './cell-reference.ts'
import { fillMerged } from './fill-merged.ts'
import type { NumberFormat } from './number-format.ts'
import { isoText, numberText } from './number-text.ts'
import type { Archive } from './open-archive.ts'
import { readXml, type XmlAttributes } from './read-xml.ts'
import { textCollector, unescapeText } from './shared-text.ts'

/** Characters of all cells together: one shared text may stand in every one of them. */
const maximumCharacters = 50 * 2 ** 20

const maximumAreas = 10_000

/** What the sheets of a workbook may still take. */
export interface CellBudget {
  cells: number
  rows: number
  characters: number
}

export const newBudget = (): CellBudget => ({
  cells: maximumCells,
  rows: maximumRecords,
  characters: maximumCharacters,
})

/** What the cells of a sheet refer to. */
interface SheetContext {
  readonly sharedTexts: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly from1904: boolean
  readonly budget: CellBudget
}

interface SheetPart {
  readonly name: string
  readonly part: string
}

/** @throws RangeError when its cells are more, or further apart, than the budget allows. */
export async function readSheet(
  archive: Archive,
  { name, part }: SheetPart,
  context: SheetContext,
): Promise<SourceSheet> {
  const reader = sheetReader(context)
  await readXml(archive, part, reader.handler)
  return { name, ...reader.result() }
}

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  isFormula: boolean
  hasValue: boolean
}

function sheetReader({ budget, ...context }: SheetContext) {
  const rows: { line: number; cells: string[] }[] = []
  const areas: Area[] = []
  const inline = textCollector()
  let [line, uncalculated] = [0, 0]
  let lostTexts: SourceSheet['lostTexts']
  let row: string[] = []
  let cell: OpenCell | undefined
  let isValue = false
  let lastColumn = -1

  function openRow({ r }: XmlAttributes) {
    line = r === undefined ? line + 1 : rowNumber(r)
    row = []
    lastColumn = -1
  }

  function openCell({ r, t, s }: XmlAttributes) {
    lastColumn = r === undefined ? lastColumn + 1 : columnIndex(r)
    cell = {
      column: lastColumn,
      type: t ?? 'n',
      style: Number(s ?? 0),
      value: '',
      isFormula: false,
      hasValue: false,
    }
    inline.start()
  }

  function closeCell() {
    if (!cell) return
    if (cell.isFormula && !cell.hasValue) uncalculated++
    if (isLost(cell, context))
      lostTexts = { count: (lostTexts?.count ?? 0) + 1, line: lostTexts?.line ?? line }
    const text = cell.type === 'inlineStr' ? inline.end() : cellText(cell, context)
    if (text !== '') place(cell.column, text)
    cell = undefined
  }

  function place(column: number, text: string) {
    budget.cells -= Math.max(1, column + 1 - row.length)
    budget.characters -= text.length
    if (budget.cells < 0 || budget.characters < 0) throw new RangeError('too many values')
    while (row.length < column) row.push('')
    row[column] = text
  }

  function closeRow() {
    if (row.length === 0) return
    if (--budget.rows < 0) throw new RangeError('too many values')
    rows.push({ line, cells: row })
  }

  function addArea(reference: string) {
    if (isArea(reference) && areas.push(parseArea(reference)) > maximumAreas)
      throw new RangeError('too many merged cells')
  }

  return {
    handler: {
      open(name: string, attributes: XmlAttributes) {
        if (name === 'row') openRow(attributes)
        else if (name === 'c') openCell(attributes)
        else if (name === 'f' && cell) cell.isFormula = true
        else if (name === 'mergeCell') addArea(attributes['ref'] ?? '')
        else inline.open(name, attributes)
        isValue = name === 'v'
      },
      text(text: string) {
        if (isValue && cell) {
          cell.value += text
          cell.hasValue = true
        } else inline.text(text)
      },
      close(name: string) {
        isValue = false
        inline.close(name)
        if (name === 'c') closeCell()
        if (name === 'row') closeRow()
      },
    },
    result: (): Omit<SourceSheet, 'name'> => {
      const sorted = rows.sort((a, b) => a.line - b.line)
      fillMerged(sorted, areas, budget)
      return { rows: sorted, uncalculated, ...(lostTexts && { lostTexts }) }
    },
  }
}

function rowNumber(text: string): number {
  const line = Number(text)
  if (!Number.isInteger(line) || line < 1 || line > 1_048_576) throw new SyntaxFault(null, `row ${text}`)
  return line
}

/** It refers to a text that the workbook does not hold. */
const isLost = ({ type, value }: OpenCell, { sharedTexts }: Pick<SheetContext, 'sharedTexts'>): boolean =>
  type === 's' && value !== '' && sharedTexts[Number(value)] === undefined

function cellText({ type, value, style }: OpenCell, context: Omit<SheetContext, 'budget'>): string {
  switch (type) {
    case 's':
      return value === '' ? '' : (context.sharedTexts[Number(value)] ?? '')
    case 'b':
      return value.trim() === '' ? '' : value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE'
    case 'd':
      return isoText(value)
    case 'n':
      return numberText(value.trim(), context.formats[style] ?? { kind: 'plain' }, context.from1904)
    default:
      return unescapeText(value)
  }
}

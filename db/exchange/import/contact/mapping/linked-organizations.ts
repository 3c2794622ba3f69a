import type { MappingColumn } from '../../../../domain/import-mapping.ts'
import { fold } from '../../../../domain/fold.ts'
import { isLegalFormAlone } from '../../../../domain/legal-form.ts'
import type { Table } from '../../table/shape-table.ts'
import { splitCell } from '../cell/split-cell.ts'

const outsideQuotes = (cell: string): string => cell.replace(/"(?:[^"]|"")*"/gu, '""')

/** Where linked records are joined nothing stands behind the comma: "Acme, Inc." is one name, "Acme,Boreal" are two. */
const isOneName = (cell: string): boolean => /,\s|\s,|^,|,$/u.test(outsideQuotes(cell))

const isLinked = (cell: string): boolean => cell.includes(',') && !splitCell(cell, ',').some(isLegalFormAlone)

/** The filled cells of a column of organizations; none of any other. */
function organizationsIn({ columns, rows }: Table, { column, target }: MappingColumn): string[] {
  if (target.to !== 'affiliation' || target.piece !== 'organization') return []
  const index = columns.find(
    ({ name, occurrence }) => name === column.name && occurrence === column.occurrence,
  )?.index
  return rows.map(({ cells }) => (cells[index ?? -1] ?? '').trim()).filter((cell) => cell !== '')
}

/** Columns of organizations whose cells certainly link to several are split; where one cell does not fit, none is. */
export const splitLinked =
  (table: Table) =>
  (mapped: MappingColumn): MappingColumn => {
    const several = organizationsIn(table, mapped).filter((cell) => cell.includes(','))
    const isCertain = several.length > 0 && several.every((cell) => !isOneName(cell) && isLinked(cell))
    return isCertain ? { ...mapped, split: ',' } : mapped
  }

/** The same where every part of such a cell stands alone in another one: "Hope Center; Harbor House". */
export const splitKnown =
  (table: Table) =>
  (mapped: MappingColumn): MappingColumn => {
    if (mapped.split !== undefined) return mapped
    const cells = organizationsIn(table, mapped)
    const whole = new Set(cells.map(fold))
    const split = ([';', '|', '\n', ','] as const).find((mark) => {
      const several = cells.filter((cell) => cell.includes(mark))
      return (
        several.length > 0 &&
        several.every((cell) => splitCell(cell, mark).every((part) => whole.has(fold(part))))
      )
    })
    return split === undefined ? mapped : { ...mapped, split }
  }

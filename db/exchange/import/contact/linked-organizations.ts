import type { MappingColumn } from '../../../domain/import-mapping.ts'
import type { Table } from '../table/shape-table.ts'
import { splitCell } from './split-cell.ts'

/** What stands behind the comma of one company's name. */
const legalForm =
  /^(?:inc|incorporated|llc|l\.l\.c|ltd|limited|co|corp|corporation|g?gmbh|plc|nfp|s\.?a|s\.?l)\.?$/iu

/** Where linked records are joined nothing stands behind the comma: "Acme, Inc." is one name, "Acme,Boreal" are two. */
const outsideQuotes = (cell: string): string => cell.replace(/"(?:[^"]|"")*"/gu, '""')

const isOneName = (cell: string): boolean => /,\s|\s,|^,|,$/u.test(outsideQuotes(cell))

const isLinked = (cell: string): boolean =>
  cell.includes(',') && !splitCell(cell, ',').some((part) => legalForm.test(part))

/** Columns of organizations whose cells certainly link to several are split; where one cell does not fit, none is. */
export const splitLinked =
  ({ columns, rows }: Table) =>
  (mapped: MappingColumn): MappingColumn => {
    const { column, target } = mapped
    if (target.to !== 'affiliation' || target.piece !== 'organization') return mapped
    const index = columns.find(
      ({ name, occurrence }) => name === column.name && occurrence === column.occurrence,
    )?.index
    const several = rows
      .map(({ cells }) => (cells[index ?? -1] ?? '').trim())
      .filter((cell) => cell.includes(','))
    const isCertain = several.length > 0 && several.every((cell) => !isOneName(cell) && isLinked(cell))
    return isCertain ? { ...mapped, split: ',' } : mapped
  }

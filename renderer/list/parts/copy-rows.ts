import type { ReactNode } from 'react'
import { copyTable } from '../../app/api/clipboard.ts'
import { showFailure } from '../../app/api/failures.ts'
import { useTranslate } from '../../app/api/language.tsx'
import type { GridSelection } from '../../ui/data-grid/grid-selection.ts'
import { isSelected, selectedCount } from '../../ui/data-grid/grid-selection.ts'
import type { GridSource } from '../../ui/data-grid/grid-source.ts'
import { showToast } from '../../ui/toast-queue.ts'
import type { ListColumn } from './list-column.ts'

interface CopyOptions<Row> {
  readonly source: GridSource<Row> | null
  /** As they are shown. */
  readonly columns: readonly ListColumn<Row>[]
  readonly order: readonly string[]
  readonly selection: GridSelection
}

interface Identified {
  readonly id: string
}

/** More rows than a spreadsheet takes at once are better exported. */
const mostCopied = 10_000
const pageSize = 500

/** Copies the ticked rows as a table, with the heads of the columns; without ticks the row at the place. */
export function useCopyRows<Row extends Identified>(options: CopyOptions<Row>) {
  const t = useTranslate()
  return async (index: number | null): Promise<void> => {
    const { source, selection } = options
    if (source === null) return
    const count = selectedCount(selection, source.records ?? source.total)
    if (count === 0 && index === null) return
    if (count > mostCopied)
      return void showToast({ message: t('listGrid.copyTooMany', { count: mostCopied }), icon: 'alert' })
    try {
      const rows = count === 0 ? await source.page(index ?? 0, 1) : await tickedRows(source, selection, count)
      const table = tableOf(options, rows)
      const isCopied = copyTable(table)
      const message = isCopied ? t('listGrid.copied', { count: rows.length }) : t('listGrid.copyFailed')
      showToast({ message, icon: isCopied ? 'copy' : 'alert' })
    } catch (error) {
      showFailure(t, error)
    }
  }
}

async function tickedRows<Row extends Identified>(
  source: GridSource<Row>,
  selection: GridSelection,
  count: number,
): Promise<readonly Row[]> {
  // One that stands in several groups is copied once.
  const rows = new Map<string, Row>()
  for (let at = 0; at < source.total && rows.size < count; at += pageSize)
    for (const row of await source.page(at, pageSize))
      if (isSelected(selection, row.id)) rows.set(row.id, row)
  return [...rows.values()]
}

/** The heads of the columns, and below them the rows in words. */
function tableOf<Row>(
  { columns, order }: Pick<CopyOptions<Row>, 'columns' | 'order'>,
  rows: readonly Row[],
): readonly (readonly string[])[] {
  const placed = order.flatMap((id) => columns.filter((column) => column.id === id))
  const all = [...placed, ...columns.filter((column) => !placed.includes(column))]
  const heads = all.map(({ header }) => header)
  return [heads, ...rows.map((row) => all.map((column) => cellWords(column, row)))]
}

function cellWords<Row>(column: ListColumn<Row>, row: Row): string {
  if (column.words) return column.words(row)
  const cell: ReactNode = column.cell(row)
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : (column.title?.(row) ?? '')
}

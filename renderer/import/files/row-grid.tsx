import { useMemo, type RefObject } from 'react'
import { importReasonText } from '../../../db/domain/import-reason.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { HeldFiles, ImportRow, RowVerdict } from '../../../electron/contract/file-import.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask, useRead } from '../../app/api/queries.ts'
import { Badge } from '../../ui/badge.tsx'
import { DataGrid, type GridHandle } from '../../ui/data-grid/data-grid.tsx'
import type { GridColumn } from '../../ui/data-grid/grid-column.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { usePagedRows } from '../paged-rows.ts'
import { rowLooks } from './looks.ts'

export interface RowGridProps {
  readonly held: HeldFiles
  readonly verdict: RowVerdict | 'resembling' | 'withoutCell' | null
  readonly text?: string
  /** Rows that stay although they are of that verdict no more. */
  readonly kept?: readonly string[]
  readonly grid?: RefObject<GridHandle | null>
  readonly onCurrent?: (key: string | null) => void
}

/** Rows of the files, what becomes of each and why. */
export function RowGrid({ held, verdict, text = '', kept = none, grid, onCurrent }: RowGridProps) {
  const t = useTranslate()
  const filter = { import: held.import, verdict, text, kept: [...kept] }
  const first = useRead('fileImport', 'rows', { ...filter, offset: 0, limit: 1 }, { keepPrevious: true })
  const rows = usePagedRows<ImportRow>({ filter, list: { verdict, text } }, first.data, (offset, limit) =>
    ask('fileImport', 'rows', { ...filter, offset, limit }),
  )
  return (
    <DataGrid
      {...(grid && { ref: grid })}
      label={t('contactImport.rows')}
      {...rows}
      columns={useMemo(() => columnsIn(t, held.parts.length > 1), [t, held.parts.length])}
      rowId={({ key }) => key}
      onCurrentChange={(current) => onCurrent?.(current?.row?.key ?? null)}
      empty={
        <EmptyState icon="people" title={t('contactImport.noneSuch')}>
          {t('contactImport.noneSuchWords')}
        </EmptyState>
      }
    />
  )
}

const none: readonly string[] = []

const columnsIn = (t: Translate, isSeveral: boolean): GridColumn<ImportRow>[] => [
  // A line says little without its file, of which the beginning will do.
  isSeveral
    ? {
        id: 'line',
        header: t('contactImport.lineAndFile'),
        width: 164,
        title: placeOf,
        cell: (row: ImportRow) => <bdi>{placeOf(row)}</bdi>,
      }
    : { id: 'line', header: t('contactImport.line'), width: 76, align: 'end', cell: ({ line }) => line },
  {
    id: 'verdict',
    header: t('contactImport.verdict'),
    width: 126,
    cell: ({ verdict }) => (
      <Badge filled {...rowLooks[verdict]}>
        {t(`contactImport.${verdict}`)}
      </Badge>
    ),
  },
  {
    id: 'name',
    header: t('contactImport.contact'),
    cell: ({ name }) => <bdi>{name}</bdi>,
    title: ({ name }) => name,
    width: 160,
    grow: 2,
    isName: true,
    isHideable: false,
  },
  {
    id: 'why',
    header: t('contactImport.why'),
    width: 150,
    grow: 3,
    cell: (row) => whyText(t, row),
    title: (row) => whyText(t, row),
  },
]

const placeOf = ({ file, line }: ImportRow): string => `${line} · ${file}`

/** Why it becomes what it does, and what of it is left out as nobody knows it. */
function whyText(t: Translate, { reason, leftOut, refused, told, remarks }: ImportRow): string {
  const detail = leftOut.join(', ')
  const remark = remarks.join(', ')
  const all = [
    ...(reason ? [reason] : []),
    ...(detail === '' ? [] : [{ code: 'leftOut', detail }]),
    ...refused.map((cell) => ({ code: 'refused', detail: cell })),
    ...told,
    ...(remark === '' ? [] : [{ code: 'remark', detail: remark }]),
  ]
  return all.map((one) => importReasonText(t, one)).join(' · ')
}

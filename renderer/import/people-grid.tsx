import { useMemo } from 'react'
import type { HeldImport, ImportedPerson, ImportVerdict } from '../../electron/contract/legislator-import.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useRead } from '../app/api/queries.ts'
import { Badge } from '../ui/badge.tsx'
import { DataGrid } from '../ui/data-grid/data-grid.tsx'
import type { GridColumn } from '../ui/data-grid/grid-column.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ShownName } from '../ui/shown-name.tsx'
import { verdictLooks } from './kinds.ts'
import { usePagedRows } from './paged-rows.ts'

export interface PeopleGridProps {
  readonly held: HeldImport
  /** Null for everyone. */
  readonly verdict: ImportVerdict | null
  readonly text: string
  readonly onCurrent: (person: ImportedPerson | null) => void
}

export function PeopleGrid({ held, verdict, text, onCurrent }: PeopleGridProps) {
  const t = useTranslate()
  const filter = { import: held.import, verdict, text }
  const first = useRead(
    'legislatorImport',
    'people',
    { ...filter, offset: 0, limit: 1 },
    { keepPrevious: true },
  )
  const rows = usePagedRows<ImportedPerson>({ filter, list: filter }, first.data, (offset, limit) =>
    ask('legislatorImport', 'people', { ...filter, offset, limit }),
  )
  return (
    <DataGrid
      label={t('importScreen.people')}
      {...rows}
      columns={useMemo(() => columnsIn(t), [t])}
      rowId={({ id }) => id}
      onCurrentChange={(current) => onCurrent(current?.row ?? null)}
      empty={
        <EmptyState icon="people" title={t('importScreen.noneSuch')}>
          {t('importScreen.noneSuchWords')}
        </EmptyState>
      }
    />
  )
}

const columnsIn = (t: Translate): GridColumn<ImportedPerson>[] => [
  {
    id: 'name',
    header: t('importScreen.name'),
    cell: ({ name }) => <ShownName>{name}</ShownName>,
    title: ({ name }) => name,
    width: 240,
    grow: 1,
    isName: true,
    isHideable: false,
  },
  {
    id: 'verdict',
    header: t('importScreen.verdict'),
    width: 150,
    cell: ({ verdict }) => (
      <Badge filled {...verdictLooks[verdict]}>
        {t(`importScreen.${verdict}`)}
      </Badge>
    ),
  },
  {
    id: 'changes',
    header: t('importScreen.changes'),
    width: 80,
    align: 'end',
    cell: ({ changes }) => changes || '–',
  },
]

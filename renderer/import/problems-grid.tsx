import { useMemo } from 'react'
import type { HeldImport, ImportProblem } from '../../electron/contract/legislator-import.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useRead } from '../app/api/queries.ts'
import { Badge } from '../ui/badge.tsx'
import { DataGrid } from '../ui/data-grid/data-grid.tsx'
import type { GridColumn } from '../ui/data-grid/grid-column.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { severityLooks } from './kinds.ts'
import { usePagedRows } from './paged-rows.ts'

export interface ProblemsGridProps {
  readonly held: HeldImport
  readonly text: string
}

/** What was reported while reading, the worst first. */
export function ProblemsGrid({ held, text }: ProblemsGridProps) {
  const t = useTranslate()
  const filter = { import: held.import, text }
  const first = useRead(
    'legislatorImport',
    'problems',
    { ...filter, offset: 0, limit: 1 },
    { keepPrevious: true },
  )
  const rows = usePagedRows<ImportProblem>({ filter, list: filter }, first.data, (offset, limit) =>
    ask('legislatorImport', 'problems', { ...filter, offset, limit }),
  )
  return (
    <DataGrid
      label={t('importScreen.problemsTitle')}
      {...rows}
      columns={useMemo(() => columnsIn(t), [t])}
      rowId={({ file, line, code, params }) => JSON.stringify([file, line, code, params])}
      empty={
        <EmptyState icon="check" title={t('importScreen.noProblems')}>
          {t('importScreen.noProblemsWords')}
        </EmptyState>
      }
    />
  )
}

const columnsIn = (t: Translate): GridColumn<ImportProblem>[] => [
  {
    id: 'severity',
    header: t('importScreen.severity'),
    width: 140,
    cell: ({ severity }) => (
      <Badge filled {...severityLooks[severity]}>
        {t(`importScreen.${severity}`)}
      </Badge>
    ),
  },
  {
    id: 'what',
    header: t('importScreen.what'),
    width: 320,
    grow: 1,
    isHideable: false,
    cell: (problem) => textOf(t, problem),
    title: (problem) => textOf(t, problem),
  },
  { id: 'file', header: t('importScreen.file'), width: 220, cell: ({ file }) => file },
  { id: 'line', header: t('importScreen.line'), width: 88, align: 'end', cell: ({ line }) => line ?? '–' },
]

function textOf(t: Translate, { code, params }: ImportProblem): string {
  const filled = Object.entries(params).map(([key, value]) => [key, value ?? ''])
  return t.find(`problem.${code}`, Object.fromEntries(filled) as Record<string, string | number>)
}

import { useMemo, useState } from 'react'
import { importReasonText } from '../../../db/domain/import-reason.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type {
  ComparedFiles,
  HeldFiles,
  ImportRow,
  RowVerdict,
} from '../../../electron/contract/file-import.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask, useRead } from '../../app/api/queries.ts'
import { Badge } from '../../ui/badge.tsx'
import { DataGrid } from '../../ui/data-grid/data-grid.tsx'
import type { GridColumn } from '../../ui/data-grid/grid-column.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Toolbar } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { SplitPane } from '../../ui/split-pane.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import styles from '../import.module.css'
import { usePagedRows } from '../paged-rows.ts'
import { PreviewFoot } from '../preview-foot.tsx'
import { Choices } from './choices.tsx'
import { rowLooks, rowVerdicts } from './looks.ts'
import { RowPanel } from './row-panel.tsx'
import type { FileFlow } from './use-file-import.ts'

export interface RowsStepProps {
  readonly flow: FileFlow
  readonly held: HeldFiles
  readonly compared: ComparedFiles
}

type Shown = RowVerdict | 'resembling' | 'everything'

/** What would become of each row, before anything is done. */
export function RowsStep({ flow, held, compared }: RowsStepProps) {
  const t = useTranslate()
  const [shown, setShown] = useState<Shown>('everything')
  const [words, setWords] = useState('')
  const [current, setCurrent] = useState<string | null>(null)
  return (
    <div className={styles.preview}>
      <SplitPane
        isPanelOpen={current !== null}
        panel={<RowPanel flow={flow} held={held} compared={compared} rowKey={current} />}
      >
        <div className={styles.list}>
          {held.parts.every(({ table }) => table === null) && (
            <div className={styles.choices}>
              <Choices
                choices={flow.choices}
                onChange={(choices) => void flow.chooseAnew(choices)}
                namesWords={held.kind === 'vcard' || held.kind === 'contacts'}
              />
            </div>
          )}
          <div className={styles.views}>
            <Tabs
              label={t('contactImport.verdict')}
              tabs={tabsOf(t, compared)}
              selected={shown}
              onSelect={setShown}
            />
          </div>
          <div className={styles.filters}>
            <Toolbar>
              <SearchField
                label={t('contactImport.find')}
                placeholder={t('contactImport.find')}
                value={words}
                onChange={setWords}
              />
            </Toolbar>
          </div>
          <RowGrid
            held={held}
            verdict={shown === 'everything' ? null : shown}
            text={words}
            onCurrent={setCurrent}
          />
          <RowsFoot flow={flow} compared={compared} />
        </div>
      </SplitPane>
    </div>
  )
}

function tabsOf(t: Translate, { summary, resembling }: ComparedFiles) {
  const number = new Intl.NumberFormat(t.locale)
  const all = rowVerdicts.reduce((sum, verdict) => sum + summary[verdict], 0)
  return [
    { id: 'everything' as Shown, label: t('contactImport.everything'), count: number.format(all) },
    ...rowVerdicts
      .filter((verdict) => summary[verdict] > 0)
      .map((verdict) => ({
        id: verdict as Shown,
        label: t(`contactImport.${verdict}`),
        count: number.format(summary[verdict]),
      })),
    ...(resembling > 0
      ? [
          {
            id: 'resembling' as Shown,
            label: t('contactImport.resembling'),
            count: number.format(resembling),
          },
        ]
      : []),
  ]
}

interface RowGridProps {
  readonly held: HeldFiles
  readonly verdict: RowVerdict | 'resembling' | null
  readonly text: string
  readonly onCurrent: (key: string | null) => void
}

function RowGrid({ held, verdict, text, onCurrent }: RowGridProps) {
  const t = useTranslate()
  const filter = { import: held.import, verdict, text }
  const first = useRead('fileImport', 'rows', { ...filter, offset: 0, limit: 1 }, { keepPrevious: true })
  const rows = usePagedRows<ImportRow>(filter, first.data, (offset, limit) =>
    ask('fileImport', 'rows', { ...filter, offset, limit }),
  )
  return (
    <DataGrid
      label={t('contactImport.rows')}
      {...rows}
      columns={useMemo(() => columnsIn(t, held.parts.length > 1), [t, held.parts.length])}
      rowId={({ key }) => key}
      onCurrentChange={(current) => onCurrent(current?.row?.key ?? null)}
      empty={
        <EmptyState icon="people" title={t('contactImport.noneSuch')}>
          {t('contactImport.noneSuchWords')}
        </EmptyState>
      }
    />
  )
}

const columnsIn = (t: Translate, isSeveral: boolean): GridColumn<ImportRow>[] => [
  { id: 'line', header: t('contactImport.line'), width: 70, align: 'end', cell: ({ line }) => line },
  {
    id: 'verdict',
    header: t('contactImport.verdict'),
    width: 140,
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
    width: 220,
    isName: true,
    isHideable: false,
  },
  {
    id: 'why',
    header: t('contactImport.why'),
    width: 260,
    grow: 1,
    cell: (row) => whyText(t, row),
    title: (row) => whyText(t, row),
  },
  ...(isSeveral
    ? [
        {
          id: 'file',
          header: t('contactImport.file'),
          width: 160,
          cell: ({ file }: ImportRow) => <bdi>{file}</bdi>,
        },
      ]
    : []),
]

/** Why it becomes what it does, and what of it is left out as nobody knows it. */
function whyText(t: Translate, { reason, leftOut }: ImportRow): string {
  const detail = leftOut.join(', ')
  const all = [...(reason ? [reason] : []), ...(detail === '' ? [] : [{ code: 'leftOut', detail }])]
  return all.map((one) => importReasonText(t, one)).join(' · ')
}

function RowsFoot({ flow, compared: { summary } }: Omit<RowsStepProps, 'held'>) {
  const t = useTranslate()
  const count = summary.created + summary.updated
  return (
    <PreviewFoot
      problem={flow.problem}
      isEmpty={count === 0}
      hint={t(count === 0 ? 'contactImport.nothingNew' : 'contactImport.undoLater')}
      backLabel={t('contactImport.back')}
      onBack={flow.back}
      commitLabel={t('contactImport.commit', { count })}
      onCommit={() => void flow.commit()}
    />
  )
}

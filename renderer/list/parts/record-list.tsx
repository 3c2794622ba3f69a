import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import type { Uid } from '../../../db/domain/uid.ts'
import type { ListedRows, WithFields } from '../../../electron/contract/list.ts'
import { failureText } from '../../app/api/failures.ts'
import { useLanguage, useTranslate } from '../../app/api/language.tsx'
import { useList } from '../../app/api/list.ts'
import { useToday } from '../../app/api/today.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DataGrid, type GridHandle } from '../../ui/data-grid/data-grid.tsx'
import type { GridCurrent } from '../../ui/data-grid/grid-cursor.ts'
import { nothingSelected, selectedCount, type GridSelection } from '../../ui/data-grid/grid-selection.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead, StatusBar } from '../../ui/page.tsx'
import { SplitPane } from '../../ui/split-pane.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { useCopyRows } from './copy-rows.ts'
import { withEdits } from './edit-cell.ts'
import { groupWords } from './group-words.ts'
import { fieldColumns, type ListColumn } from './list-column.ts'
import { useListCommands, type RowCommands } from './list-commands.ts'
import { useListFields, type ListField } from './list-field.ts'
import { ListToolbar } from './list-toolbar.tsx'
import { useListView, type ListViewState, type OwnView } from './list-view.ts'
import styles from './record-list.module.css'
import { useReturnToRow } from './return-to-row.ts'
import { toSelection, useTrash } from './ticked-rows.ts'
import { useTotals } from './totals.tsx'
import { ViewTabs } from './view-tabs.tsx'

export type ListRow<N extends FilteredNoun> = ListedRows[N] & WithFields

export interface RecordListProps<N extends FilteredNoun> {
  readonly noun: N
  readonly title: string
  /** Those that are drawn in a way of their own; every other field has a column too. */
  readonly columns: readonly ListColumn<ListRow<N>>[]
  /** What everybody has. The first asks the least. */
  readonly views: readonly OwnView[]
  readonly sorts?: ListViewState['sorts']
  readonly nameOf: (row: ListRow<N>) => string
  readonly onOpen: (row: ListRow<N>) => void
  /** What the keys do with the current row. */
  readonly rowCommands?: (row: ListRow<N>) => RowCommands
  readonly panel?: (current: CurrentRow<N>) => ReactNode
  readonly actions?: ReactNode
  /** Where the vault has none yet: what the list is for and the first step. */
  readonly empty: ReactNode
}

interface CurrentRow<N extends FilteredNoun> {
  readonly row: ListRow<N>
  readonly index: number
  readonly total: number
  readonly open: () => void
  readonly close: () => void
}

/** A list of records with its views, filters, columns, groups, ticks and the panel of the current row. */
export function RecordList<N extends FilteredNoun>(props: RecordListProps<N>) {
  const { noun, title, nameOf } = props
  const t = useTranslate()
  const list = useRecordList(props)
  const { view, source, current, ticked, grid } = list
  const { stand } = view
  return (
    <SplitPane
      isPanelOpen
      panel={
        current &&
        !stand.isPanelHidden &&
        props.panel?.({
          ...current,
          total: source?.total ?? 0,
          open: () => list.open(current.row),
          close: () => {
            view.change({ isPanelHidden: true })
            grid.current?.focus()
          },
        })
      }
    >
      <div className={styles.fill}>
        <PageHead title={title} actions={props.actions} />
        <ViewTabs noun={noun} title={title} own={props.views} view={view} />
        <ListToolbar
          noun={noun}
          title={title}
          view={view}
          columns={list.columns}
          fields={list.fields}
          hasPanel={props.panel !== undefined}
          isAsking={list.isAsking}
          onAskingChange={list.setAsking}
        />
        {list.error && (
          <Banner tone="danger" isAlert>
            {failureText(t, list.error)}
          </Banner>
        )}
        <DataGrid
          ref={grid}
          label={title}
          source={source}
          rowId={(row) => row.id}
          columns={list.columns}
          layout={view.layout}
          onLayoutChange={({ order, hidden, widths }) =>
            view.set({ columns: { order: [...order], hidden: [...hidden], widths: { ...widths } } })
          }
          sorts={view.sorts}
          onSortsChange={(sorts) => view.set({ sorts: [...sorts] })}
          selection={list.selection}
          onSelectionChange={list.setSelection}
          onCurrentChange={list.setCurrent}
          onOpen={list.open}
          onCopy={list.copy}
          editLabel={(column, row) => t('listGrid.editing', { field: column, name: nameOf(row) })}
          totals={list.totals}
          empty={
            list.isNarrowed ? (
              <NothingFound
                onClear={() => view.change({ words: '', changes: {}, view: props.views[0]?.id ?? '' })}
              />
            ) : (
              props.empty
            )
          }
        />
        {ticked > 0 ? (
          <BulkBar
            noun={noun}
            title={title}
            count={ticked}
            of={toSelection(list.held, list.selection)}
            fields={list.shownKeys}
            onClear={() => list.setSelection(nothingSelected)}
            onTrash={list.trashTicked}
            onCopy={() => list.copy(null)}
          />
        ) : (
          <ListStatus total={source?.total ?? null} canLog={props.rowCommands !== undefined} />
        )}
      </div>
    </SplitPane>
  )
}

/** What the screen of a list holds: its view, its rows, the current one and the ticked ones. */
function useRecordList<N extends FilteredNoun>(props: RecordListProps<N>) {
  const { noun } = props
  const { columns, fields } = useColumns(props)
  const view = useListView({ noun, own: props.views, columns, ...(props.sorts && { sorts: props.sorts }) })
  const language = useLanguage()
  const shown = columns.filter(({ id }) => !view.layout.hidden.includes(id))
  const extra = shown.flatMap(({ field }) => field ?? [])
  const { group } = view
  const groupLabel = useMemo(
    () => (group === null ? undefined : groupWords({ noun, language, fields }, group)),
    [noun, language, fields, group],
  )
  const words = view.stand.words.trim()
  const { source, held, error } = useList<N>(
    {
      noun,
      filter: words === '' ? {} : { text: words },
      where: view.where,
      sort: view.sorts.map(({ column, direction }) => ({
        by: column,
        descending: direction === 'descending',
      })),
      group,
    },
    { fields: extra, ...(groupLabel && { groupLabel }) },
  )
  const rows = useRows<N>(source)
  const grid = useRef<GridHandle>(null)
  useReturnToRow(grid, source, view.stand.row)
  const [isAsking, setAsking] = useState(false)
  const { selection, setSelection, current, setCurrent } = rows
  const ticked = selectedCount(selection, source?.total ?? 0)
  const trash = useTrash(() => setSelection(nothingSelected))
  const trashTicked = () => void trash(toSelection(held, selection), ticked)
  const row = current?.row
  useListCommands({
    row: row && (props.rowCommands?.(row) ?? {}),
    onFilter: () => setAsking(true),
    onTrash: () => (ticked > 0 ? trashTicked() : row && void trash({ ids: [row.id as Uid] }, 1)),
  })
  const copy = useCopyRows({ source, columns: shown, order: view.layout.order, selection })
  const totals = useTotals({ held, shown, fields, isOn: view.stand.hasTotals, count: source?.total ?? 0 })
  return {
    view,
    columns,
    fields,
    shownKeys: shown.map(({ id }) => id),
    source,
    held,
    error,
    selection,
    setSelection,
    current: row === undefined || current === null ? undefined : { row, index: current.index },
    setCurrent,
    isAsking,
    setAsking,
    grid,
    ticked,
    trashTicked,
    totals,
    isNarrowed:
      words !== '' || view.open !== undefined || view.isChanged || view.stand.view !== props.views[0]?.id,
    copy: (index: number | null) => void copy(index),
    open: (opened: ListRow<N>) => {
      view.change({ row: current?.index ?? null })
      props.onOpen(opened)
    },
  }
}

function useColumns<N extends FilteredNoun>({
  noun,
  columns,
  nameOf,
}: RecordListProps<N>): {
  readonly columns: readonly ListColumn<ListRow<N>>[]
  readonly fields: readonly ListField[]
} {
  const language = useLanguage()
  const today = useToday()
  const fields = useListFields(noun)
  const all = useMemo(() => {
    const every = [...columns, ...fieldColumns<ListRow<N>>({ noun, language, today }, fields, columns)]
    return withEdits<ListRow<N>>({ noun, language, today, fields, nameOf }, every)
    // The names of rows are told in the same way as long as the columns are the same.
  }, [noun, columns, language, today, fields])
  return { columns: all, fields }
}

/** Ticks and the current row belong to one list: another filter lets go of them. */
function useRows<N extends FilteredNoun>(source: { readonly list: string } | null) {
  const [selection, setSelection] = useState<GridSelection>(nothingSelected)
  const [current, setCurrent] = useState<GridCurrent<ListRow<N>> | null>(null)
  const [list, setList] = useState(source?.list)
  if (source !== null && source.list !== list) {
    setList(source.list)
    setSelection(nothingSelected)
  }
  return { selection, setSelection, current, setCurrent }
}

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const t = useTranslate()
  return (
    <EmptyState
      icon="filter"
      title={t('listScreen.nothingFound')}
      action={<Button onPress={onClear}>{t('listScreen.clearFilters')}</Button>}
    >
      {t('listScreen.nothingFoundWords')}
    </EmptyState>
  )
}

function ListStatus({ total, canLog }: { readonly total: number | null; readonly canLog: boolean }) {
  const t = useTranslate()
  return (
    <StatusBar
      hints={[
        { keys: ['J', 'K'], label: t('listScreen.hintMove') },
        { keys: ['Enter'], label: t('listScreen.hintOpen') },
        { keys: ['X'], label: t('listScreen.hintTick') },
        { keys: ['F2'], label: t('listGrid.hintEdit') },
        ...(canLog
          ? [
              { keys: ['L'], label: t('listScreen.hintLog') },
              { keys: ['N'], label: t('listScreen.hintFollowUp') },
            ]
          : []),
      ]}
      end={total !== null && <span aria-live="polite">{t('listScreen.shown', { count: total })}</span>}
    />
  )
}

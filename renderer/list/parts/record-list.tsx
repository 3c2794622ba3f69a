import type { ReactNode } from 'react'
import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { failureText, isNotAccepted } from '../../app/api/failures.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DataGrid } from '../../ui/data-grid/data-grid.tsx'
import { nothingSelected } from '../../ui/data-grid/grid-selection.ts'
import type { GridSource } from '../../ui/data-grid/grid-source.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead, StatusBar, type KeyHint } from '../../ui/page.tsx'
import { SplitPane } from '../../ui/split-pane.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import { BulkBar } from './bulk-bar.tsx'
import { GoneFields, LostConditions } from './lost-conditions.tsx'
import { ListToolbar } from './list-toolbar.tsx'
import styles from './record-list.module.css'
import { toSelection } from './ticked-rows.ts'
import { useRecordList, type RecordListProps, type RecordListState } from './use-record-list.ts'
import { UnfinishedLine } from './unfinished-cell.tsx'
import { ViewTabs } from './view-tabs.tsx'

/** A list of records with its views, filters, columns, groups, ticks and the panel of the current row. */
export function RecordList<N extends FilteredNoun>(props: RecordListProps<N>) {
  const { noun, title } = props
  const list = useRecordList(props)
  const { view } = list
  return (
    <SplitPane isPanelOpen panel={panelOf(props, list)}>
      <div className={styles.fill}>
        <PageHead title={title} actions={props.actions} lede={props.lede} />
        <ViewTabs noun={noun} title={title} own={props.views} view={view} />
        <ListToolbar
          noun={noun}
          title={title}
          view={view}
          columns={list.columns}
          fields={list.fields}
          {...(props.panel && { isPanelShown: list.isPanelShown })}
          tools={props.tools}
          isAsking={list.isAsking}
          onAskingChange={list.setAsking}
        />
        <ListRefusal props={props} list={list} />
        <LostConditions noun={noun} list={list} />
        <GoneFields noun={noun} list={list} />
        <UnfinishedLine
          unfinished={list.unfinished}
          fieldName={(column) => list.fields.find(({ key }) => key === column)?.label ?? column}
          onFind={(name, column) => findCell(props, list, { name, column })}
        />
        <RecordGrid props={props} list={list} />
        <ListFoot props={props} list={list} />
      </div>
    </SplitPane>
  )
}

interface PartProps<N extends FilteredNoun> {
  readonly props: RecordListProps<N>
  readonly list: RecordListState<N>
}

/** Of the current row, unless it was hidden. */
function panelOf<N extends FilteredNoun>(props: RecordListProps<N>, list: RecordListState<N>): ReactNode {
  const { view, current, source, grid } = list
  if (current === undefined || !list.isPanelShown) return null
  return props.panel?.({
    ...current,
    total: source?.total ?? 0,
    open: () => list.open(current.row),
    close: () => {
      view.change({ isPanelHidden: true })
      grid.current?.focus()
    },
  })
}

function RecordGrid<N extends FilteredNoun>({ props, list }: PartProps<N>) {
  const { title, nameOf } = props
  const t = useTranslate()
  const { view } = list
  return (
    <DataGrid
      ref={list.grid}
      label={title}
      {...(props.density && { density: props.density })}
      source={list.source ?? (list.error === null ? null : refused)}
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
      onNothingToEdit={() => showToast({ message: t('listGrid.nothingToEdit'), icon: 'info' })}
      editLabel={(column, row) => t('listGrid.editing', { field: column, name: nameOf(row) })}
      totals={list.totals}
      empty={emptyOf(props, list)}
    />
  )
}

/** What to do with the ticked rows; where there are none, which keys work. */
function ListFoot<N extends FilteredNoun>({ props, list }: PartProps<N>) {
  if (list.ticked === 0)
    return <ListStatus source={list.source} hints={props.hints ?? []} canEdit={list.canEdit} />
  return (
    <BulkBar
      noun={props.noun}
      title={props.title}
      count={list.ticked}
      of={toSelection(list.held, list.selection)}
      fields={list.shownKeys}
      more={props.bulk?.({ of: toSelection(list.held, list.selection), count: list.ticked })}
      onClear={() => list.setSelection(nothingSelected)}
      onTrash={list.trashTicked}
      onCopy={() => list.copy(null)}
    />
  )
}

/** Back to all that the list has. */
const clearOf =
  <N extends FilteredNoun>({ views }: RecordListProps<N>, { view }: RecordListState<N>) =>
  () =>
    view.change({ words: '', changes: {}, view: views[0]?.id ?? '' })

/** All that the list has of that name, with the column, which may be hidden. */
function findCell<N extends FilteredNoun>(
  { views }: RecordListProps<N>,
  { view, shownKeys }: RecordListState<N>,
  { name, column }: { readonly name: string; readonly column: string },
): void {
  const order = [...shownKeys.filter((key) => key !== column), column]
  const columns = { order, hidden: view.layout.hidden.filter((key) => key !== column), widths: {} }
  view.change({ words: name, changes: { columns }, view: views[0]?.id ?? '', row: null })
}

/** A list that is not to be had has no rows on their way. */
const refused = { total: 0, list: 'refused', page: async () => [] }

function emptyOf<N extends FilteredNoun>(props: RecordListProps<N>, list: RecordListState<N>): ReactNode {
  const { narrowing } = list
  const [first] = props.views
  if (list.source === null) return null
  if (narrowing === undefined || first === undefined) return props.empty
  const clear = clearOf(props, list)
  if (narrowing === 'filters') return <NothingFound onClear={clear} />
  return <NothingInView view={narrowing.label} first={first.label} onLeave={clear} />
}

/** Why the list cannot be shown, and the way back to one that can. */
function ListRefusal<N extends FilteredNoun>({ props, list }: PartProps<N>) {
  const t = useTranslate()
  const { error } = list
  if (error === null) return null
  return (
    <Banner
      tone="danger"
      isAlert
      action={
        list.narrowing !== undefined && (
          <Button size="sm" onPress={clearOf(props, list)}>
            {t('listScreen.clearFilters')}
          </Button>
        )
      }
    >
      {isNotAccepted(error) ? t('listScreen.refused') : failureText(t, error)}
    </Banner>
  )
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

interface NothingInViewProps {
  readonly view: string
  readonly first: string
  readonly onLeave: () => void
}

function NothingInView({ view, first, onLeave }: NothingInViewProps) {
  const t = useTranslate()
  return (
    <EmptyState
      icon="list"
      title={t('listScreen.nothingInView', { view })}
      action={<Button onPress={onLeave}>{t('listScreen.showView', { view: first })}</Button>}
    >
      {t('listScreen.nothingInViewWords')}
    </EmptyState>
  )
}

interface ListStatusProps {
  readonly source: Pick<GridSource<never>, 'total' | 'records'> | null
  readonly hints: readonly KeyHint[]
  /** Whether a cell can be changed in its place, in a column that may be hidden. */
  readonly canEdit: boolean
}

function ListStatus({ source, hints, canEdit }: ListStatusProps) {
  const t = useTranslate()
  return (
    <StatusBar
      hints={[
        { keys: ['J', 'K'], label: t('listScreen.hintMove') },
        { keys: ['Enter'], label: t('listScreen.hintOpen') },
        { keys: ['X'], label: t('listScreen.hintTick') },
        ...(canEdit ? [{ keys: ['F2'], label: t('listGrid.hintEdit') }] : []),
        ...hints,
      ]}
      end={source !== null && <span aria-live="polite">{countWords(t, source)}</span>}
    />
  )
}

/** How many there are; where some stand in several groups, the groups come to more. */
function countWords(
  t: Translate,
  { total, records = total }: NonNullable<ListStatusProps['source']>,
): string {
  return records === total
    ? t('listScreen.shown', { count: total })
    : t('listGrid.inSeveral', { count: records, rows: total })
}

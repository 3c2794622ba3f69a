import { useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { isOfContacts, type FilteredNoun } from '../../../db/domain/filter/field.ts'
import { conditionsOf } from '../../../db/domain/filter/filter.ts'
import type { Uid } from '../../../db/domain/uid.ts'
import type { ListedRows, WithFields } from '../../../electron/contract/list.ts'
import type { Selection } from '../../../electron/contract/selection.ts'
import { useLanguage } from '../../app/api/language.tsx'
import { useList } from '../../app/api/list.ts'
import { useToday } from '../../app/api/today.ts'
import type { DataGridProps, GridHandle } from '../../ui/data-grid/data-grid.tsx'
import type { GridCurrent } from '../../ui/data-grid/grid-cursor.ts'
import { nothingSelected, selectedCount, type GridSelection } from '../../ui/data-grid/grid-selection.ts'
import type { KeyHint } from '../../ui/page.tsx'
import { useCopyRows } from './copy-rows.ts'
import { withEdits } from './edit-cell.ts'
import { groupWords } from './group-words.ts'
import { fieldColumns, type ListColumn } from './list-column.ts'
import { useRowCommandsOf } from './coming-row.ts'
import { useLineKeys } from './line-keys.ts'
import { useListCommands, type RowCommands } from './list-commands.ts'
import { useListFields, type ListField } from './list-field.ts'
import { useListView, type ListViewState, type OwnView } from './list-view.ts'
import { useIsPanelShown } from './panel-room.ts'
import { useReturnToRow } from './return-to-row.ts'
import { toSelection, useTrash } from './ticked-rows.ts'
import { useTotals } from './totals.tsx'
import { useUnfinishedCell } from './unfinished-cell.tsx'

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
  /** Which keys do that, for the foot of the list. */
  readonly hints?: readonly KeyHint[]
  readonly panel?: (current: CurrentRow<N>) => ReactNode
  /** What else can be done to the ticked rows at once. */
  readonly bulk?: (ticked: TickedRows) => ReactNode
  readonly actions?: ReactNode
  /** Beside what arranges the list. */
  readonly tools?: ReactNode
  /** Below the title. */
  readonly lede?: string
  /** Worked from the top: the keys act on the first row at once. */
  readonly isQueue?: true
  readonly density?: DataGridProps<ListRow<N>>['density']
  /** Where the vault has none yet: what the list is for and the first step. */
  readonly empty: ReactNode
}

/** How many they are, all of the list where all are ticked. */
export interface TickedRows {
  readonly of: Selection
  readonly count: number
}

interface CurrentRow<N extends FilteredNoun> {
  readonly row: ListRow<N>
  readonly index: number
  readonly total: number
  readonly open: () => void
  readonly close: () => void
}

export type RecordListState<N extends FilteredNoun> = ReturnType<typeof useRecordList<N>>

/** What the screen of a list holds: its view, its rows, the current one and the ticked ones. */
export function useRecordList<N extends FilteredNoun>(props: RecordListProps<N>) {
  const { noun } = props
  const { columns, fields } = useColumns(props)
  const view = useListView({ noun, own: props.views, columns, ...(props.sorts && { sorts: props.sorts }) })
  const shown = columns.filter(({ id }) => !view.layout.hidden.includes(id))
  const { source, held, error, lost } = useViewedRows<N>(noun, view, { fields, shown })
  const rows = useRows<N>(source)
  const grid = useRef<GridHandle>(null)
  const shownKeys = shown.map(({ id }) => id)
  useReturnToRow(grid, source, view.stand.row ?? (props.isQueue ? 0 : null))
  const unfinished = useUnfinishedCell({ noun, source, grid, shownKeys })
  const [isAsking, setAsking] = useState(false)
  const { selection, setSelection, current, setCurrent } = rows
  const row = current?.row
  const total = source?.records ?? source?.total ?? 0
  const work = useRowWork(props, { ...rows, held, total, grid, onFilter: () => setAsking(true) })
  const copy = useCopyRows({ source, columns: shown, order: view.layout.order, selection })
  const totals = useTotals({ held, shown, fields, isOn: view.hasTotals, count: total })
  const open = (opened: ListRow<N>) => {
    view.change({ row: current?.index ?? null })
    props.onOpen(opened)
  }
  const canEdit = columns.some(({ edit }) => edit !== undefined)
  useLineKeys({
    grid,
    canEdit,
    open: row && (() => open(row)),
    copy: row || work.ticked > 0 ? () => void copy(current?.index ?? null) : undefined,
    letGo: work.ticked > 0 ? () => setSelection(nothingSelected) : undefined,
  })
  return {
    view,
    columns,
    fields,
    canEdit,
    shownKeys,
    unfinished,
    source,
    held,
    error,
    lost,
    selection,
    setSelection,
    current: row === undefined || current === null ? undefined : { row, index: current.index },
    setCurrent,
    isAsking,
    setAsking,
    grid,
    ...work,
    isPanelShown: useIsPanelShown(view.stand.isPanelHidden, props.isQueue ?? false),
    totals,
    narrowing: narrowingOf(view, props.views),
    copy: (index: number | null) => void copy(index),
    open,
  }
}

interface ShownColumns<N extends FilteredNoun> {
  readonly fields: readonly ListField[]
  readonly shown: readonly ListColumn<ListRow<N>>[]
}

/** The rows that the view asks for, with what its columns show. */
function useViewedRows<N extends FilteredNoun>(
  noun: N,
  { where, sorts, group, stand }: ListViewState,
  { fields, shown }: ShownColumns<N>,
) {
  const language = useLanguage()
  const groupLabel = useMemo(
    () => (group === null ? undefined : groupWords({ noun, language, fields }, group)),
    [noun, language, fields, group],
  )
  const words = stand.words.trim()
  const filter = words === '' ? {} : wordFilter(noun, words)
  const sort = sorts.map(({ column, direction }) => ({ by: column, descending: direction === 'descending' }))
  return useList<N>(
    { noun, filter, where, sort, group, isKept: true },
    { fields: shown.flatMap(({ field }) => field ?? []), ...(groupLabel && { groupLabel }) },
  )
}

type RowState<N extends FilteredNoun> = ReturnType<typeof useRows<N>> & {
  readonly held: number | null
  readonly total: number
  readonly grid: RefObject<GridHandle | null>
  readonly onFilter: () => void
}

/** What is done with the ticked rows, else with the current one; with the keys for it. */
function useRowWork<N extends FilteredNoun>(
  { rowCommands }: RecordListProps<N>,
  { selection, setSelection, current, held, total, grid, onFilter }: RowState<N>,
) {
  const ticked = selectedCount(selection, total)
  const trash = useTrash(() => setSelection(nothingSelected))
  const trashTicked = () => void trash(toSelection(held, selection))
  const row = current?.row
  useListCommands({
    row: useRowCommandsOf(current, rowCommands),
    onFilter,
    grid,
    onTrash: () => (ticked > 0 ? trashTicked() : row && void trash({ ids: [row.id as Uid] })),
  })
  return { ticked, trashTicked }
}

/** What fewer rows are shown for than the first view has: filters, or one of the list's other views by itself. */
function narrowingOf(view: ListViewState, own: readonly OwnView[]): 'filters' | OwnView | undefined {
  if (view.stand.words.trim() !== '' || view.open !== undefined || conditionsOf(view.filter).length > 0)
    return 'filters'
  const shown = own.find(({ id }) => id === view.stand.view)
  return shown === own[0] ? undefined : shown
}

/** Contacts are found by why they matter, and by text in fields of the users' own, as well as by name. */
const wordFilter = (noun: FilteredNoun, words: string): Readonly<Record<string, string>> =>
  isOfContacts(noun) ? { said: words } : { text: words }

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

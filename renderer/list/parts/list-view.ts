import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import { everything, isGroup, partsOf, type Filter } from '../../../db/domain/filter/filter.ts'
import type { ViewDefinition } from '../../../db/domain/saved-view.ts'
import type { OutputOf } from '../../../electron/contract/endpoint.ts'
import type { savedViewSlice } from '../../../electron/contract/saved-view.ts'
import type { ListLayout } from '../../../electron/contract/window.ts'
import { searchPath } from '../../app/api/navigation.ts'
import { changePreferences, usePreferences } from '../../app/api/preferences.tsx'
import { useRead } from '../../app/api/queries.ts'
import type { GridLayout, GridSort } from '../../ui/data-grid/grid-column.ts'
import { orderedIds } from '../../ui/data-grid/grid-layout.ts'
import type { ListColumn } from './list-column.ts'
import { useListStand, type ListStand } from './list-memory.ts'

export type SavedView = NonNullable<OutputOf<typeof savedViewSlice.list>>[number]

/** A part of a list that everybody has: what it asks for stays, what else is asked comes beside it. */
export interface OwnView {
  readonly id: string
  readonly label: string
  readonly filter?: Filter
  /** How it is sorted, where the others of the list are sorted otherwise. */
  readonly sorts?: readonly GridSort[]
}

/** How a list is looked at now: its view, and what was changed of it. */
export interface ListViewState {
  readonly stand: ListStand
  readonly change: (changes: Partial<ListStand>) => void
  readonly saved: readonly SavedView[]
  /** The saved view that is open; undefined in one of the list's own. */
  readonly open: SavedView | undefined
  /** What stands as chips: of one of the list's own views, what is asked beside it. */
  readonly filter: Filter
  /** What one of the list's own views asks by itself. */
  readonly own: Filter
  /** All that is asked. */
  readonly where: Filter
  readonly sorts: readonly GridSort[]
  readonly layout: GridLayout
  readonly initial: GridLayout
  readonly group: string | null
  readonly hasTotals: boolean
  /** Whether something of a saved view was changed, or of one of the list's own what only a view can keep. */
  readonly isChanged: boolean
  readonly set: (changes: ViewDefinition) => void
  /** All of it, to be kept as a view. */
  readonly definition: ViewDefinition
}

const byName: readonly GridSort[] = [{ column: 'name', direction: 'ascending' }]
const none: readonly SavedView[] = []

interface ListViewOptions {
  readonly noun: FilteredNoun
  readonly own: readonly OwnView[]
  readonly columns: readonly ListColumn<never>[]
  readonly sorts?: readonly GridSort[]
}

/**
 * The view of a list. Order and columns of the list's own views are kept by this computer, without a word of what they
 * show; those of a saved view are kept with it.
 */
export function useListView({ noun, own, columns, sorts: usual = byName }: ListViewOptions): ListViewState {
  const [stand, change] = useListStand(noun)
  const { lists } = usePreferences()
  const { data: saved = none } = useRead('savedView', 'list', { list: noun })
  const open = saved.find(({ id }) => id === stand.view)
  const view = own.find(({ id }) => id === stand.view) ?? own[0]
  const { sorts: keptSorts = usual, totals: keptTotals = false, ...kept } = lists?.[noun] ?? {}
  const ownSorts = view?.sorts
  const initial = initialLayout(columns)
  const base: ViewDefinition = open
    ? open.definition
    : { sorts: [...(ownSorts ?? keptSorts)], columns: toStored({ ...initial, ...kept }), totals: keptTotals }
  const now: ViewDefinition = { ...base, ...stand.changes }
  const filter = now.filter ?? everything
  const asked = open ? undefined : view?.filter
  const where = asked ? together(asked, filter) : filter
  const layout = now.columns
    ? isShownOnly(open, stand)
      ? layoutOf(columns, now.columns)
      : withoutNew(columns, now.columns)
    : initial
  const sorts = now.sorts ?? usual
  const hasTotals = now.totals ?? false
  const keep = (changed: Partial<ListLayout>) =>
    void changePreferences({
      lists: {
        ...lists,
        [noun]: withoutOwn({
          ...toStored(layout),
          sorts: [...(ownSorts ? keptSorts : sorts)],
          totals: hasTotals,
          ...changed,
        }),
      },
    })
  const set = (changes: ViewDefinition) => {
    const { sorts: nextSorts, totals: nextTotals, columns: arranged, ...rest } = changes
    const nextColumns = arranged && { ...arranged, order: orderedIds(columns, arranged) }
    if (!open && nextTotals !== undefined) keep({ totals: nextTotals })
    if (!open && nextSorts && !ownSorts) keep({ sorts: nextSorts })
    if (!open && nextColumns) keep(nextColumns)
    const kept = open
      ? { ...changes, ...(nextColumns && { columns: nextColumns }) }
      : { ...rest, ...ownColumns(nextSorts, nextColumns) }
    change({ changes: { ...stand.changes, ...kept }, row: null })
  }
  return {
    stand,
    change,
    saved,
    open,
    filter,
    own: asked ?? everything,
    where,
    sorts,
    layout,
    initial,
    group: now.group ?? null,
    hasTotals,
    isChanged: isChangedOf(open, stand),
    set,
    definition: {
      filter: where,
      sorts: [...sorts],
      columns: shownColumns(columns, layout),
      group: now.group ?? null,
      totals: hasTotals,
    },
  }
}

const isChangedOf = (open: SavedView | undefined, { changes }: ListStand): boolean => {
  const keys = Object.keys(changes) as (keyof ViewDefinition)[]
  if (!open)
    return keys.some(
      (key) => (key === 'filter' || key === 'group') && changes[key] != null && !isBlank(changes),
    )
  return keys.some((key) =>
    key === 'totals'
      ? (changes.totals ?? false) !== (open.definition.totals ?? false)
      : JSON.stringify(changes[key]) !== JSON.stringify(open.definition[key]),
  )
}

const isBlank = ({ filter, group }: ViewDefinition): boolean =>
  (filter === undefined || (isGroup(filter) && partsOf(filter).length === 0)) && group == null

/** Both, without a group that only groups. */
function together(one: Filter, other: Filter): Filter {
  const parts = [one, other].flatMap((filter) => (isGroup(filter) && 'all' in filter ? filter.all : [filter]))
  return { all: parts.filter((part) => !isGroup(part) || partsOf(part).length > 0) }
}

const toStored = ({ order, hidden, widths }: GridLayout) => ({
  order: [...order],
  hidden: [...hidden],
  widths: { ...widths },
})

/** A saved view names the columns it shows; until one of them is moved, all others are hidden. */
const isShownOnly = (open: SavedView | undefined, { changes }: ListStand): boolean =>
  open !== undefined && changes.columns === undefined

const layoutOf = (columns: readonly ListColumn<never>[], { order, widths }: GridLayout): GridLayout => ({
  order,
  hidden: columns.map(({ id }) => id).filter((id) => !order.includes(id)),
  widths,
})

/** As a view keeps them: what is shown, in order. */
function shownColumns(columns: readonly ListColumn<never>[], { order, hidden, widths }: GridLayout) {
  const ids = columns.map(({ id }) => id)
  const placed = order.filter((id) => ids.includes(id))
  const all = [...placed, ...ids.filter((id) => !placed.includes(id))]
  return { order: all.filter((id) => !hidden.includes(id)), hidden: [], widths: { ...widths } }
}

const initialLayout = (columns: readonly ListColumn<never>[]): GridLayout => ({
  order: [],
  hidden: columns.filter(({ isExtra }) => isExtra).map(({ id }) => id),
  widths: {},
})

/**
 * An own field that was made after the columns were arranged, or of which this computer keeps no word, waits in Columns:
 * what was arranged names all others in its order.
 */
const withoutNew = (columns: readonly ListColumn<never>[], layout: GridLayout): GridLayout => {
  const known = new Set([...layout.order, ...layout.hidden])
  const added = columns.filter(({ id, isExtra }) => isExtra && !isOurs(id) && !known.has(id))
  return { ...layout, hidden: [...layout.hidden, ...added.map(({ id }) => id)] }
}

const isOurs = (id: string): boolean => /^[a-zA-Z-]{1,40}$/u.test(id)

/** What this computer keeps outside the vault names no field that users called something. */
const withoutOwn = ({ order, hidden, widths, sorts, totals }: ListLayout): ListLayout => ({
  totals,
  order: order.filter(isOurs),
  hidden: hidden.filter(isOurs),
  widths: Object.fromEntries(Object.entries(widths).filter(([id]) => isOurs(id))),
  sorts: sorts.filter(({ column }) => isOurs(column)),
})

/** What the window has to remember itself, as the computer does not. */
const ownColumns = (
  sorts: ViewDefinition['sorts'],
  columns: ViewDefinition['columns'],
): Pick<ViewDefinition, 'sorts' | 'columns'> => ({ ...(sorts && { sorts }), ...(columns && { columns }) })

/** The path of a list, in which a view is open. */
export const listPaths: Readonly<Record<FilteredNoun, string>> = {
  person: '/people',
  organization: '/organizations',
  legislator: '/legislators',
  office: '/legislators',
  quiet: '/going-cold',
  interaction: '/interactions',
  meeting: '/meetings',
  'follow-up': '/follow-ups',
  bill: '/bills',
  committee: '/committees',
}

export const viewPath = ({ list, id, definition }: Pick<SavedView, 'list' | 'id' | 'definition'>): string =>
  list === 'search' ? searchPath(definition.search ?? '') : `${listPaths[list]}/view/${id}`

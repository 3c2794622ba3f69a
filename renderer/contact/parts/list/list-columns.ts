import type { ListNoun } from '../../../../db/domain/listed.ts'
import type { ListLayout } from '../../../../electron/contract/window.ts'
import { changePreferences, usePreferences } from '../../../app/api/preferences.tsx'
import type { GridColumn, GridLayout, GridSort } from '../../../ui/data-grid/grid-column.ts'

/** A column, and what the service sorts by for it. */
export interface ListColumn<Row> extends GridColumn<Row> {
  readonly sortsBy?: readonly string[]
  /** Not seen until somebody wants it. */
  readonly isExtra?: boolean
}

export interface ListColumns {
  readonly layout: GridLayout
  readonly sorts: readonly GridSort[]
  readonly initial: GridLayout
  readonly onLayoutChange: (layout: GridLayout) => void
  readonly onSortsChange: (sorts: readonly GridSort[]) => void
}

const byName: readonly GridSort[] = [{ column: 'name', direction: 'ascending' }]

/** The columns as this computer remembers them: places, widths and order, nothing of what the list shows. */
export function useListColumns<Row>(noun: ListNoun, columns: readonly ListColumn<Row>[]): ListColumns {
  const { lists } = usePreferences()
  const initial = initialLayout(columns)
  const { sorts = byName, ...kept } = lists?.[noun] ?? {}
  const layout: GridLayout = { ...initial, ...kept }
  const keep = (changed: ListLayout) => void changePreferences({ lists: { ...lists, [noun]: changed } })
  return {
    layout,
    sorts,
    initial,
    onLayoutChange: (next) => keep({ ...toStored(next), sorts: [...sorts] }),
    onSortsChange: (next) => keep({ ...toStored(layout), sorts: [...next] }),
  }
}

const toStored = ({ order, hidden, widths }: GridLayout) => ({
  order: [...order],
  hidden: [...hidden],
  widths: { ...widths },
})

const initialLayout = (columns: readonly ListColumn<never>[]): GridLayout => ({
  order: [],
  hidden: columns.filter(({ isExtra }) => isExtra).map(({ id }) => id),
  widths: {},
})

/** As the service takes it: a column may stand for several, as a seat does. */
export const toSort = (columns: readonly ListColumn<never>[], sorts: readonly GridSort[]) =>
  sorts.flatMap(({ column, direction }) => {
    const sortsBy = columns.find(({ id }) => id === column)?.sortsBy ?? []
    return sortsBy.map((by) => ({ by, ...(direction === 'descending' && { descending: true }) }))
  })

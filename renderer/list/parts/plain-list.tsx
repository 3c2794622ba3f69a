import { useState, type ReactNode } from 'react'
import type { ListedRows } from '../../../electron/contract/list.ts'
import { failureText } from '../../app/api/failures.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { useList } from '../../app/api/list.ts'
import { Banner } from '../../ui/banner.tsx'
import { DataGrid } from '../../ui/data-grid/data-grid.tsx'
import { defaultLayout, type GridColumn, type GridSort } from '../../ui/data-grid/grid-column.ts'
import { PageHead, StatusBar, Toolbar } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import styles from './plain-list.module.css'

type PlainNoun = 'bill' | 'committee'

export interface PlainListProps<N extends PlainNoun> {
  readonly noun: N
  readonly title: string
  readonly lede: string
  /** What the grid holds, for who hears it. */
  readonly label: string
  readonly search: string
  /** Their ids are what the list can be sorted by; the first is what it is sorted by. */
  readonly columns: readonly GridColumn<ListedRows[N]>[]
  readonly onOpen: (row: ListedRows[N]) => void
  readonly actions?: ReactNode
  readonly empty: ReactNode
  readonly noneFound: ReactNode
}

/** A list of any length that is searched by words and sorted by its columns, and of which nothing else is asked. */
export function PlainList<N extends PlainNoun>(props: PlainListProps<N>) {
  const { noun, title, lede, label, search, columns, onOpen, actions, empty, noneFound } = props
  const t = useTranslate()
  const [text, setText] = useState('')
  const [sorts, setSorts] = useState<readonly GridSort[]>(() =>
    columns.slice(0, 1).map(({ id }) => ({ column: id, direction: 'ascending' })),
  )
  const [layout, setLayout] = useState(defaultLayout)
  const words = text.trim()
  const { source, error } = useList({
    noun,
    filter: words === '' ? {} : { text: words },
    sort: sortOf(sorts),
  })
  return (
    <div className={styles.page}>
      <PageHead title={title} lede={lede} actions={actions} />
      <Toolbar>
        <SearchField label={search} placeholder={search} value={text} onChange={setText} />
      </Toolbar>
      {error && <Banner tone="danger">{failureText(t, error)}</Banner>}
      <DataGrid<ListedRows[N]>
        label={label}
        source={source}
        rowId={({ id }) => id}
        columns={columns}
        layout={layout}
        onLayoutChange={setLayout}
        sorts={sorts}
        onSortsChange={setSorts}
        onOpen={onOpen}
        empty={words === '' ? empty : noneFound}
      />
      <StatusBar
        hints={[
          { keys: ['J', 'K'], label: t('listScreen.hintMove') },
          { keys: ['Enter'], label: t('listScreen.hintOpen') },
        ]}
        end={source && <span aria-live="polite">{t('listScreen.shown', { count: source.total })}</span>}
      />
    </div>
  )
}

const sortOf = (sorts: readonly GridSort[]) =>
  sorts.map(({ column, direction }) => ({
    by: column,
    ...(direction === 'descending' && { descending: true }),
  }))

import { useMemo, useState } from 'react'
import type { BillRow } from '../../electron/contract/bill.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { failureText } from '../app/api/failures.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useList } from '../app/api/list.ts'
import { goTo } from '../app/api/navigation.ts'
import { useToday } from '../app/api/today.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { DataGrid } from '../ui/data-grid/data-grid.tsx'
import { defaultLayout, type GridSort } from '../ui/data-grid/grid-column.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead, StatusBar, Toolbar } from '../ui/page.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { billColumns } from './bill-columns.tsx'
import styles from './bill.module.css'

const byNumber: readonly GridSort[] = [{ column: 'number', direction: 'ascending' }]

/** Every bill, with how much was said about it. */
export function BillsScreen() {
  const language = useLanguage()
  const { t } = language
  const today = useToday()
  const [text, setText] = useState('')
  const [sorts, setSorts] = useState(byNumber)
  const [layout, setLayout] = useState(defaultLayout)
  const words = text.trim()
  const sort = sorts.map(({ column, direction }) => ({
    by: column,
    ...(direction === 'descending' && { descending: true }),
  }))
  const { source, error } = useList({ noun: 'bill', filter: words === '' ? {} : { text: words }, sort })
  const columns = useMemo(() => billColumns(language, today), [language, today])
  return (
    <div className={styles.fill}>
      <PageHead title={t('screen.bills')} lede={t('billScreen.lede')} actions={<AddBill />} />
      <Toolbar>
        <SearchField
          label={t('billScreen.search')}
          placeholder={t('billScreen.search')}
          value={text}
          onChange={setText}
        />
      </Toolbar>
      {error && <Banner tone="danger">{failureText(t, error)}</Banner>}
      <DataGrid
        label={t('billScreen.list')}
        source={source}
        rowId={({ id }: BillRow) => id}
        columns={columns}
        layout={layout}
        onLayoutChange={setLayout}
        sorts={sorts}
        onSortsChange={setSorts}
        onOpen={({ id }) => goTo(`/bills/${id}`)}
        empty={<NoBills isNarrowed={words !== ''} />}
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

function AddBill() {
  const t = useTranslate()
  return (
    <Button variant="primary" icon="plus" onPress={() => openDialog('bill', {})}>
      {t('command.bill')}
    </Button>
  )
}

function NoBills({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const t = useTranslate()
  if (isNarrowed) return <EmptyState icon="search" title={t('billScreen.noneFound')} />
  return (
    <EmptyState icon="gavel" title={t('billScreen.empty')} action={<AddBill />}>
      {t('billScreen.emptyWords')}
    </EmptyState>
  )
}

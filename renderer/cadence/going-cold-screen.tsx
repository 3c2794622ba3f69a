import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { failureText } from '../app/api/failures.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useList } from '../app/api/list.ts'
import { contactPath, goTo } from '../app/api/navigation.ts'
import { useToday } from '../app/api/today.ts'
import { ContactPanel } from '../contact/parts/contact-panel.tsx'
import { Banner } from '../ui/banner.tsx'
import { DataGrid, type GridHandle } from '../ui/data-grid/data-grid.tsx'
import { defaultLayout, type GridLayout } from '../ui/data-grid/grid-column.ts'
import type { GridCurrent } from '../ui/data-grid/grid-cursor.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead, StatusBar } from '../ui/page.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import { GoingColdActions, useGoingColdCommands } from './going-cold-actions.tsx'
import { coldColumns, sortOf } from './going-cold-columns.tsx'
import { GoingColdFilters } from './going-cold-filters.tsx'
import { isNarrowed, toFilter, useColdStand } from './cold-stand.ts'
import styles from './going-cold.module.css'

/** Everybody who has been silent for longer than wished, worked from top to bottom. */
export function GoingColdScreen() {
  const t = useTranslate()
  const [stand, change] = useColdStand()
  const { source, error } = useList({ noun: 'quiet', filter: toFilter(stand), sort: sortOf(stand.sorts) })
  const [current, setCurrent] = useState<GridCurrent<FoundContact> | null>(null)
  const grid = useRef<GridHandle>(null)
  const contact = current?.row
  useGoingColdCommands(contact)
  useFirstRow(grid, source, stand.row)
  return (
    <SplitPane
      isPanelOpen
      panel={
        contact &&
        !stand.isPanelHidden && (
          <ContactPanel
            contact={contact}
            position={t('listScreen.position', { index: current.index + 1, count: source?.total ?? 0 })}
            actions={<GoingColdActions id={contact.id} />}
            onOpen={() => open(contact)}
            onClose={() => {
              change({ isPanelHidden: true })
              grid.current?.focus()
            }}
          />
        )
      }
    >
      <div className={styles.fill}>
        <PageHead title={t('screen.going-cold')} lede={t('goingCold.lede')} />
        <GoingColdFilters stand={stand} change={change} />
        {error && (
          <Banner tone="danger" isAlert>
            {failureText(t, error)}
          </Banner>
        )}
        <ColdGrid
          source={source}
          stand={stand}
          change={change}
          grid={grid}
          setCurrent={(now) => {
            setCurrent(now)
            if (now) change({ row: now.index })
          }}
        />
        <ColdStatus total={source?.total ?? null} />
      </div>
    </SplitPane>
  )
}

/** The keys act on a row at once: the one that was left, else the first. */
function useFirstRow(
  grid: RefObject<GridHandle | null>,
  source: { readonly total: number } | null,
  row: number,
): void {
  const hasMoved = useRef(false)
  useEffect(() => {
    if (hasMoved.current || source === null || source.total === 0) return
    hasMoved.current = true
    grid.current?.moveTo(Math.min(row, source.total - 1))
  }, [grid, source, row])
}

const open = ({ is, id }: FoundContact) => goTo(contactPath(is === 'office' ? 'organization' : is, id))

interface ColdGridProps {
  readonly source: ReturnType<typeof useList<'quiet'>>['source']
  readonly stand: ReturnType<typeof useColdStand>[0]
  readonly change: ReturnType<typeof useColdStand>[1]
  readonly setCurrent: (current: GridCurrent<FoundContact> | null) => void
  readonly grid: RefObject<GridHandle | null>
}

function ColdGrid({ source, stand, change, setCurrent, grid }: ColdGridProps) {
  const language = useLanguage()
  const { t } = language
  const today = useToday()
  const columns = useMemo(() => coldColumns(language, today), [language, today])
  const [layout, setLayout] = useState<GridLayout>(defaultLayout)
  return (
    <DataGrid
      ref={grid}
      label={t('screen.going-cold')}
      source={source}
      rowId={(row) => row.id}
      columns={columns}
      layout={layout}
      onLayoutChange={setLayout}
      sorts={stand.sorts}
      onSortsChange={(sorts) => change({ sorts })}
      onCurrentChange={setCurrent}
      onOpen={open}
      empty={<NobodyCold isNarrowed={isNarrowed(stand)} />}
    />
  )
}

function NobodyCold({ isNarrowed: isFiltered }: { readonly isNarrowed: boolean }) {
  const t = useTranslate()
  if (isFiltered)
    return (
      <EmptyState icon="search" title={t('goingCold.nothingFound')}>
        {t('goingCold.nothingFoundWords')}
      </EmptyState>
    )
  return (
    <EmptyState icon="clock" title={t('goingCold.empty')}>
      {t('goingCold.emptyWords')}
    </EmptyState>
  )
}

function ColdStatus({ total }: { readonly total: number | null }) {
  const t = useTranslate()
  return (
    <StatusBar
      hints={[
        { keys: ['J', 'K'], label: t('listScreen.hintMove') },
        { keys: ['Enter'], label: t('listScreen.hintOpen') },
        { keys: ['L'], label: t('listScreen.hintLog') },
        { keys: ['N'], label: t('listScreen.hintFollowUp') },
      ]}
      end={total !== null && <span aria-live="polite">{t('listScreen.shown', { count: total })}</span>}
    />
  )
}

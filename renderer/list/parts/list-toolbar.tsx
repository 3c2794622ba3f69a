import type { ReactNode } from 'react'
import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ColumnsMenu } from '../../ui/data-grid/columns-menu.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Toolbar } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { ToggleIconButton } from '../../ui/toggle-button.tsx'
import { FilterBar } from './filter-bar.tsx'
import type { ListColumn } from './list-column.ts'
import type { ListField } from './list-field.ts'
import type { ListViewState } from './list-view.ts'
import styles from './record-list.module.css'

export interface ListToolbarProps {
  readonly noun: FilteredNoun
  readonly title: string
  readonly view: ListViewState
  readonly columns: readonly ListColumn<never>[]
  readonly fields: readonly ListField[]
  /** Where the list has a panel. */
  readonly isPanelShown?: boolean
  readonly tools: ReactNode
  readonly isAsking: boolean
  readonly onAskingChange: (isAsking: boolean) => void
}

/** What narrows the list, and how it is laid out. */
export function ListToolbar(props: ListToolbarProps) {
  const { noun, title, view, columns, isPanelShown } = props
  const t = useTranslate()
  return (
    <Toolbar
      end={
        <>
          {props.tools}
          <GroupMenu {...props} />
          <ColumnsMenu
            columns={columns}
            layout={view.layout}
            initial={view.initial}
            onLayoutChange={({ order, hidden, widths }) =>
              view.set({ columns: { order: [...order], hidden: [...hidden], widths: { ...widths } } })
            }
          />
          {isPanelShown !== undefined && (
            <ToggleIconButton
              icon="panel"
              label={t('listScreen.details')}
              isSelected={isPanelShown}
              onChange={(isShown) => view.change({ isPanelHidden: !isShown })}
            />
          )}
        </>
      }
    >
      <div className={styles.words}>
        <SearchField
          label={t('listScreen.findIn', { list: title })}
          placeholder={t('listScreen.find')}
          value={view.stand.words}
          onChange={(words) => view.change({ words, row: null })}
        />
      </div>
      <FilterBar
        askKey="F"
        noun={noun}
        title={title}
        filter={view.filter}
        within={view.own}
        onChange={(filter) => view.set({ filter })}
        isAsking={props.isAsking}
        onAskingChange={props.onAskingChange}
      />
    </Toolbar>
  )
}

const noGroup = 'none'
const totals = 'totals'

/** What rows stand together by, and whether sums stand below them. */
function GroupMenu({ view, fields }: ListToolbarProps) {
  const t = useTranslate()
  const groups = fields.filter(({ field }) => field.isGroup)
  const group = fields.find(({ key }) => key === view.group)
  return (
    <Menu
      label={t('listGrid.groupBy')}
      placement="bottom end"
      trigger={
        <Button variant="quiet" icon="list">
          {group ? t('listGrid.grouped', { field: group.label }) : t('listGrid.group')}
        </Button>
      }
      groups={[
        {
          id: 'below the rows',
          actions: [{ id: totals, label: t('listGrid.totals') }],
          choice: {
            mode: 'multiple',
            selected: view.hasTotals ? [totals] : [],
            onChange: (chosen) => view.set({ totals: chosen.includes(totals) }),
          },
        },
        {
          id: 'together by',
          title: t('listGrid.groupBy'),
          actions: [
            { id: noGroup, label: t('listGrid.noGroup') },
            ...groups.map(({ key, label }) => ({ id: key, label })),
          ],
          choice: {
            mode: 'single',
            selected: [view.group ?? noGroup],
            onChange: ([chosen = noGroup]) => view.set({ group: chosen === noGroup ? null : chosen }),
          },
        },
      ]}
    />
  )
}

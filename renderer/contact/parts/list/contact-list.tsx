import { useRef, useState, type ReactNode } from 'react'
import type { ContactId } from '../../../../db/domain/contact.ts'
import type { FoundContact } from '../../../../electron/contract/contact.ts'
import type { ListedRows } from '../../../../electron/contract/list.ts'
import { openDialog } from '../../../app/api/dialogs.ts'
import { failureText } from '../../../app/api/failures.ts'
import { useLanguage, useTranslate } from '../../../app/api/language.tsx'
import { useList, type ListOf } from '../../../app/api/list.ts'
import { contactPath, goTo } from '../../../app/api/navigation.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { ColumnsMenu } from '../../../ui/data-grid/columns-menu.tsx'
import { DataGrid, type GridHandle } from '../../../ui/data-grid/data-grid.tsx'
import type { GridCurrent } from '../../../ui/data-grid/grid-cursor.ts'
import { nothingSelected, selectedCount, type GridSelection } from '../../../ui/data-grid/grid-selection.ts'
import { PageHead, StatusBar, Toolbar } from '../../../ui/page.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { SplitPane } from '../../../ui/split-pane.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { ToggleIconButton } from '../../../ui/toggle-button.tsx'
import { ContactPanel } from '../contact-panel.tsx'
import { BulkBar } from './bulk-bar.tsx'
import styles from './contact-list.module.css'
import { FilterBar } from './filter-bar.tsx'
import { toSort, useListColumns, type ListColumn, type ListColumns } from './list-columns.ts'
import { toFilter, type ListCondition, type ListField } from './list-field.ts'
import { useListCommands } from './list-commands.ts'
import { useListStand, type ListStand } from './list-memory.ts'
import { NothingFound } from './nothing-found.tsx'
import { useReturnToRow } from './return-to-row.ts'
import { toSelection, useTrash } from './ticked-rows.ts'

type ContactListNoun = 'person' | 'legislator' | 'organization'

/** A part of the list that is looked at often. */
export interface ListView {
  readonly id: string
  readonly label: string
  readonly conditions: readonly Pick<ListCondition, 'key' | 'value'>[]
}

export interface ContactListProps<N extends ContactListNoun> {
  readonly noun: N
  readonly title: string
  readonly columns: readonly ListColumn<ListedRows[N]>[]
  readonly fields: readonly ListField[]
  /** The first has no conditions. */
  readonly views: readonly ListView[]
  readonly toContact: (row: ListedRows[N]) => FoundContact
  readonly actions: ReactNode
  /** Where the vault has none yet: what the list is for and the first step. */
  readonly empty: ReactNode
}

/** A list of contacts with its views, filters, columns, ticks and the panel of the current row. */
export function ContactList<N extends ContactListNoun>(props: ContactListProps<N>) {
  const { noun, title, columns, toContact } = props
  const t = useTranslate()
  const list = useContactList(props)
  const { stand, change, source, error, contact, ticked, grid } = list
  return (
    <SplitPane
      isPanelOpen
      panel={contact && !stand.isPanelHidden && <ListPanel list={list} contact={contact} />}
    >
      <div className={styles.fill}>
        <PageHead title={title} actions={props.actions} />
        <ListViews props={props} stand={stand} change={change} />
        <ListToolbar props={props} list={list} />
        {error && (
          <Banner tone="danger" isAlert>
            {failureText(t, error)}
          </Banner>
        )}
        <DataGrid
          {...list.arranged}
          ref={grid}
          label={title}
          source={source}
          rowId={(row) => row.id}
          columns={columns}
          selection={list.selection}
          onSelectionChange={list.setSelection}
          onCurrentChange={list.setCurrent}
          onOpen={(row) => list.open(toContact(row))}
          empty={
            isNarrowed(props, stand) ? (
              <NothingFound list={noun} firstView={props.views[0]?.id ?? ''} />
            ) : (
              props.empty
            )
          }
        />
        {ticked > 0 ? (
          <BulkBar
            count={ticked}
            of={toSelection(list.held, list.selection)}
            onClear={() => list.setSelection(nothingSelected)}
            onTrash={list.trashTicked}
          />
        ) : (
          <ListStatus total={source?.total ?? null} />
        )}
      </div>
    </SplitPane>
  )
}

/** What the screen of a list holds: how it stands, its rows, the current one and the ticked ones. */
function useContactList<N extends ContactListNoun>(props: ContactListProps<N>) {
  const { noun, columns, toContact } = props
  const [stand, change] = useListStand(noun)
  const arranged = useListColumns(noun, columns)
  const { source, held, error } = useList(requestOf(props, stand, arranged))
  const [selection, setSelection] = useState<GridSelection>(nothingSelected)
  const [current, setCurrent] = useState<GridCurrent<ListedRows[N]> | null>(null)
  const [isAsking, setAsking] = useState(false)
  const grid = useRef<GridHandle>(null)
  useReturnToRow(grid, source, stand.row)
  const contact = current?.row && toContact(current.row)
  const ticked = selectedCount(selection, source?.total ?? 0)
  const trash = useTrash(() => setSelection(nothingSelected))
  const trashTicked = () => void trash(toSelection(held, selection), ticked)
  useListCommands({
    contact,
    onFilter: () => setAsking(true),
    onTrash: () => (ticked > 0 ? trashTicked() : contact && void trash({ ids: [contact.id] }, 1)),
  })
  return {
    stand,
    change,
    arranged,
    source,
    held,
    error,
    selection,
    setSelection,
    contact,
    index: current?.index ?? 0,
    setCurrent,
    isAsking,
    setAsking,
    grid,
    ticked,
    trashTicked,
    open: (found: FoundContact) => {
      change({ row: current?.index ?? null })
      goTo(contactPath(noun, found.id))
    },
  }
}

type OpenedList = Omit<ReturnType<typeof useContactList<ContactListNoun>>, 'source' | 'setCurrent'> & {
  readonly source: { readonly total: number } | null
}

interface ListPanelProps {
  readonly list: OpenedList
  readonly contact: FoundContact
}

function ListPanel({ list, contact }: ListPanelProps) {
  const t = useTranslate()
  const { index, source } = list
  return (
    <ContactPanel
      contact={contact}
      position={t('listScreen.position', { index: index + 1, count: source?.total ?? 0 })}
      actions={<ContactActions id={contact.id} />}
      onOpen={() => list.open(contact)}
      onClose={() => {
        list.change({ isPanelHidden: true })
        list.grid.current?.focus()
      }}
    />
  )
}

interface ListViewsProps {
  readonly props: Pick<AnyList, 'noun' | 'views'>
  readonly stand: ListStand
  readonly change: (changes: Partial<ListStand>) => void
}

function ListViews({ props: { noun, views }, stand, change }: ListViewsProps) {
  const t = useTranslate()
  return (
    <div className={styles.tabs}>
      <Tabs
        label={t('listScreen.views')}
        selected={stand.view}
        onSelect={(view) => change({ view, row: null })}
        tabs={views.map((view) => ({
          id: view.id,
          label: view.label,
          count: <ViewCount noun={noun} view={view} />,
        }))}
      />
    </div>
  )
}

type AnyList = ContactListProps<ContactListNoun>

function requestOf<N extends ContactListNoun>(
  { noun, views, columns }: ContactListProps<N>,
  stand: ListStand,
  { sorts }: ListColumns,
): ListOf<N> {
  const view = views.find(({ id }) => id === stand.view) ?? views[0]
  const words = stand.words.trim()
  return {
    noun,
    filter: {
      ...toFilter(view?.conditions ?? []),
      ...toFilter(stand.conditions),
      ...(words !== '' && { text: words }),
    },
    sort: toSort(columns, sorts),
  }
}

const isNarrowed = ({ views }: Pick<AnyList, 'views'>, { view, words, conditions }: ListStand): boolean =>
  words.trim() !== '' || conditions.length > 0 || view !== views[0]?.id

function ViewCount({ noun, view }: { readonly noun: ContactListNoun; readonly view: ListView }) {
  const { locale } = useLanguage()
  const { source } = useList({ noun, filter: toFilter(view.conditions), sort: [] })
  return source?.total.toLocaleString(locale)
}

interface ListToolbarProps {
  readonly props: Pick<AnyList, 'title' | 'fields'> & { readonly columns: readonly ListColumn<never>[] }
  readonly list: OpenedList
}

function ListToolbar({ props, list }: ListToolbarProps) {
  const { stand, change, arranged } = list
  const t = useTranslate()
  return (
    <Toolbar
      end={
        <>
          <ColumnsMenu columns={props.columns} {...arranged} />
          <ToggleIconButton
            icon="panel"
            label={t('listScreen.details')}
            isSelected={!stand.isPanelHidden}
            onChange={(isShown) => change({ isPanelHidden: !isShown })}
          />
        </>
      }
    >
      <div className={styles.words}>
        <SearchField
          label={t('listScreen.findIn', { list: props.title })}
          placeholder={t('listScreen.find')}
          value={stand.words}
          onChange={(words) => change({ words, row: null })}
        />
      </div>
      <FilterBar
        fields={props.fields}
        conditions={stand.conditions}
        onChange={(conditions) => change({ conditions, row: null })}
        isOpen={list.isAsking}
        onOpenChange={list.setAsking}
      />
    </Toolbar>
  )
}

function ListStatus({ total }: { readonly total: number | null }) {
  const t = useTranslate()
  return (
    <StatusBar
      hints={[
        { keys: ['J', 'K'], label: t('listScreen.hintMove') },
        { keys: ['Enter'], label: t('listScreen.hintOpen') },
        { keys: ['X'], label: t('listScreen.hintTick') },
        { keys: ['L'], label: t('listScreen.hintLog') },
        { keys: ['N'], label: t('listScreen.hintFollowUp') },
      ]}
      end={total !== null && <span aria-live="polite">{t('listScreen.shown', { count: total })}</span>}
    />
  )
}

/** What one does most about a contact. */
function ContactActions({ id }: { readonly id: ContactId }) {
  const t = useTranslate()
  return (
    <>
      <Button variant="primary" icon="plus" keys={['L']} onPress={() => openDialog('log', { with: [id] })}>
        {t('command.log')}
      </Button>
      <Button icon="followup" keys={['N']} onPress={() => openDialog('followUp', { about: [id] })}>
        {t('listScreen.followUp')}
      </Button>
    </>
  )
}

import { useState } from 'react'
import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import { everything, type Filter } from '../../../db/domain/filter/filter.ts'
import { useLanguage, useTranslate } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { MoreMenu } from '../../ui/more-menu.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { openView } from './list-memory.ts'
import type { ListViewState, OwnView } from './list-view.ts'
import styles from './record-list.module.css'
import { NameDialog } from './name-dialog.tsx'
import { useViewActions } from './view-actions.ts'

export interface ViewTabsProps {
  readonly noun: FilteredNoun
  readonly title: string
  readonly own: readonly OwnView[]
  readonly view: ListViewState
}

type Naming = 'new' | 'rename' | undefined

/** The views of a list as tabs, and what can be done with the one that is open. */
export function ViewTabs({ noun, title, own, view }: ViewTabsProps) {
  const t = useTranslate()
  const [naming, setNaming] = useState<Naming>()
  const { saved, open, isChanged } = view
  const actions = useViewActions(noun, view)
  const selected = open?.id ?? own.find(({ id }) => id === view.stand.view)?.id ?? own[0]?.id ?? ''
  return (
    <div className={styles.tabs}>
      <Tabs
        label={t('savedViews.views', { list: title })}
        selected={selected}
        onSelect={(id) => openView(noun, id)}
        tabs={[
          ...own.map(({ id, label, filter }) => ({
            id,
            label,
            count: <ViewCount noun={noun} filter={filter} />,
          })),
          ...saved.map(({ id, name, definition }) => ({
            id: id as string,
            label: name,
            icon: 'star' as const,
            count: <ViewCount noun={noun} filter={definition.filter} />,
          })),
        ]}
      />
      <span className={styles.tools}>
        {isChanged && open && (
          <Button size="sm" variant="quiet" onPress={actions.save}>
            {t('savedViews.save')}
          </Button>
        )}
        {isChanged && !open && (
          <Button size="sm" variant="quiet" icon="star" onPress={() => setNaming('new')}>
            {t('savedViews.saveAs')}
          </Button>
        )}
        <ViewMenu view={view} actions={actions} onName={setNaming} />
      </span>
      {naming && (
        <NameDialog
          title={t(naming === 'new' ? 'savedViews.new' : 'savedViews.rename')}
          label={t('savedViews.name')}
          start={naming === 'rename' ? (open?.name ?? '') : ''}
          onClose={() => setNaming(undefined)}
          onSave={(name) => (naming === 'new' ? actions.create(name) : actions.rename(name))}
        />
      )}
    </div>
  )
}

interface ViewMenuProps {
  readonly view: ListViewState
  readonly actions: ReturnType<typeof useViewActions>
  readonly onName: (naming: Naming) => void
}

function ViewMenu({ view: { open, isChanged }, actions, onName }: ViewMenuProps) {
  const t = useTranslate()
  const ofOpen = open
    ? [
        {
          id: 'rename',
          label: t('savedViews.rename'),
          icon: 'edit' as const,
          onAction: () => onName('rename'),
        },
        {
          id: 'pin',
          label: t(open.pinned ? 'savedViews.unpin' : 'savedViews.pin'),
          icon: 'pin' as const,
          onAction: actions.pin,
        },
        { id: 'share', label: t('savedViews.share'), icon: 'export' as const, onAction: actions.share },
        {
          id: 'remove',
          label: t('savedViews.remove'),
          icon: 'trash' as const,
          onAction: actions.remove,
        },
      ]
    : []
  return (
    <MoreMenu
      label={t('savedViews.more')}
      groups={[
        {
          id: 'keep',
          actions: [
            ...(open && isChanged
              ? [
                  { id: 'save', label: t('savedViews.save'), icon: 'check' as const, onAction: actions.save },
                  {
                    id: 'discard',
                    label: t('savedViews.discard'),
                    icon: 'undo' as const,
                    onAction: actions.discard,
                  },
                ]
              : []),
            {
              id: 'new',
              label: t('savedViews.saveAs'),
              icon: 'star' as const,
              onAction: () => onName('new'),
            },
            { id: 'take', label: t('savedViews.take'), icon: 'folder' as const, onAction: actions.take },
          ],
        },
        ...(ofOpen.length > 0 ? [{ id: 'view', title: open?.name ?? '', actions: ofOpen }] : []),
      ]}
    />
  )
}

interface ViewCountProps {
  readonly noun: FilteredNoun
  readonly filter: Filter | undefined
}

function ViewCount({ noun, filter = everything }: ViewCountProps) {
  const { locale } = useLanguage()
  const { data } = useRead(
    'list',
    'count',
    { noun, filter: {}, where: filter, sort: [], isKept: true },
    { keepPrevious: true },
  )
  return data?.total.toLocaleString(locale)
}

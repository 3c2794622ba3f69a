import { useMemo } from 'react'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { chamberName } from '../../db/domain/seat.ts'
import { useTranslate } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import type { ListColumn } from '../list/parts/list-column.ts'
import type { OwnView } from '../list/parts/list-view.ts'
import { RecordList } from '../list/parts/record-list.tsx'
import type { ListRow } from '../list/parts/use-record-list.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

/** The committees of every legislature that was imported. */
export function CommitteesScreen() {
  const t = useTranslate()
  const columns = useMemo(() => columnsIn(t), [t])
  return (
    <RecordList<'committee'>
      noun="committee"
      title={t('screen.committees')}
      lede={t('committeeScreen.lede')}
      columns={columns}
      views={viewsOf(t)}
      nameOf={({ name }) => name}
      onOpen={({ id }) => goTo(`/committees/${id}`)}
      empty={
        <EmptyState
          icon="legislator"
          title={t('committeeScreen.empty')}
          action={
            <Button variant="primary" icon="import" onPress={() => goTo('/import/legislators')}>
              {t('listScreen.importFile')}
            </Button>
          }
        >
          {t('committeeScreen.emptyWords')}
        </EmptyState>
      }
    />
  )
}

const viewsOf = (t: Translate): readonly OwnView[] => [
  { id: 'all', label: t('committeeScreen.all') },
  { id: 'main', label: t('committeeScreen.main'), filter: { field: 'parent', op: 'empty' } },
]

const columnsIn = (t: Translate): readonly ListColumn<ListRow<'committee'>>[] => [
  {
    id: 'name',
    header: t('filterField.name'),
    width: 270,
    grow: 1,
    isSortable: true,
    isHideable: false,
    isName: true,
    cell: ({ name }) => name,
  },
  {
    id: 'parent',
    header: t('filterField.parent'),
    width: 150,
    isSortable: true,
    cell: ({ parent }) => parent?.name ?? '',
  },
  {
    id: 'chamber',
    header: t('filterField.chamber'),
    width: 160,
    isSortable: true,
    cell: ({ chamber, jurisdiction }) => (chamber === null ? '' : chamberName({ chamber, jurisdiction })),
  },
  {
    id: 'jurisdiction',
    header: t('filterField.jurisdiction'),
    width: 120,
    isSortable: true,
    cell: ({ jurisdiction }) => jurisdiction,
  },
  {
    id: 'members',
    header: t('filterField.members'),
    width: 112,
    align: 'end',
    isSortable: true,
    cell: ({ memberCount }) => memberCount,
    title: ({ memberCount }) => t('committeeScreen.members', { count: memberCount }),
  },
]

import { useMemo } from 'react'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { chamberName } from '../../db/domain/seat.ts'
import type { CommitteeRow } from '../../electron/contract/committee-row.ts'
import { useTranslate } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { PlainList } from '../list/parts/plain-list.tsx'
import { Button } from '../ui/button.tsx'
import type { GridColumn } from '../ui/data-grid/grid-column.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import text from '../ui/text.module.css'

/** The committees of every legislature that was imported. */
export function CommitteesScreen() {
  const t = useTranslate()
  const columns = useMemo(() => columnsIn(t), [t])
  return (
    <PlainList
      noun="committee"
      title={t('screen.committees')}
      lede={t('committeeScreen.lede')}
      label={t('committeeScreen.list')}
      search={t('committeeScreen.search')}
      columns={columns}
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
      noneFound={<EmptyState icon="search" title={t('committeeScreen.noneFound')} />}
    />
  )
}

const columnsIn = (t: Translate): readonly GridColumn<CommitteeRow>[] => [
  {
    id: 'name',
    header: t('listScreen.name'),
    width: 280,
    grow: 1,
    isSortable: true,
    isHideable: false,
    isName: true,
    title: ({ name }) => name,
    cell: ({ name }) => <bdi className={text.clip}>{name}</bdi>,
  },
  {
    id: 'parent',
    header: t('committeeScreen.parent'),
    width: 200,
    isSortable: true,
    title: ({ parent }) => parent?.name,
    cell: ({ parent }) => parent && <bdi className={text.clip}>{parent.name}</bdi>,
  },
  {
    id: 'chamber',
    header: t('field.chamber'),
    width: 170,
    isSortable: true,
    cell: ({ chamber, jurisdiction }) =>
      chamber !== null && <bdi className={text.clip}>{chamberName({ chamber, jurisdiction })}</bdi>,
  },
  {
    id: 'jurisdiction',
    header: t('field.jurisdiction'),
    width: 150,
    isSortable: true,
    cell: ({ jurisdiction }) => <bdi className={text.clip}>{jurisdiction}</bdi>,
  },
  {
    id: 'memberCount',
    header: t('field.memberships'),
    width: 96,
    align: 'end',
    cell: ({ memberCount }) => memberCount,
    title: ({ memberCount }) => t('committeeScreen.members', { count: memberCount }),
  },
]

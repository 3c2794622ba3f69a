import { useMemo } from 'react'
import type { OrganizationRow } from '../../db/domain/row/contact-row.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { WithFields } from '../../electron/contract/list.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useLanguage, type Language } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { contactColumns, nameColumn } from '../contact/parts/list/contact-columns.tsx'
import { ContactList } from '../contact/parts/list/contact-list.tsx'
import type { ListColumn } from '../list/parts/list-column.ts'
import type { OwnView } from '../list/parts/list-view.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { sectorName } from './parts/sector-name.ts'

/** Partners, and those one would like to have as partners. */
export function OrganizationsScreen() {
  const language = useLanguage()
  const { t } = language
  const today = useToday()
  const columns = useMemo(() => columnsOf(language, today), [language, today])
  const add = (
    <Button variant="primary" icon="plus" onPress={() => openDialog('organization', {})}>
      {t('command.organization')}
    </Button>
  )
  return (
    <ContactList
      noun="organization"
      title={t('screen.organizations')}
      columns={columns}
      views={viewsOf(t)}
      toContact={(row) => ({ ...row, is: 'organization' })}
      actions={add}
      empty={
        <EmptyState icon="org" title={t('listScreen.organizationsEmpty')} action={add}>
          {t('listScreen.organizationsEmptyWords')}
        </EmptyState>
      }
    />
  )
}

const viewsOf = (t: Translate): readonly OwnView[] => [
  { id: 'all', label: t('listScreen.everything') },
  { id: 'mine', label: t('listScreen.mine'), filter: { field: 'owner', op: 'is', value: 'me' } },
  { id: 'members', label: t('listScreen.members'), filter: { field: 'status', op: 'is', value: 'member' } },
  {
    id: 'quiet',
    label: t('listScreen.quiet'),
    filter: { field: 'cadence', op: 'any-of', value: ['quiet', 'cold'] },
  },
]

const columnsOf = (
  language: Language,
  today: LocalDate,
): readonly ListColumn<OrganizationRow & WithFields>[] => {
  const { t } = language
  return [
    nameColumn(t),
    {
      id: 'sector',
      isSortable: true,
      header: t('listScreen.fieldSector'),
      width: 150,
      cell: ({ sector, type }) => (sector ? sectorName(t, sector) : type),
      title: ({ sector, type }) => (sector ? sectorName(t, sector) : (type ?? undefined)),
    },
    {
      id: 'status',
      isSortable: true,
      header: t('listScreen.status'),
      width: 120,
      grow: 0.3,
      cell: ({ coalitionStatus }) => coalitionStatus && t(`coalitionStatus.${coalitionStatus}`),
    },
    {
      id: 'trust',
      isSortable: true,
      header: t('listScreen.trust'),
      width: 80,
      isExtra: true,
      cell: ({ trust }) => trust && t('listScreen.trustOf', { trust }),
    },
    ...contactColumns<OrganizationRow & WithFields>(language, today),
  ]
}

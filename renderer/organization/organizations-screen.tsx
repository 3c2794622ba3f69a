import { useMemo } from 'react'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { addDays, type LocalDate } from '../../db/domain/local-date.ts'
import { coalitionStatuses } from '../../db/domain/organization.ts'
import { sectors } from '../../db/domain/sector.ts'
import type { OrganizationRow } from '../../electron/contract/contact-row.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useLanguage, type Language } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { contactColumns, nameColumn } from '../contact/parts/list/contact-columns.tsx'
import { contactFields } from '../contact/parts/list/contact-fields.ts'
import { ContactList, type ListView } from '../contact/parts/list/contact-list.tsx'
import type { ListColumn } from '../contact/parts/list/list-columns.ts'
import type { ListField } from '../contact/parts/list/list-field.ts'
import { usualCadence } from '../../db/domain/cadence.ts'
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
      fields={fieldsOf(t)}
      views={viewsOf(t, today)}
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

const viewsOf = (t: Translate, today: LocalDate): readonly ListView[] => [
  { id: 'all', label: t('listScreen.everything'), conditions: [] },
  {
    id: 'members',
    label: t('listScreen.members'),
    conditions: [{ key: 'coalitionStatus', value: 'member' }],
  },
  {
    id: 'quiet',
    label: t('listScreen.quiet'),
    conditions: [{ key: 'notContactedSince', value: addDays(today, -usualCadence.max) }],
  },
]

const fieldsOf = (t: Translate): readonly ListField[] => [
  {
    key: 'sector',
    label: t('listScreen.fieldSector'),
    input: { kind: 'one', options: sectors.map((id) => ({ id, label: t(`sector.${id}`) })) },
  },
  {
    key: 'coalitionStatus',
    label: t('listScreen.fieldStatus'),
    input: {
      kind: 'one',
      options: coalitionStatuses.map((id) => ({ id, label: t(`coalitionStatus.${id}`) })),
    },
  },
  ...contactFields(t),
]

const columnsOf = (language: Language, today: LocalDate): readonly ListColumn<OrganizationRow>[] => {
  const { t } = language
  return [
    nameColumn(t),
    {
      id: 'sector',
      header: t('listScreen.fieldSector'),
      width: 150,
      cell: ({ sector, type }) => (sector ? sectorName(t, sector) : type),
      title: ({ sector, type }) => (sector ? sectorName(t, sector) : (type ?? undefined)),
    },
    {
      id: 'status',
      header: t('listScreen.status'),
      width: 120,
      cell: ({ coalitionStatus }) => coalitionStatus && t(`coalitionStatus.${coalitionStatus}`),
    },
    {
      id: 'trust',
      header: t('listScreen.trust'),
      width: 80,
      isExtra: true,
      cell: ({ trust }) => trust && t('listScreen.trustOf', { trust }),
    },
    ...contactColumns<OrganizationRow>(language, today),
  ]
}

import { useMemo } from 'react'
import { addDays, type LocalDate } from '../../db/domain/local-date.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { PersonRow } from '../../electron/contract/contact-row.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useLanguage, type Language } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { contactColumns, nameColumn } from '../contact/parts/list/contact-columns.tsx'
import { contactFields } from '../contact/parts/list/contact-fields.ts'
import { ContactList, type ListView } from '../contact/parts/list/contact-list.tsx'
import type { ListColumn } from '../contact/parts/list/list-columns.ts'
import { usualCadence } from '../../db/domain/cadence.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

/** Everybody the vault knows. */
export function PeopleScreen() {
  const language = useLanguage()
  const { t } = language
  const today = useToday()
  const columns = useMemo(() => columnsOf(language, today), [language, today])
  const add = (
    <Button variant="primary" icon="plus" onPress={() => openDialog('person', {})}>
      {t('command.person')}
    </Button>
  )
  return (
    <ContactList
      noun="person"
      title={t('screen.people')}
      columns={columns}
      fields={contactFields(t)}
      views={viewsOf(t, today)}
      toContact={(row) => ({ ...row, is: 'person' })}
      actions={add}
      empty={
        <EmptyState icon="people" title={t('listScreen.peopleEmpty')} action={add}>
          {t('listScreen.peopleEmptyWords')}
        </EmptyState>
      }
    />
  )
}

/** Legislators have a list of their own, and there are thousands of them. */
const ours = { key: 'legislator', value: false } as const

const viewsOf = (t: Translate, today: LocalDate): readonly ListView[] => [
  { id: 'all', label: t('screen.people'), conditions: [ours] },
  {
    id: 'quiet',
    label: t('listScreen.quiet'),
    conditions: [ours, { key: 'notContactedSince', value: addDays(today, -usualCadence.max) }],
  },
  {
    id: 'promised',
    label: t('listScreen.promised'),
    conditions: [ours, { key: 'openFollowUp', value: true }],
  },
  { id: 'everyone', label: t('listScreen.withLegislators'), conditions: [] },
]

const columnsOf = (language: Language, today: LocalDate): readonly ListColumn<PersonRow>[] => {
  const { t } = language
  return [
    nameColumn(t),
    {
      id: 'role',
      header: t('listScreen.role'),
      width: 116,
      grow: 0.3,
      cell: ({ title }) => title,
      title: ({ title }) => title ?? undefined,
    },
    {
      id: 'organization',
      header: t('listScreen.organization'),
      width: 130,
      grow: 0.5,
      cell: ({ organization }) => organization && <bdi>{organization.name}</bdi>,
      title: ({ organization }) => organization?.name,
    },
    ...contactColumns<PersonRow>(language, today),
  ]
}

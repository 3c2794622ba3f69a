import { useMemo } from 'react'
import type { PersonRow } from '../../db/domain/row/contact-row.ts'
import type { Filter } from '../../db/domain/filter/filter.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { WithFields } from '../../electron/contract/list.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useLanguage, type Language } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { contactColumns, personNameColumn } from '../contact/parts/list/contact-columns.tsx'
import { ContactList } from '../contact/parts/list/contact-list.tsx'
import type { ListColumn } from '../list/parts/list-column.ts'
import type { OwnView } from '../list/parts/list-view.ts'
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
      views={viewsOf(t)}
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
const ours: Filter = { field: 'legislator', op: 'is', value: false }

const viewsOf = (t: Translate): readonly OwnView[] => [
  { id: 'all', label: t('screen.people'), filter: ours },
  {
    id: 'mine',
    label: t('listScreen.mine'),
    filter: { all: [ours, { field: 'owner', op: 'is', value: 'me' }] },
  },
  {
    id: 'quiet',
    label: t('listScreen.quiet'),
    filter: { all: [ours, { field: 'cadence', op: 'any-of', value: ['quiet', 'cold'] }] },
  },
  {
    id: 'promised',
    label: t('listScreen.promised'),
    filter: { all: [ours, { field: 'open-follow-up', op: 'is', value: true }] },
  },
  { id: 'everyone', label: t('listScreen.withLegislators') },
]

const columnsOf = (language: Language, today: LocalDate): readonly ListColumn<PersonRow & WithFields>[] => {
  const { t } = language
  return [
    personNameColumn(t),
    {
      id: 'title',
      isSortable: true,
      header: t('listScreen.role'),
      width: 116,
      grow: 0.7,
      cell: ({ title }) => title,
      title: ({ title }) => title ?? undefined,
    },
    {
      id: 'organization',
      isSortable: true,
      words: ({ organization }) => organization?.name ?? '',
      header: t('listScreen.organization'),
      width: 130,
      grow: 0.9,
      cell: ({ organization }) => organization && <bdi>{organization.name}</bdi>,
      title: ({ organization }) => organization?.name,
    },
    ...contactColumns<PersonRow & WithFields>(language, today),
  ]
}

import { useMemo } from 'react'
import type { LegislatorRow } from '../../db/domain/row/contact-row.ts'
import type { Filter } from '../../db/domain/filter/filter.ts'
import { shortDate } from '../../db/domain/date-phrase.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { longSeat } from '../../db/domain/seat.ts'
import type { WithFields } from '../../electron/contract/list.ts'
import { useLanguage, type Language } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { useToday } from '../app/api/today.ts'
import { contactColumns, personNameColumn } from '../contact/parts/list/contact-columns.tsx'
import { ContactList } from '../contact/parts/list/contact-list.tsx'
import type { ListColumn } from '../list/parts/list-column.ts'
import type { OwnView } from '../list/parts/list-view.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SeatCell } from './seat-cell.tsx'

/** Those who serve and served, as public files and our own work know them. */
export function LegislatorsScreen() {
  const language = useLanguage()
  const { t } = language
  const today = useToday()
  const columns = useMemo(() => columnsOf(language, today), [language, today])
  const importFile = (variant: 'default' | 'primary') => (
    <Button variant={variant} icon="import" onPress={() => goTo('/import/legislators')}>
      {t('listScreen.importFile')}
    </Button>
  )
  return (
    <ContactList
      noun="legislator"
      title={t('screen.legislators')}
      columns={columns}
      views={viewsOf(t)}
      toContact={(row) => ({ ...row, is: 'legislator' })}
      actions={importFile('default')}
      empty={
        <EmptyState icon="legislator" title={t('listScreen.legislatorsEmpty')} action={importFile('primary')}>
          {t('listScreen.legislatorsEmptyWords')}
        </EmptyState>
      }
    />
  )
}

const serving: Filter = { field: 'serving', op: 'is', value: true }

const viewsOf = (t: Translate): readonly OwnView[] => [
  { id: 'all', label: t('listScreen.everyone') },
  { id: 'serving', label: t('listScreen.serving'), filter: serving },
  {
    id: 'quiet',
    label: t('listScreen.quiet'),
    filter: { all: [serving, { field: 'cadence', op: 'any-of', value: ['quiet', 'cold'] }] },
  },
  {
    id: 'new',
    label: t('listScreen.newMembers'),
    filter: { field: 'first-term', op: 'last-days', value: 365 },
  },
]

const columnsOf = (
  language: Language,
  today: LocalDate,
): readonly ListColumn<LegislatorRow & WithFields>[] => {
  const { t, locale } = language
  return [
    personNameColumn(t),
    {
      id: 'seat',
      header: t('listScreen.seat'),
      width: 132,
      grow: 0.5,
      isSortable: true,
      words: ({ chamber, district }) => `${chamber} ${district}`,
      cell: (row) => <SeatCell row={row} />,
      title: longSeat,
    },
    {
      id: 'jurisdiction',
      header: t('listScreen.fieldJurisdiction'),
      width: 116,
      grow: 0.3,
      isSortable: true,
      cell: ({ jurisdiction }) => jurisdiction,
    },
    ...contactColumns<LegislatorRow & WithFields>(language, today),
    {
      id: 'party',
      header: t('listScreen.fieldParty'),
      width: 120,
      isExtra: true,
      isSortable: true,
      cell: ({ party }) => party,
      title: ({ party }) => party ?? undefined,
    },
    {
      id: 'in-office-since',
      header: t('listScreen.inOfficeSince'),
      width: 130,
      isExtra: true,
      isSortable: true,
      cell: ({ startOn }) => startOn && shortDate(startOn, today, locale),
    },
  ]
}

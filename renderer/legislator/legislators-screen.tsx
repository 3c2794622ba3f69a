import { useMemo } from 'react'
import { chamberKinds } from '../../db/domain/chamber.ts'
import { shortDate } from '../../db/domain/date-phrase.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { addDays, addMonths, type LocalDate } from '../../db/domain/local-date.ts'
import type { LegislatorRow } from '../../electron/contract/contact-row.ts'
import { useLanguage, type Language } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { useToday } from '../app/api/today.ts'
import { contactColumns, nameColumn } from '../contact/parts/list/contact-columns.tsx'
import { contactFields } from '../contact/parts/list/contact-fields.ts'
import { ContactList, type ListView } from '../contact/parts/list/contact-list.tsx'
import type { ListColumn } from '../contact/parts/list/list-columns.ts'
import type { ListField } from '../contact/parts/list/list-field.ts'
import { usualCadence } from '../../db/domain/cadence.ts'
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
      fields={fieldsOf(t)}
      views={viewsOf(t, today)}
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

const viewsOf = (t: Translate, today: LocalDate): readonly ListView[] => [
  { id: 'all', label: t('listScreen.everyone'), conditions: [] },
  { id: 'serving', label: t('listScreen.serving'), conditions: [{ key: 'serving', value: true }] },
  {
    id: 'quiet',
    label: t('listScreen.quiet'),
    conditions: [
      { key: 'serving', value: true },
      { key: 'notContactedSince', value: addDays(today, -usualCadence.max) },
    ],
  },
  {
    id: 'new',
    label: t('listScreen.newMembers'),
    conditions: [{ key: 'newSince', value: addMonths(today, -12) }],
  },
]

const fieldsOf = (t: Translate): readonly ListField[] => [
  {
    key: 'jurisdiction',
    label: t('listScreen.fieldJurisdiction'),
    input: { kind: 'word', of: 'jurisdiction', by: 'label' },
  },
  {
    key: 'chamberKind',
    label: t('listScreen.fieldChamber'),
    input: {
      kind: 'one',
      options: chamberKinds.map((id) => ({ id, label: t(`chamberKind.${id}`) })),
    },
  },
  { key: 'district', label: t('listScreen.fieldDistrict'), input: { kind: 'text' } },
  { key: 'party', label: t('listScreen.fieldParty'), input: { kind: 'word', of: 'party', by: 'value' } },
  {
    key: 'committee',
    label: t('listScreen.fieldCommittee'),
    input: { kind: 'word', of: 'committee', by: 'value' },
  },
  { key: 'serving', label: t('listScreen.fieldServing'), input: { kind: 'flag' } },
  { key: 'verify', label: t('listScreen.fieldVerify'), input: { kind: 'flag' } },
  ...contactFields(t),
]

const columnsOf = (language: Language, today: LocalDate): readonly ListColumn<LegislatorRow>[] => {
  const { t, locale } = language
  return [
    nameColumn(t),
    {
      id: 'seat',
      header: t('listScreen.seat'),
      width: 124,
      grow: 0.5,
      isSortable: true,
      sortsBy: ['jurisdiction', 'chamberKind', 'district'],
      cell: (row) => <SeatCell row={row} />,
      title: ({ chamber, district }) => `${chamber} ${district}`,
    },
    ...contactColumns<LegislatorRow>(language, today),
    {
      id: 'jurisdiction',
      header: t('listScreen.fieldJurisdiction'),
      width: 116,
      isSortable: true,
      sortsBy: ['jurisdiction'],
      cell: ({ jurisdiction }) => jurisdiction,
    },
    {
      id: 'party',
      header: t('listScreen.fieldParty'),
      width: 120,
      isExtra: true,
      isSortable: true,
      sortsBy: ['party'],
      cell: ({ party }) => party,
      title: ({ party }) => party ?? undefined,
    },
    {
      id: 'startOn',
      header: t('listScreen.inOfficeSince'),
      width: 130,
      isExtra: true,
      isSortable: true,
      sortsBy: ['startOn'],
      cell: ({ startOn }) => startOn && shortDate(startOn, today, locale),
    },
  ]
}

import { useMemo } from 'react'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { shortSilenceWhy, silenceState, silenceWhy } from '../../db/domain/silence.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import type { WithFields } from '../../electron/contract/list.ts'
import { useLanguage, type Language } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { contactDetail } from '../contact/parts/contact-detail.ts'
import { contactColumns, nameColumn } from '../contact/parts/list/contact-columns.tsx'
import { ContactList } from '../contact/parts/list/contact-list.tsx'
import { SilenceBadge } from '../contact/parts/silence-badge.tsx'
import type { ListColumn } from '../list/parts/list-column.ts'
import type { OwnView } from '../list/parts/list-view.ts'
import { EmptyState } from '../ui/empty-state.tsx'

/** Those that went cold first come first. */
const longestFirst = [{ column: 'cold', direction: 'ascending' }] as const

/** Everybody who has been silent for longer than wished, worked from top to bottom. */
export function GoingColdScreen() {
  const language = useLanguage()
  const { t } = language
  const today = useToday()
  const columns = useMemo(() => columnsOf(language, today), [language, today])
  return (
    <ContactList
      noun="quiet"
      isQueue
      density="two-line"
      title={t('screen.going-cold')}
      lede={t('goingCold.lede')}
      columns={columns}
      sorts={longestFirst}
      views={viewsOf(t)}
      toContact={(row) => row}
      empty={
        <EmptyState icon="clock" title={t('goingCold.empty')}>
          {t('goingCold.emptyWords')}
        </EmptyState>
      }
    />
  )
}

const viewsOf = (t: Translate): readonly OwnView[] => [
  { id: 'all', label: t('goingCold.state.all') },
  { id: 'cold', label: t('goingCold.state.cold'), filter: { field: 'cadence', op: 'is', value: 'cold' } },
  { id: 'quiet', label: t('goingCold.state.quiet'), filter: { field: 'cadence', op: 'is', value: 'quiet' } },
  {
    id: 'people',
    label: t('screen.people'),
    filter: {
      all: [
        { field: 'kind', op: 'is', value: 'person' },
        { field: 'legislator', op: 'is', value: false },
      ],
    },
  },
  {
    id: 'legislators',
    label: t('screen.legislators'),
    filter: { field: 'legislator', op: 'is', value: true },
  },
  {
    id: 'organizations',
    label: t('screen.organizations'),
    filter: { field: 'kind', op: 'is', value: 'organization' },
  },
]

type Row = FoundContact & WithFields

function columnsOf(language: Language, today: LocalDate): readonly ListColumn<Row>[] {
  const { t } = language
  const reasonOf = ({ silence }: Row) => silence && silenceWhy(t, silence, today)
  return [
    {
      id: 'cold',
      header: t('goingCold.state'),
      width: 104,
      isSortable: true,
      words: ({ silence }) => (silence ? t(`silence.badge.${silenceState(silence, today)}`) : ''),
      cell: ({ silence }) => silence && <SilenceBadge silence={silence} today={today} t={t} />,
    },
    nameColumn(t),
    {
      id: 'organization',
      header: t('goingCold.detail'),
      width: 104,
      grow: 1,
      wraps: true,
      isSortable: true,
      words: (row) => contactDetail(t, row),
      cell: (row) => contactDetail(t, row),
    },
    {
      id: 'cadence-name',
      header: t('goingCold.why'),
      width: 190,
      grow: 1,
      wraps: true,
      isSortable: true,
      words: (row) => reasonOf(row) ?? '',
      title: (row) => reasonOf(row) ?? undefined,
      cell: ({ silence }) => silence && shortSilenceWhy(t, silence, today),
    },
    ...contactColumns<Row>(language, today, 'two-line'),
  ]
}

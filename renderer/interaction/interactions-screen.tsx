import { useMemo } from 'react'
import { longDate, shortDate } from '../../db/domain/date-phrase.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useLanguage, type Language } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { useToday } from '../app/api/today.ts'
import type { ListColumn } from '../list/parts/list-column.ts'
import type { OwnView } from '../list/parts/list-view.ts'
import { RecordList } from '../list/parts/record-list.tsx'
import type { ListRow } from '../list/parts/use-record-list.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { interactionTitle, typeName } from './parts/interaction-words.ts'

const newestFirst = [{ column: 'date', direction: 'descending' }] as const

/** Everything that was logged, as a table. */
export function InteractionsScreen() {
  const language = useLanguage()
  const { t } = language
  const today = useToday()
  const columns = useMemo(() => columnsOf(language, today), [language, today])
  const log = (
    <Button variant="primary" icon="plus" keys={['L']} onPress={() => openDialog('log', {})}>
      {t('command.log')}
    </Button>
  )
  return (
    <RecordList<'interaction'>
      noun="interaction"
      title={t('screen.interactions')}
      columns={columns}
      views={viewsOf(t)}
      sorts={newestFirst}
      nameOf={(row) => interactionTitle(t, row)}
      onOpen={({ id }) => goTo(`/meetings/${id}`)}
      actions={log}
      empty={
        <EmptyState icon="note" title={t('interactionsScreen.empty')} action={log}>
          {t('interactionsScreen.emptyBody')}
        </EmptyState>
      }
    />
  )
}

const viewsOf = (t: Translate): readonly OwnView[] => [
  { id: 'all', label: t('interactionsScreen.all') },
  { id: 'mine', label: t('interactionsScreen.mine'), filter: { field: 'member', op: 'is', value: 'me' } },
  { id: 'met', label: t('interactionsScreen.met'), filter: { field: 'meaningful', op: 'is', value: true } },
  {
    id: 'planned',
    label: t('interactionsScreen.planned'),
    filter: { field: 'status', op: 'is', value: 'planned' },
  },
  {
    id: 'lobbying',
    label: t('interactionsScreen.lobbying'),
    filter: { field: 'lobbying', op: 'any-of', value: ['direct', 'grassroots'] },
  },
]

type Row = ListRow<'interaction'>

const columnsOf = ({ t, locale }: Language, today: LocalDate): readonly ListColumn<Row>[] => [
  {
    id: 'date',
    header: t('filterField.date'),
    width: 110,
    isSortable: true,
    isHideable: false,
    cell: ({ occurredOn }) => shortDate(occurredOn, today, locale),
    title: ({ occurredOn }) => longDate(occurredOn, locale),
  },
  {
    id: 'type',
    header: t('filterField.type'),
    width: 116,
    isSortable: true,
    cell: ({ type }) => typeName(t, type),
  },
  {
    id: 'with',
    header: t('interactionsScreen.with'),
    width: 170,
    grow: 0.7,
    isName: true,
    cell: ({ participants }) => participants.map(({ name }) => name).join(', '),
  },
  {
    id: 'subject',
    header: t('interactionsScreen.subject'),
    width: 190,
    grow: 1,
    isSortable: true,
    cell: ({ subject, excerpt }) => subject ?? excerpt?.split('\n')[0] ?? '',
  },
  {
    id: 'outcome',
    header: t('filterField.outcome'),
    width: 130,
    isSortable: true,
    cell: ({ outcome }) => outcome && t(`outcome.${outcome}`),
  },
]

import { useMemo } from 'react'
import type { Filter } from '../../db/domain/filter/filter.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { useLanguage, useTranslate, type Language } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { interactionColumns } from '../interaction/parts/interaction-columns.ts'
import { interactionTitle } from '../interaction/parts/interaction-words.ts'
import type { ListColumn } from '../list/parts/list-column.ts'
import type { OwnView } from '../list/parts/list-view.ts'
import { RecordList } from '../list/parts/record-list.tsx'
import type { ListRow } from '../list/parts/use-record-list.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Row } from '../ui/layout.tsx'
import { toMeetingDraft } from './meeting-drafts.ts'
import { NewMeetingMenu } from './new-meeting-menu.tsx'

/** Meetings, visits, hearings and events: those to come, and those that were. */
export function MeetingsScreen() {
  const language = useLanguage()
  const { t } = language
  const today = useToday()
  const columns = useMemo(() => columnsOf(language, today), [language, today])
  return (
    <RecordList<'meeting'>
      noun="meeting"
      title={t('screen.meetings')}
      lede={t('meetingsScreen.lede')}
      columns={columns}
      views={viewsOf(t)}
      nameOf={(row) => interactionTitle(t, row)}
      onOpen={({ id }) => goTo(`/meetings/${id}`)}
      actions={
        <Row>
          <ToDrafts />
          <NewMeetingMenu />
        </Row>
      }
      empty={
        <EmptyState icon="meeting" title={t('meetingsScreen.empty')} action={<NewMeetingMenu />}>
          {t('meetingsScreen.emptyBody')}
        </EmptyState>
      }
    />
  )
}

/** The way to what is half written; none where nothing is. */
function ToDrafts() {
  const t = useTranslate()
  const { data = [] } = useRead('draft', 'list', {})
  const count = data.flatMap(toMeetingDraft).length
  if (count === 0) return null
  return (
    <Button variant="quiet" icon="note" onPress={() => goTo('/meetings/drafts')}>
      {t('meetingsScreen.draftCount', { count })}
    </Button>
  )
}

const upcoming: Filter = {
  all: [
    { field: 'status', op: 'is', value: 'planned' },
    {
      any: [
        { field: 'date', op: 'during', value: 'today' },
        { field: 'date', op: 'later-than', value: 0 },
      ],
    },
  ],
}

/** What is no longer to come, also where nobody said how it went. */
const past: Filter = {
  any: [
    { field: 'status', op: 'is-not', value: 'planned' },
    { field: 'date', op: 'older-than', value: 0 },
  ],
}

const soonestFirst = [{ column: 'date', direction: 'ascending' }] as const
const newestFirst = [{ column: 'date', direction: 'descending' }] as const

const viewsOf = (t: Translate): readonly OwnView[] => [
  { id: 'all', label: t('meetingsScreen.upcoming'), filter: upcoming, sorts: soonestFirst },
  { id: 'past', label: t('meetingsScreen.past'), filter: past, sorts: newestFirst },
  {
    id: 'mine',
    label: t('listScreen.mine'),
    filter: { field: 'member', op: 'is', value: 'me' },
    sorts: newestFirst,
  },
]

/** As of every interaction, with how they stand: one that was planned and never told stands out. */
const columnsOf = (language: Language, today: LocalDate): readonly ListColumn<ListRow<'meeting'>>[] => {
  const { t } = language
  return [
    ...interactionColumns(language, today),
    {
      id: 'status',
      header: t('filterField.status'),
      width: 120,
      isSortable: true,
      cell: ({ status, occurredOn }) =>
        t(status === 'planned' && occurredOn < today ? 'todayScreen.untold' : `interactionStatus.${status}`),
    },
  ]
}

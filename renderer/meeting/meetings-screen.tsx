import { useMemo, useState } from 'react'
import { longDate, relativeDate, shortDate, timeOfDay } from '../../db/domain/date-phrase.ts'
import { conditionsOf, everything, type Filter } from '../../db/domain/filter/filter.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { LocalTime } from '../../db/domain/local-time.ts'
import { parseMeetingDraft, type MeetingValues } from '../../db/domain/meeting-draft.ts'
import { isGuarded } from '../../db/domain/sensitivity.ts'
import type { DraftRow } from '../../electron/contract/draft.ts'
import type { InteractionRow } from '../../electron/contract/interaction-row.ts'
import { failureText } from '../app/api/failures.ts'
import { useHereCommands, useQueueCommands } from '../app/api/here-commands.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useList, type ListOf } from '../app/api/list.ts'
import { goTo } from '../app/api/navigation.ts'
import { useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { interactionTitle, typeIcon, typeName } from '../interaction/parts/interaction-words.ts'
import { FilterBar } from '../list/parts/filter-bar.tsx'
import { useListStand } from '../list/parts/list-memory.ts'
import { Badge } from '../ui/badge.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { PageHead, Toolbar } from '../ui/page.tsx'
import { PagedQueue, usePagedQueue, type PagedLine } from '../ui/paged-queue.tsx'
import { QueueLine, QueueList } from '../ui/queue-line.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import styles from './meetings.module.css'
import { NewMeetingMenu } from './new-meeting-menu.tsx'

const views = ['upcoming', 'past', 'drafts'] as const
type View = (typeof views)[number]

/** Meetings, visits, hearings and events: those to come, those that were, and those being written. */
export function MeetingsScreen() {
  const t = useTranslate()
  const [stand, change] = useListStand('meetings')
  const view = views.find((one) => one === stand.view) ?? 'upcoming'
  const filter = stand.changes.filter ?? everything
  const [isAsking, setAsking] = useState(false)
  useHereCommands([
    { id: 'filter', label: t('listScreen.addFilter'), icon: 'filter', keys: 'f', run: () => setAsking(true) },
  ])
  return (
    <div className={styles.page}>
      <PageHead title={t('screen.meetings')} lede={t('meetingsScreen.lede')} actions={<NewMeetingMenu />} />
      <Toolbar>
        <SegmentedControl
          label={t('meetingsScreen.which')}
          segments={views.map((value) => ({ value, label: t(`meetingsScreen.${value}`) }))}
          value={view}
          onChange={(next) => change({ view: next })}
        />
        {view !== 'drafts' && (
          <>
            <div className={styles.search}>
              <SearchField
                label={t('meetingsScreen.search')}
                placeholder={t('meetingsScreen.search')}
                value={stand.words}
                onChange={(words) => change({ words })}
              />
            </div>
            <FilterBar
              askKey="F"
              noun="interaction"
              title={t('screen.meetings')}
              within={onlyMeetings}
              filter={filter}
              onChange={(changed) => change({ changes: { filter: changed } })}
              isAsking={isAsking}
              onAskingChange={setAsking}
            />
          </>
        )}
      </Toolbar>
      {view === 'drafts' ? (
        <Drafts />
      ) : (
        <Meetings key={view} view={view} words={stand.words} filter={filter} />
      )}
    </div>
  )
}

const onlyMeetings = { meetings: true }

/** What is no longer to come, also where nobody said how it went. */
const pastOnes = (today: LocalDate): Filter => ({
  any: [
    { field: 'status', op: 'is-not', value: 'planned' },
    { field: 'date', op: 'before', value: today },
  ],
})

interface MeetingsProps {
  readonly view: Exclude<View, 'drafts'>
  readonly words: string
  readonly filter: Filter
}

function Meetings({ view, words, filter }: MeetingsProps) {
  const t = useTranslate()
  const today = useToday()
  const text = words.trim()
  const request = useMemo<ListOf<'interaction'>>(
    () => ({
      noun: 'interaction',
      filter: {
        ...onlyMeetings,
        ...(view === 'upcoming' && { status: 'planned', from: today }),
        ...(text !== '' && { text }),
      },
      where: view === 'past' ? { all: [pastOnes(today), filter] } : filter,
      sort: [{ by: 'date', descending: view === 'past' }],
    }),
    [view, text, filter, today],
  )
  const { source, error } = useList(request)
  const queue = usePagedQueue(source)
  const { cursor } = queue
  useQueueCommands(cursor.step)
  if (error) return <Banner tone="danger">{failureText(t, error)}</Banner>
  if (source?.total === 0) return <NoMeetings isSearch={text !== '' || conditionsOf(filter).length > 0} />
  return (
    <div ref={cursor.ref} className={styles.list} onKeyDown={cursor.onKeyDown}>
      <PagedQueue
        label={t('screen.meetings')}
        queue={queue}
        isComing={!source}
        line={(row, line) => <MeetingLine row={row} line={line} />}
      />
    </div>
  )
}

interface MeetingLineProps {
  readonly row: InteractionRow
  readonly line: PagedLine
}

function MeetingLine({ row, line }: MeetingLineProps) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const { occurredOn, occurredTime, participants } = row
  const isUntold = row.status === 'planned' && occurredOn < today
  const who = participants.map(({ name }) => name)
  return (
    <QueueLine
      {...line}
      onOpen={() => goTo(`/meetings/${row.id}`)}
      start={<Icon name={typeIcon(row.type)} />}
      title={row.subject ?? interactionTitle(t, row)}
      sub={row.excerpt?.split('\n')[0]}
      mark={
        row.status === 'cancelled' || row.status === 'no-show' || isUntold ? (
          <Badge>{t(isUntold ? 'todayScreen.untold' : `interactionStatus.${row.status}`)}</Badge>
        ) : isGuarded(row.sensitivity) ? (
          <Badge tone="guard" icon="eye-off">
            {t(`sensitivity.${row.sensitivity}`)}
          </Badge>
        ) : undefined
      }
      who={
        <bdi>
          {who.length > 2
            ? t('meetingsScreen.andMore', { name: who[0] ?? '', count: who.length - 1 })
            : who.join(', ')}
        </bdi>
      }
      end={
        <time dateTime={occurredOn} title={longDate(occurredOn, locale)} className={styles.when}>
          {shortDate(occurredOn, today, locale)}
          {occurredTime !== null && ` ${timeOfDay(occurredTime as LocalTime, locale)}`}
        </time>
      }
    />
  )
}

function NoMeetings({ isSearch }: { readonly isSearch: boolean }) {
  const t = useTranslate()
  return isSearch ? (
    <EmptyState icon="search" title={t('meetingsScreen.noneFound')} />
  ) : (
    <EmptyState icon="meeting" title={t('meetingsScreen.empty')} action={<NewMeetingMenu />}>
      {t('meetingsScreen.emptyBody')}
    </EmptyState>
  )
}

interface MeetingDraft {
  readonly id: number
  readonly updatedAt: string
  readonly values: MeetingValues
}

const toDraft = ({ id, updatedAt, body }: DraftRow): readonly MeetingDraft[] => {
  const values = parseMeetingDraft(body)
  return values ? [{ id, updatedAt, values }] : []
}

function Drafts() {
  const { t, locale } = useLanguage()
  const today = useToday()
  const types = useRead('interactionType', 'list', {}).data ?? []
  const { data } = useRead('draft', 'list', {})
  const drafts = (data ?? []).flatMap(toDraft)
  const [at, setAt] = useState(0)
  if (data && drafts.length === 0)
    return (
      <EmptyState icon="note" title={t('meetingsScreen.noDrafts')}>
        {t('meetingsScreen.noDraftsBody')}
      </EmptyState>
    )
  return (
    <QueueList label={t('meetingsScreen.drafts')}>
      {drafts.map(({ id, values, updatedAt }, index) => {
        const type = types.find((one) => one.id === values.type)
        const path = values.interaction === null ? `draft/${id}` : values.interaction
        return (
          <QueueLine
            key={id}
            start={<Icon name={type ? typeIcon(type) : 'meeting'} />}
            title={values.title.trim() || t('meetingScreen.untitled')}
            sub={values.on === null ? undefined : shortDate(values.on, today, locale)}
            who={type && typeName(t, type)}
            end={
              <>
                <time dateTime={updatedAt} className={styles.when}>
                  {t('meetingsScreen.savedOn', {
                    when: relativeDate(updatedAt.slice(0, 10) as never, today, locale),
                  })}
                </time>
                <Button size="sm" onPress={() => goTo(`/meetings/${path}`)}>
                  {t('meetingsScreen.goOn')}
                </Button>
              </>
            }
            isCurrent={index === Math.min(at, drafts.length - 1)}
            onCurrent={() => setAt(index)}
            onOpen={() => goTo(`/meetings/${path}`)}
          />
        )
      })}
    </QueueList>
  )
}

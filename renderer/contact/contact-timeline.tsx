import type { LocalDate } from '../../db/domain/local-date.ts'
import { longDate, shortDate } from '../../db/domain/date-phrase.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import type { InteractionRow } from '../../electron/contract/interaction-row.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { failureText } from '../app/api/failures.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { Badge } from '../ui/badge.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Timeline, TimelineItem, TimelinePeriod } from '../ui/timeline.tsx'
import styles from './contact-screen.module.css'
import { InteractionMeta } from './interaction-meta.tsx'
import { useListPages } from './list-pages.ts'
import { typeIcon } from '../interaction/parts/interaction-words.ts'
import { interactionKind, titleHere } from './parts/interaction-words.ts'
import { QuickLog } from './quick-log.tsx'
import { timelineEntries, type KeptPromise, type TimelineEntry } from './timeline-entries.ts'

/** So many characters of the notes come with an interaction; of longer ones, not all. */
const excerptLength = 400

/** What was said with a contact, newest first, by month. */
export function ContactTimeline({ details }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  const { rows, error, hasMore, readMore } = useListPages({
    noun: 'interaction',
    filter: { contact: details.id },
    sort: [],
  })
  const { rows: kept = [] } = useKeptPromises(details.id)
  const entries = timelineEntries(rows ?? [], kept, hasMore)
  return (
    <div className={styles.tabPanel} aria-busy={rows === null}>
      <h2 className={styles.hidden}>{t('contactScreen.timeline')}</h2>
      <QuickLog contact={details.id} />
      {error && <Banner tone="danger">{failureText(t, error)}</Banner>}
      {details.restrictedInteractions > 0 && <Hidden count={details.restrictedInteractions} />}
      {rows === null && <Skeleton height="card" />}
      {rows?.length === 0 && kept.length === 0 && <NothingSaid contact={details.id} />}
      {rows && rows.length + kept.length > 0 && <Months entries={entries} about={details.id} />}
      {hasMore && <Button onPress={readMore}>{t('contactScreen.earlier')}</Button>}
    </div>
  )
}

/** Without clearance one is told that there is more, and nothing else about it. */
function Hidden({ count }: { readonly count: number }) {
  const t = useTranslate()
  return (
    <Banner tone="guard" icon="eye-off">
      {t('contactScreen.hidden', { count })}
    </Banner>
  )
}

function NothingSaid({ contact }: { readonly contact: ContactDetails['id'] }) {
  const t = useTranslate()
  return (
    <EmptyState
      icon="note"
      title={t('contactScreen.nothingSaid')}
      action={
        <Button icon="plus" onPress={() => openDialog('log', { with: [contact] })}>
          {t('command.log')}
        </Button>
      }
    >
      {t('contactScreen.nothingSaidWords')}
    </EmptyState>
  )
}

/** What was promised about the contact and done, the newest first. */
function useKeptPromises(about: ContactDetails['id']) {
  const { rows } = useListPages({
    noun: 'follow-up',
    filter: { about, states: ['done'] },
    sort: [{ by: 'doneOn', descending: true }],
  })
  return { rows: rows ?? undefined }
}

interface MonthsProps {
  readonly entries: readonly TimelineEntry[]
  readonly about: ContactDetails['id']
}

function Months({ entries, about }: MonthsProps) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const months = Map.groupBy(entries, ({ on }) => (on > today ? '' : on.slice(0, 7)))
  return (
    <Timeline label={t('contactScreen.timeline')}>
      {[...months].flatMap(([month, group]) => [
        <TimelinePeriod key={month}>
          {month === '' ? t('interactionStatus.planned') : monthName(month, today, locale)}
        </TimelinePeriod>,
        ...group.map(({ said, kept }) =>
          said ? <Said key={said.id} row={said} about={about} /> : <Kept key={kept.id} row={kept} />,
        ),
      ])}
    </Timeline>
  )
}

function monthName(month: string, today: LocalDate, locale: string): string {
  const isThisYear = month.slice(0, 4) === today.slice(0, 4)
  const format = new Intl.DateTimeFormat(locale, {
    month: 'long',
    timeZone: 'UTC',
    ...(!isThisYear && { year: 'numeric' }),
  })
  return format.format(new Date(`${month}-15T12:00:00Z`))
}

function Kept({ row: { title, doneOn, owner } }: { readonly row: KeptPromise }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  return (
    <TimelineItem
      icon="followup"
      title={<bdi>{title}</bdi>}
      when={shortDate(doneOn, today, locale)}
      dateTime={doneOn}
      whenTitle={longDate(doneOn, locale)}
      meta={
        <>
          <Badge tone="ok" shape="disc">
            {t('contactScreen.kept')}
          </Badge>
          {owner && <bdi>{owner.name}</bdi>}
        </>
      }
    />
  )
}

function Said({ row, about }: { readonly row: InteractionRow; readonly about: ContactDetails['id'] }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const { occurredOn, occurredTime } = row
  return (
    <TimelineItem
      icon={typeIcon(row.type)}
      kind={interactionKind(row)}
      title={<bdi>{titleHere(t, row)}</bdi>}
      when={shortDate(occurredOn, today, locale)}
      dateTime={occurredTime === null ? occurredOn : `${occurredOn}T${occurredTime}`}
      whenTitle={[longDate(occurredOn, locale), occurredTime].filter(Boolean).join(', ')}
      meta={<InteractionMeta row={row} about={about} />}
    >
      {row.excerpt !== null && (
        <bdi>{row.excerpt.length < excerptLength ? row.excerpt : `${row.excerpt}…`}</bdi>
      )}
    </TimelineItem>
  )
}

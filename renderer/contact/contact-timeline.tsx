import type { LocalDate } from '../../db/domain/local-date.ts'
import { longDate, shortDate } from '../../db/domain/date-phrase.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import type { InteractionRow } from '../../electron/contract/interaction-row.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { failureText } from '../app/api/failures.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Timeline, TimelineItem, TimelinePeriod } from '../ui/timeline.tsx'
import styles from './contact-screen.module.css'
import { InteractionMeta } from './interaction-meta.tsx'
import { useListPages } from './list-pages.ts'
import { interactionIcon, interactionKind, interactionTitle } from './parts/interaction-words.ts'
import { QuickLog } from './quick-log.tsx'

/** What was said with a contact, newest first, by month. */
export function ContactTimeline({ details }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  const request = { noun: 'interaction', filter: { contact: details.id }, sort: [] } as const
  const { rows, error, hasMore, readMore } = useListPages({ ...request, sort: [] })
  return (
    <div className={styles.tabPanel} aria-busy={rows === null}>
      <h2 className={styles.hidden}>{t('contactScreen.timeline')}</h2>
      <QuickLog contact={details.id} />
      {error && <Banner tone="danger">{failureText(t, error)}</Banner>}
      {details.restrictedInteractions > 0 && <Hidden count={details.restrictedInteractions} />}
      {rows === null && <Skeleton height="card" />}
      {rows?.length === 0 && <NothingSaid contact={details.id} />}
      {rows && rows.length > 0 && <Months rows={rows} about={details.id} />}
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

interface MonthsProps {
  readonly rows: readonly InteractionRow[]
  readonly about: ContactDetails['id']
}

function Months({ rows, about }: MonthsProps) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const months = Map.groupBy(rows, ({ occurredOn }) => (occurredOn > today ? '' : occurredOn.slice(0, 7)))
  return (
    <Timeline label={t('contactScreen.timeline')}>
      {[...months].flatMap(([month, group]) => [
        <TimelinePeriod key={month}>
          {month === '' ? t('interactionStatus.planned') : monthName(month, today, locale)}
        </TimelinePeriod>,
        ...group.map((row) => <Said key={row.id} row={row} about={about} />),
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

function Said({ row, about }: { readonly row: InteractionRow; readonly about: ContactDetails['id'] }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const { occurredOn, occurredTime } = row
  return (
    <TimelineItem
      icon={interactionIcon(row)}
      kind={interactionKind(row)}
      title={<bdi>{interactionTitle(t, row)}</bdi>}
      when={shortDate(occurredOn, today, locale)}
      dateTime={occurredTime === null ? occurredOn : `${occurredOn}T${occurredTime}`}
      whenTitle={[longDate(occurredOn, locale), occurredTime].filter(Boolean).join(', ')}
      meta={<InteractionMeta row={row} about={about} />}
    >
      {row.excerpt !== null && <bdi>{row.excerpt}</bdi>}
    </TimelineItem>
  )
}

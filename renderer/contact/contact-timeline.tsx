import { useState } from 'react'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { TimelineKind } from '../../db/domain/timeline.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import type { TimelineEntry } from '../../electron/contract/timeline.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { failureText } from '../app/api/failures.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Timeline, TimelinePeriod } from '../ui/timeline.tsx'
import text from '../ui/text.module.css'
import styles from './contact-screen.module.css'
import { QuickLog } from './quick-log.tsx'
import { Entry } from './timeline-entry.tsx'
import { TimelineFilter, usualKinds } from './timeline-filter.tsx'
import { useTimelinePages } from './timeline-pages.ts'

/** What happened with a contact, newest first, by month. */
export function ContactTimeline({ details }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  const [kinds, setKinds] = useState<readonly TimelineKind[]>(usualKinds)
  return (
    <div className={styles.tabPanel}>
      <h2 className={text.hidden}>{t('contactScreen.timeline')}</h2>
      <QuickLog contact={details.id} />
      <TimelineFilter kinds={kinds} onChange={setKinds} />
      {details.restrictedInteractions > 0 && <Hidden count={details.restrictedInteractions} />}
      <Entries
        key={kinds.join()}
        contact={details.id}
        kinds={kinds}
        hasHidden={details.restrictedInteractions > 0}
      />
    </div>
  )
}

interface EntriesProps {
  readonly contact: ContactDetails['id']
  readonly kinds: readonly TimelineKind[]
  /** There is more than may be shown: that nothing was said would be untrue. */
  readonly hasHidden: boolean
}

function Entries({ contact, kinds, hasHidden }: EntriesProps) {
  const t = useTranslate()
  const { entries, total, error, readMore } = useTimelinePages(contact, kinds)
  return (
    <div className={styles.entries} aria-busy={entries === null && error === null}>
      {error && (
        <Banner tone="danger" isAlert>
          {failureText(t, error)}
        </Banner>
      )}
      {entries === null && !error && <Skeleton height="card" />}
      {entries?.length === 0 &&
        !hasHidden &&
        (kinds === usualKinds ? <NothingSaid contact={contact} /> : <p>{t('timeline.nothing')}</p>)}
      {entries && entries.length > 0 && <Months entries={entries} about={contact} />}
      {entries && entries.length < total && (
        <div>
          <Button onPress={readMore}>{t('timeline.earlier', { count: total - entries.length })}</Button>
        </div>
      )}
    </div>
  )
}

/** Without clearance one is told that there is more, and nothing else about it; the passphrase shows it. */
function Hidden({ count }: { readonly count: number }) {
  const t = useTranslate()
  return (
    <Banner
      tone="guard"
      icon="eye-off"
      action={
        <Button icon="unlock" onPress={() => openDialog('clearance', { level: 'restricted' })}>
          {t('contactScreen.showHidden', { count })}
        </Button>
      }
    >
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
        ...group.map((entry) => <Entry key={`${entry.kind} ${entry.id}`} entry={entry} about={about} />),
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

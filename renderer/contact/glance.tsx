import { silenceReason } from '../../db/domain/silence.ts'
import { longDate, relativeDate } from '../../db/domain/date-phrase.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { useLanguage } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import styles from './contact-screen.module.css'
import { SilenceThread } from './parts/last-contact.tsx'
import { NextStep } from './parts/next-step.tsx'

/** What one has to know at once: what is next, how long ago, what is promised. */
export function Glance({ details }: { readonly details: ContactDetails }) {
  return (
    <div className={styles.glance}>
      <NextStep contact={details.id} followUps={details.followUps} />
      <LastMeaningful details={details} />
      <OpenPromises details={details} />
    </div>
  )
}

function LastMeaningful({ details: { lastContactOn: on, silence } }: { readonly details: ContactDetails }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const words = on === null ? t('listScreen.never') : relativeDate(on, today, locale)
  return (
    <div className={styles.cell}>
      <p className={styles.cellLabel}>{t('contactScreen.lastMeaningful')}</p>
      <p className={styles.big} title={on === null ? undefined : longDate(on, locale)}>
        {words}
      </p>
      <p className={styles.small}>
        {silence ? (
          <SilenceThread silence={silence} today={today} title={silenceReason(t, silence, today)}>
            {t('cadence.limits', { ideal: silence.ideal, max: silence.max })}
          </SilenceThread>
        ) : (
          t('cadence.unwatched')
        )}
      </p>
    </div>
  )
}

function OpenPromises({ details: { followUps } }: { readonly details: ContactDetails }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const open = followUps.filter(({ bucket }) => bucket !== null)
  const overdue = open.filter(({ bucket }) => bucket === 'overdue').length
  const [, second] = open
  return (
    <div className={styles.cell}>
      <p className={styles.cellLabel}>{t('contactScreen.openPromises')}</p>
      <p className={styles.big}>
        {open.length === 0 ? t('contactScreen.none') : t('contactScreen.openCount', { count: open.length })}
      </p>
      <p className={styles.small}>
        {overdue > 0
          ? t('contactScreen.overdueCount', { count: overdue })
          : second?.dueOn
            ? t('contactScreen.thenDue', {
                title: second.title,
                when: relativeDate(second.dueOn, today, locale),
              })
            : ''}
      </p>
    </div>
  )
}

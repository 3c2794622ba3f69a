import { lazy, Suspense } from 'react'
import { systemClock } from '../../db/domain/clock.ts'
import { daysBetween, dateAt } from '../../db/domain/local-date.ts'
import { longDate } from '../../db/domain/date-phrase.ts'
import { useLanguage } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { Banner } from '../ui/banner.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { build } from './build-facts.ts'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'

const Packages = lazy(async () => ({ default: (await import('./packages.tsx')).Packages }))

/** Builds are looked for by hand: after this many days the program says so. */
const oldAfterDays = 90

/** Which build this is, and what is in it. */
export function AboutSection() {
  const { t, locale } = useLanguage()
  const today = useToday()
  const day = dateAt(build.builtAt, systemClock.zone)
  const age = daysBetween(day, today)
  return (
    <>
      <Setting title={t('settings.version', { version: build.version })}>
        <p className={styles.muted}>
          {t('settings.built', { day: longDate(day, locale) })} {t('settings.licence')}
        </p>
        {age > oldAfterDays && <Banner tone="warn">{t('settings.old', { count: age })}</Banner>}
      </Setting>
      <Setting title={t('settings.libraries')} hint={t('settings.librariesHint')}>
        <Suspense fallback={<Skeleton />}>
          <Packages />
        </Suspense>
      </Setting>
    </>
  )
}

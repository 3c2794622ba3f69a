import type { LocalDate } from '../../db/domain/local-date.ts'
import type { ReportPreview, ReportTally, ReportTimeline } from '../../electron/contract/report.ts'
import { useLanguage } from '../app/api/language.tsx'
import { BarTable, ColumnChart } from '../ui/chart-bars.tsx'
import styles from './report-paper.module.css'

/** When, of what type and with what outcome: each with its figures. */
export function ReportCharts({ report: { charts } }: { readonly report: ReportPreview }) {
  const { t, locale } = useLanguage()
  const say = (count: number) => count.toLocaleString(locale)
  const rows = (tallies: readonly ReportTally[]) =>
    tallies.map(({ label, count }) => ({ label: label ?? t('report.unknown'), count }))
  const countLabel = t('reportScreen.contacts')
  return (
    <>
      <TimelineChart timeline={charts.timeline} say={say} />
      <div className={styles.pair}>
        <BarTable
          title={t('reportScreen.byType')}
          countLabel={countLabel}
          rows={rows(charts.types)}
          say={say}
        />
        <BarTable
          title={t('reportScreen.byOutcome')}
          countLabel={countLabel}
          rows={rows(charts.outcomes)}
          say={say}
        />
      </div>
    </>
  )
}

interface TimelineChartProps {
  readonly timeline: ReportTimeline
  readonly say: (count: number) => string
}

function TimelineChart({ timeline: { unit, spans }, say }: TimelineChartProps) {
  const { t, locale } = useLanguage()
  const title = t(`reportScreen.timeline.${unit}`)
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <ColumnChart
        title={title}
        series={[t('reportScreen.met'), t('reportScreen.attempts')]}
        groups={spans.map(({ from, contacts, attempts }) => ({
          id: from,
          label: spanLabel(unit, from, locale),
          values: [contacts, attempts],
        }))}
        say={say}
        groupLabel={t(`reportScreen.unit.${unit}`)}
        tableLabel={t('reportScreen.asTable')}
      />
    </>
  )
}

const spanParts = {
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: '2-digit' },
  year: { year: 'numeric' },
} as const

const spanLabel = (unit: ReportTimeline['unit'], from: LocalDate, locale: string): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-001' : locale, {
    ...spanParts[unit],
    calendar: 'gregory',
    timeZone: 'UTC',
  }).format(new Date(`${from}T12:00:00Z`))

import type { ReportPreview, WrittenReport } from '../../electron/contract/report.ts'
import { dateWithYear, timeOfDay } from '../../db/domain/date-phrase.ts'
import { dayHere, timeHere } from '../app/api/here.ts'
import { useLanguage } from '../app/api/language.tsx'
import { Badge } from '../ui/badge.tsx'
import { Card } from '../ui/card.tsx'
import { Stack } from '../ui/layout.tsx'
import styles from './report.module.css'
import { periodPhrase, type Period } from './report-period.ts'

/** The day and the hour as everywhere in the window. */
const writtenAt = (at: string, locale: string): string =>
  `${dateWithYear(dayHere(at), locale)} ${timeOfDay(timeHere(at), locale)}`

export interface ManifestProps {
  readonly written: WrittenReport
  readonly report: ReportPreview
  /** Of which it tells. */
  readonly period: Period
}

/** What left, as it can be shown to whoever asks later. */
export function Manifest({ written, report, period }: ManifestProps) {
  const { t, locale } = useLanguage()
  const { name, records, sha256, at } = written
  const facts = [
    { label: t('reportScreen.file'), value: <bdi>{name}</bdi> },
    { label: t('reportScreen.rowCount'), value: new Intl.NumberFormat(locale).format(records) },
    { label: t('reportScreen.period'), value: periodPhrase(period, locale) },
    ...report.facts.slice(2),
    { label: t('reportScreen.writtenAt'), value: writtenAt(at, locale) },
    { label: 'SHA-256', value: <code className={styles.hash}>{sha256}</code> },
  ]
  return (
    <Card label={t('reportScreen.written')}>
      <Stack gap={2}>
        <Badge tone="ok" shape="disc">
          {t('reportScreen.written')}
        </Badge>
        <dl className={styles.manifest}>
          {facts.map(({ label, value }, index) => (
            <div key={index}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Stack>
    </Card>
  )
}

import type { ReportPreview, WrittenReport } from '../../electron/contract/report.ts'
import { useLanguage } from '../app/api/language.tsx'
import { Badge } from '../ui/badge.tsx'
import { Card } from '../ui/card.tsx'
import { Stack } from '../ui/layout.tsx'
import styles from './report.module.css'

export interface ManifestProps {
  readonly written: WrittenReport
  readonly report: ReportPreview
}

/** What left, as it can be shown to whoever asks later. */
export function Manifest({ written, report }: ManifestProps) {
  const { t, locale } = useLanguage()
  const { name, records, sha256, at } = written
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' })
  const facts = [
    { label: t('reportScreen.file'), value: <bdi>{name}</bdi> },
    { label: t('reportScreen.rowCount'), value: new Intl.NumberFormat(locale).format(records) },
    ...report.facts.slice(0, 1),
    ...report.facts.slice(2),
    { label: t('reportScreen.writtenAt'), value: time.format(new Date(at)) },
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

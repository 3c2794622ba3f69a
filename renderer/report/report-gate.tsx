import type { ReportPreview } from '../../electron/contract/report.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { Badge } from '../ui/badge.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { Manifest } from './report-manifest.tsx'
import styles from './report.module.css'
import { mostPrintedRows, type ReportFormat, type Writing } from './write-report.ts'

export interface ReportGateProps {
  readonly report: ReportPreview | undefined
  readonly format: ReportFormat
  readonly writing: Writing
  readonly canWrite: boolean
  /** For a PDF. */
  readonly isTooLong: boolean
  readonly onWrite: () => void
}

/** What goes into the file and what stays behind, before anything leaves. */
export function ReportGate(props: ReportGateProps) {
  const { report, format, writing, canWrite, isTooLong, onWrite } = props
  const t = useTranslate()
  return (
    <aside className={styles.gate} tabIndex={0} aria-label={t('reportScreen.gate')}>
      <h2 className={styles.gateTitle}>
        <Icon name="shield" />
        {t('reportScreen.gate')}
      </h2>
      {report && <GateList report={report} />}
      <Banner tone="warn" icon="unlock">
        {t('reportScreen.plaintext')}
      </Banner>
      {isTooLong && <Banner tone="danger">{t('reportScreen.tooLong', { count: mostPrintedRows })}</Banner>}
      {writing.state === 'working' ? (
        <Progress writing={writing} />
      ) : (
        <Button variant="primary" size="lg" icon="export" isDisabled={!canWrite} onPress={onWrite}>
          {t('reportScreen.write', { format: format.toUpperCase() })}
        </Button>
      )}
      <div role="status">{writing.state === 'done' && <Manifest {...writing} />}</div>
      {writing.state === 'failed' && (
        <Banner tone="danger" isAlert>
          {writing.reason}
        </Banner>
      )}
    </aside>
  )
}

function Progress({ writing }: { readonly writing: Extract<Writing, { state: 'working' }> }) {
  const t = useTranslate()
  const { step, cancel } = writing
  return (
    <ProgressBar
      label={t(`reportScreen.step.${step}`)}
      {...(cancel && { onCancel: cancel, note: t('reportScreen.cancelNote') })}
    />
  )
}

function GateList({ report }: { readonly report: ReportPreview }) {
  const { t, locale } = useLanguage()
  const number = new Intl.NumberFormat(locale)
  const withheld = report.redactions.reduce((sum, { count }) => sum + count, 0)
  return (
    <ul className={styles.gateList}>
      <li>
        <Badge tone="ok" shape="disc">
          {t('reportScreen.goesIn')}
        </Badge>
        <b>{number.format(report.rowCount)}</b>
        <span>{t('reportScreen.goesInHint', { count: report.rowCount })}</span>
      </li>
      <li>
        <Badge tone="ok" shape="disc">
          {t('reportScreen.columns')}
        </Badge>
        <b>{number.format(report.columns.length)}</b>
        <span>{report.columns.map(({ label }) => label).join(', ')}</span>
      </li>
      <li>
        <Badge tone="guard" icon="lock">
          {t('reportScreen.leftOut')}
        </Badge>
        <b>{number.format(withheld)}</b>
        {report.redactions.map(({ count, reason }) => (
          <span key={reason}>
            {number.format(count)} {reason}
          </span>
        ))}
        {report.redactions.length === 0 && <span>{t('reportScreen.nothingLeftOut')}</span>}
      </li>
      <li>
        <Badge tone="guard" icon="lock">
          {t('reportScreen.notes')}
        </Badge>
        <b>0</b>
        <span>{t('reportScreen.notesHint')}</span>
      </li>
    </ul>
  )
}

import { useRef, useState, type ReactNode } from 'react'
import type { ReportPreview } from '../../electron/contract/report.ts'
import { failureText } from '../app/api/failures.ts'
import { useHereCommands } from '../app/api/here-commands.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page.tsx'
import { PrintPage } from '../ui/print-page.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFit } from './fit-paper.ts'
import { useReportForm, type ReportForm as Form } from './report-choice.ts'
import { PaperSelect, usePaper } from './paper-select.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportGate } from './report-gate.tsx'
import { ReportPaper } from './report-paper.tsx'
import styles from './report.module.css'
import { mostPrintedRows, reportFormats, useReportWriter, type ReportFormat } from './write-report.ts'

const previewRows = 20

/** Who was contacted in a period, as it will be read outside: seen first, then written to a file. */
export function ReportScreen() {
  const t = useTranslate()
  const form = useReportForm()
  const [format, setFormat] = useState<ReportFormat>('pdf')
  const { choice } = form
  const [paper, setPaper] = usePaper()
  const preview = usePreview(form)
  const { writing, printing, write } = useReportWriter()
  const report = choice === undefined ? undefined : preview.data
  // What is still shown of an earlier choice is not what would be written.
  const isCurrent = report !== undefined && !preview.isPlaceholderData
  const isTooLong = format === 'pdf' && (report?.rowCount ?? 0) > mostPrintedRows
  const canWrite = isCurrent && report.rowCount > 0 && !isTooLong
  const start = () => {
    if (choice && report && canWrite) void write({ format, paper, choice, report })
  }
  useHereCommands([
    {
      id: 'write',
      label: t('reportScreen.write', { format: format.toUpperCase() }),
      icon: 'export',
      keys: 'e',
      run: start,
    },
  ])
  return (
    <div className={styles.page}>
      <PageHead
        title={t('reportScreen.title')}
        lede={t('reportScreen.lede')}
        actions={
          <SegmentedControl
            label={t('reportScreen.format')}
            segments={reportFormats.map((value) => ({ value, label: value.toUpperCase() }))}
            value={format}
            onChange={setFormat}
          />
        }
      />
      <div className={styles.body}>
        <ReportForm form={form}>
          {format === 'pdf' && <PaperSelect value={paper} onChange={setPaper} />}
        </ReportForm>
        <div
          className={styles.desk}
          aria-busy={preview.isFetching}
          data-scrolls
          tabIndex={0}
          role="region"
          aria-label={t('reportScreen.preview')}
        >
          <Desk
            form={form}
            format={format}
            report={report}
            error={preview.error}
            retry={() => void preview.refetch()}
          />
        </div>
        <ReportGate
          report={report}
          format={format}
          writing={writing}
          canWrite={canWrite}
          isTooLong={isTooLong}
          onWrite={start}
        />
      </div>
      {printing && (
        <PrintPage title={printing.report.title} onReady={printing.onReady}>
          <ReportPaper report={printing.report} period={printing.period} isPrinted />
        </PrintPage>
      )}
    </div>
  )
}

const noChoice = {
  from: '2000-01-01',
  to: '2000-01-01',
  columns: ['id'],
  audience: 'internal',
  language: 'en',
} as never

const usePreview = ({ choice }: Form) =>
  useRead(
    'report',
    'preview',
    { ...(choice ?? noChoice), limit: previewRows },
    { enabled: choice !== undefined, keepPrevious: true },
  )

interface DeskProps {
  readonly form: Form
  readonly format: ReportFormat
  readonly report: ReportPreview | undefined
  readonly error: unknown
  readonly retry: () => void
}

function Desk({ form, format, report, error, retry }: DeskProps) {
  const t = useTranslate()
  const { period, change } = form
  if (error)
    return (
      <Banner tone="danger" isAlert action={<Button onPress={retry}>{t('reportScreen.retry')}</Button>}>
        {failureText(t, error)}
      </Banner>
    )
  if (!period) {
    const { from, to } = form.fields
    const isTurned = from !== null && to !== null && to < from
    return (
      <EmptyState icon="meeting" title={t(isTurned ? 'reportScreen.backwards' : 'reportScreen.noPeriod')} />
    )
  }
  if (form.fields.columns.length === 0)
    return <EmptyState icon="columns" title={t('reportScreen.noColumns')} />
  if (!report) return <LoadingPaper />
  if (report.rowCount === 0)
    return (
      <EmptyState
        icon="report"
        title={t('reportScreen.emptyTitle')}
        action={
          form.fields.preset === 'thisYear' ? undefined : (
            <Button onPress={() => change({ preset: 'thisYear', owner: null, chamber: null })}>
              {t('reportScreen.showYear')}
            </Button>
          )
        }
      >
        {t('reportScreen.emptyHint')}
      </EmptyState>
    )
  return (
    <Sheet>
      <ReportPaper report={report} period={period} isPrinted={format === 'pdf'} />
    </Sheet>
  )
}

/** The whole width of the page, as small as that takes. */
function Sheet({ children }: { readonly children: ReactNode }) {
  const t = useTranslate()
  const sheet = useRef<HTMLElement>(null)
  const zoom = useFit(sheet)
  return (
    <article ref={sheet} className={styles.paper} style={{ zoom }} aria-label={t('reportScreen.preview')}>
      {children}
    </article>
  )
}

function LoadingPaper() {
  return (
    <div className={styles.paper}>
      <Skeleton width="third" />
      <Skeleton width="half" height="title" />
      <Skeleton height="card" />
      <Skeleton height="card" />
    </div>
  )
}

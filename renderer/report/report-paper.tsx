import { shortDate } from '../../db/domain/date-phrase.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { ReportCell, ReportColumn, ReportPreview } from '../../electron/contract/report.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { ReportCharts } from './report-charts.tsx'
import { periodPhrase, type Period } from './report-period.ts'
import styles from './report-paper.module.css'

export interface ReportPaperProps {
  readonly report: ReportPreview
  readonly period: Period
  /** Keys of the columns that the table of rows shows. */
  readonly columns: readonly string[]
}

/** The report as it lies on the desk and as it is printed. */
export function ReportPaper({ report, period, columns }: ReportPaperProps) {
  const { locale } = useLanguage()
  const { data: status } = useRead('vault', 'status', {})
  return (
    <>
      <p className={styles.org}>{status?.vaultName}</p>
      <h2 className={styles.title}>{report.title}</h2>
      <p className={styles.period}>{periodPhrase(period, locale)}</p>
      <Figures report={report} />
      <ReportCharts report={report} />
      <Rows report={report} columns={columns} />
      <Facts report={report} />
    </>
  )
}

function Figures({ report }: { readonly report: ReportPreview }) {
  const { t, locale } = useLanguage()
  const number = new Intl.NumberFormat(locale)
  const met = report.charts.timeline.spans.reduce((sum, { contacts }) => sum + contacts, 0)
  const totalOf = (column: string) => report.totals.find((total) => total.column === column)?.value ?? 0
  const figures = [
    { key: 'logged', value: report.rowCount },
    { key: 'met', value: met },
    { key: 'reached', value: totalOf('withIds') },
    { key: 'minutes', value: totalOf('minutes') },
  ] as const
  return (
    <dl className={styles.figures} aria-label={t('reportScreen.inShort')}>
      {figures.map(({ key, value }) => (
        <div key={key}>
          <dt>{t(`reportScreen.figure.${key}`)}</dt>
          <dd>{number.format(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Rows({ report, columns: keys }: Pick<ReportPaperProps, 'report' | 'columns'>) {
  const t = useTranslate()
  const { columns, rows, rowCount } = report
  const shown = keys.flatMap((key) => {
    const at = columns.findIndex((column) => column.key === key)
    const column = columns[at]
    return column ? [{ at, column }] : []
  })
  const id = columns.findIndex(({ key }) => key === 'id')
  return (
    <>
      <h3 className={styles.heading}>{t('reportScreen.rows')}</h3>
      <table className={styles.table} aria-label={t('reportScreen.rows')}>
        <thead>
          <tr>
            {shown.map(({ column }) => (
              <th key={column.key} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row[id])}>
              {shown.map(({ at, column }) => (
                <td key={column.key} data-key={column.key} data-type={column.type}>
                  <Cell column={column} value={row[at] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.count}>
        {rows.length < rowCount
          ? t('reportScreen.firstRows', { shown: rows.length, count: rowCount })
          : t('reportScreen.allRows', { count: rowCount })}
      </p>
    </>
  )
}

function Cell({ column, value }: { readonly column: ReportColumn; readonly value: ReportCell }) {
  const today = useToday()
  const { locale } = useLanguage()
  if (value === null) return null
  if (column.type === 'date')
    return <time dateTime={String(value)}>{shortDate(value as LocalDate, today, locale)}</time>
  return column.type === 'text' ? <bdi>{value}</bdi> : value
}

/** What was asked for and what was left out, so that nobody takes it for more than it is. */
function Facts({ report }: { readonly report: ReportPreview }) {
  return (
    <dl className={styles.facts}>
      {report.facts.map(({ label, value }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

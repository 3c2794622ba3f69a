import type { ReactNode } from 'react'
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
  /** A file of data has its totals where a printed one has figures and charts. */
  readonly isPrinted: boolean
}

/** The report as it lies on the desk and as it is printed: with every column that the file will have. */
export function ReportPaper({ report, period, isPrinted }: ReportPaperProps) {
  const { locale } = useLanguage()
  const { data: status } = useRead('vault', 'status', {})
  return (
    <>
      <p className={styles.org}>{status?.vaultName}</p>
      <h2 className={styles.title}>{report.title}</h2>
      <p className={styles.period}>{periodPhrase(period, locale)}</p>
      {isPrinted ? (
        <>
          <Figures report={report} />
          <ReportCharts report={report} />
        </>
      ) : (
        <Totals report={report} />
      )}
      <Rows report={report} isPrinted={isPrinted} />
      <Facts report={report} />
    </>
  )
}

function Figures({ report }: { readonly report: ReportPreview }) {
  const { t, locale } = useLanguage()
  const number = new Intl.NumberFormat(locale)
  const met = report.charts.timeline.spans.reduce((sum, { contacts }) => sum + contacts, 0)
  const totalOf = (column: string) => report.totals.find((total) => total.column === column)?.value
  const figures = [
    { key: 'logged', value: report.rowCount },
    { key: 'met', value: met },
    { key: 'reached', value: totalOf('withIds') },
    { key: 'minutes', value: totalOf('minutes') },
  ] as const
  const isKnown = (figure: (typeof figures)[number]): figure is typeof figure & { value: number } =>
    figure.value !== undefined
  return (
    <dl className={styles.figures} aria-label={t('reportScreen.inShort')}>
      {figures.filter(isKnown).map(({ key, value }) => (
        <div key={key}>
          <dt>{t(`reportScreen.figure.${key}`)}</dt>
          <dd>{number.format(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Totals({ report }: { readonly report: ReportPreview }) {
  const { t, locale } = useLanguage()
  const number = new Intl.NumberFormat(locale)
  return (
    <dl className={styles.totals} aria-label={t('reportScreen.inShort')}>
      {report.totals.map(({ label, value }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>{number.format(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Rows({ report, isPrinted }: Pick<ReportPaperProps, 'report' | 'isPrinted'>) {
  const t = useTranslate()
  const { rows, rowCount } = report
  return (
    <>
      <h3 className={styles.heading}>{t('reportScreen.rows')}</h3>
      <RowTable report={report} isPrinted={isPrinted} />
      <p className={styles.count}>
        {rows.length < rowCount
          ? t('reportScreen.firstRows', { shown: rows.length, count: rowCount })
          : t('reportScreen.allRows', { count: rowCount })}
      </p>
    </>
  )
}

function RowTable({ report: { columns, rows }, isPrinted }: Pick<ReportPaperProps, 'report' | 'isPrinted'>) {
  const t = useTranslate()
  const cell = useCell(isPrinted)
  return (
    <table className={styles.table} aria-label={t('reportScreen.rows')}>
      <thead>
        <tr>
          {columns.map(({ key, label, type }) => (
            <th key={key} scope="col" data-type={type}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {columns.map((column, at) => (
              <td
                key={column.key}
                data-key={column.key}
                data-type={column.type}
                data-breaks={hasLongWord(row[at])}
              >
                {cell(column, row[at] ?? null)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** No column is narrower than its longest word, but for a word that no column has room for. */
const hasLongWord = (value: ReportCell | undefined): true | undefined =>
  typeof value === 'string' && /[^\s-]{28}/u.test(value) ? true : undefined

/**
 * What stands in a cell. Data keeps the form of its file, where a day is 2026-03-09. The day and the language are looked
 * up once: a long report has thousands of cells, and each would wait for midnight.
 */
function useCell(isPrinted: boolean) {
  const today = useToday()
  const { locale } = useLanguage()
  return ({ type }: ReportColumn, value: ReportCell): ReactNode => {
    if (value === null) return null
    if (type === 'date' && isPrinted)
      return <time dateTime={String(value)}>{shortDate(value as LocalDate, today, locale)}</time>
    return type === 'text' ? <bdi>{value}</bdi> : value
  }
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

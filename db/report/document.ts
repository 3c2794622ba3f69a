import { toCell, type ReportCell, type ReportColumn } from './cell.ts'
import { totalsOf, type ReportTotal, type TotalRule } from './total.ts'

/** A line the reader sees beside the table: a filter, the period, a total. */
export interface ReportFact {
  readonly label: string
  readonly value: string
}

/** Local dates, both included; null is open. */
export interface ReportPeriod {
  readonly from: string | null
  readonly to: string | null
}

/** What was left out, so that a reader knows that the report is not everything. */
export interface Redaction {
  readonly count: number
  readonly reason: string
}

/** The few words a report says of itself, in the language of its labels (from the catalogues). */
export interface ReportWords {
  readonly period: string
  readonly generatedAt: string
  readonly withheld: string
  /** Name of the sheet with the facts and totals. */
  readonly about: string
  /** Name of the sheet with what is too long for one cell. */
  readonly continued: string
}

interface ReportHead {
  readonly title: string
  readonly period: ReportPeriod | null
  /** Instant in UTC, `2026-03-09T20:30:00Z`. */
  readonly generatedAt: string
  /** IANA zone in which the reader is told that instant. */
  readonly zone: string
  readonly filters: readonly ReportFact[]
  readonly redactions: readonly Redaction[]
  readonly words: ReportWords
}

/** A column and where its value comes from in a record of type R. */
export interface ReportField<R> extends ReportColumn {
  readonly value: (record: R) => ReportCell
}

export interface ReportDraft<R> extends ReportHead {
  readonly fields: readonly ReportField<R>[]
  readonly records: Iterable<R>
  readonly totals: readonly TotalRule[]
}

declare const made: unique symbol

/**
 * A report ready for any writer: checked cells in the order of the columns, and totals that were computed from those
 * very rows. It knows no file format. Only `makeReport` makes one.
 */
export interface ReportDocument extends ReportHead {
  readonly [made]: true
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly ReportCell[])[]
  readonly totals: readonly ReportTotal[]
}

/** Throws TypeError where a value does not fit its column or a total names no column: the report's own mistake. */
export function makeReport<R>(draft: ReportDraft<R>): ReportDocument {
  const { fields, records, totals, ...head } = draft
  const columns = fields.map(({ key, label, type }) => ({ key, label, type }))
  if (new Set(columns.map((column) => column.key)).size < columns.length)
    throw new TypeError('A column is named twice')
  const rows = Array.from(records, (record) => fields.map((field) => toCell(field, field.value(record))))
  return { ...head, columns, rows, totals: totalsOf(columns, rows, totals) } as unknown as ReportDocument
}

/**
 * The report with these columns only. A sum or a count of each value goes with its column; how many rows and how many
 * different contacts there are stays.
 */
export function withColumns(document: ReportDocument, keys: readonly string[]): ReportDocument {
  const shown = document.columns.flatMap(({ key }, at) => (keys.includes(key) ? [at] : []))
  const { columns, rows, totals } = document
  const isKept = ({ kind, column }: ReportTotal) =>
    kind === 'rows' || kind === 'distinct' || keys.includes(column ?? '')
  return {
    ...document,
    columns: columns.filter((_, at) => shown.includes(at)),
    rows: rows.map((row) => shown.map((at) => row[at] ?? null)),
    totals: totals.filter(isKept),
  }
}

/** The lines every format prints with the table: period, time of making, filters, what was withheld and why. */
export function factsOf(document: ReportDocument): ReportFact[] {
  const { words, period } = document
  return [
    ...(period === null
      ? []
      : [{ label: words.period, value: `${period.from ?? '…'} – ${period.to ?? '…'}` }]),
    { label: words.generatedAt, value: localTime(document.generatedAt, document.zone) },
    ...document.filters,
    ...document.redactions.map(({ count, reason }) => ({
      label: words.withheld,
      value: `${count}: ${reason}`,
    })),
  ]
}

function localTime(instant: string, zone: string): string {
  // The Swedish form is the ISO one: 2026-03-09 14:30.
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  return `${local.format(new Date(instant))} ${zone}`
}

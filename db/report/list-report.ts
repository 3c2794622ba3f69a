import { textOfSeveral } from '../domain/choice-text.ts'
import type { Clock } from '../domain/clock.ts'
import type { ShownFieldValue } from '../domain/filter/field-value.ts'
import { valueWords } from '../domain/filter/field-words.ts'
import type { FilteredNoun, FilterField } from '../domain/filter/field.ts'
import type { Translate } from '../domain/i18n/translator.ts'
import { instantNow } from '../domain/instant.ts'
import type { ReportCell, ReportColumnType } from './cell.ts'
import { makeReport, type ReportDocument, type ReportFact, type ReportField } from './document.ts'

/** A column: a field of the list. */
export interface ListReportColumn {
  readonly key: string
  readonly label: string
  readonly field: FilterField
}

/** A row with what stands in the fields. */
export interface ListReportRow {
  readonly id: string
  readonly values: Readonly<Record<string, ShownFieldValue>>
}

interface ListReportDraft {
  readonly noun: FilteredNoun
  readonly title: string
  readonly columns: readonly ListReportColumn[]
  readonly rows: readonly ListReportRow[]
  /** How many more there are that may not leave. */
  readonly withheld: number
  /** What the rows were narrowed by, in words. */
  readonly filters: readonly ReportFact[]
}

/** Rows of a list with the fields that somebody chose, and each one's id, so that they can be told apart. */
export function listReport(
  { noun, title, columns, rows, withheld, filters }: ListReportDraft,
  { t, clock }: { readonly t: Translate; readonly clock: Clock },
): ReportDocument {
  return makeReport<ListReportRow>({
    title,
    period: null,
    generatedAt: instantNow(clock),
    zone: clock.zone,
    filters,
    redactions: withheld === 0 ? [] : [{ count: withheld, reason: t('report.moreSensitive') }],
    words: {
      period: t('report.period'),
      generatedAt: t('report.generatedAt'),
      withheld: t('report.withheld'),
      about: t('report.about'),
      continued: t('report.continued'),
    },
    fields: [
      ...columns.map((column) => fieldOf({ t, noun }, column, rows)),
      { key: 'id', label: t('field.id'), type: 'text', value: ({ id }) => id },
    ],
    records: rows,
    totals: [{ kind: 'rows', label: t('report.listRows') }],
  })
}

interface Words {
  readonly t: Translate
  readonly noun: FilteredNoun
}

function fieldOf(
  words: Words,
  column: ListReportColumn,
  rows: readonly ListReportRow[],
): ReportField<ListReportRow> {
  const { key, label, field } = column
  const valueOf = ({ values }: ListReportRow): ShownFieldValue => values[key] ?? null
  const type = typeOf(field, rows.map(valueOf))
  const value = (row: ListReportRow): ReportCell =>
    type === 'text' ? inWords(words, column, valueOf(row)) : (valueOf(row) as ReportCell)
  return { key, label, type, value }
}

/** Days, flags and numbers keep their type, where each row has one of them at most; all else is told in words. */
function typeOf({ type }: FilterField, values: readonly ShownFieldValue[]): ReportColumnType {
  if (values.some((value) => typeof value === 'object' && value !== null)) return 'text'
  if (type === 'number') return values.every(isWholeOrNothing) ? 'integer' : 'number'
  return type === 'flag' ? 'boolean' : type === 'date' ? 'date' : 'text'
}

const isWholeOrNothing = (value: ShownFieldValue): boolean => value === null || Number.isSafeInteger(value)

function inWords(
  { t, noun }: Words,
  { key, field }: ListReportColumn,
  value: ShownFieldValue,
): string | null {
  if (value === null) return null
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
  const words = (typeof value === 'object' ? value : [value]).map((one) => valueWords(t, { noun, key }, one))
  return field.isList || field.isSeveral
    ? textOfSeveral(words, field.isList ? 'list' : 'texts')
    : words.join('; ')
}

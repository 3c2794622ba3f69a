/**
 * What a column of a report holds. `minutes` is a whole number that a writer may show as time; `date` is a local
 * date and `time` a local time of day, both without a zone.
 */
export type ReportColumnType = 'text' | 'integer' | 'number' | 'minutes' | 'date' | 'time' | 'boolean'

/** Text, date (`2026-03-09`) and time (`14:30`, `14:30:05`) are strings; nothing known is null, never ''. */
export type ReportCell = string | number | boolean | null

export interface ReportColumn {
  /** Stable name of the field, the same in every language: the JSON key and the manifest's field. */
  readonly key: string
  /** What the reader sees above the column. */
  readonly label: string
  readonly type: ReportColumnType
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/

/**
 * The value as the column's type, with empty text as null and a half surrogate as U+FFFD, which is what UTF-8 (of
 * the vault and of every file) makes of it anyway. A value of another type is a mistake in the report: TypeError.
 */
export function toCell(column: ReportColumn, value: ReportCell): ReportCell {
  if (value === null || value === '') return null
  if (!fits(column.type, value)) {
    throw new TypeError(`A ${typeof value} does not fit the ${column.type} column ${column.key}`)
  }
  return typeof value === 'string' ? value.toWellFormed() : value
}

function fits(type: ReportColumnType, value: string | number | boolean): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string'
    case 'integer':
    case 'minutes':
      return Number.isSafeInteger(value)
    case 'number':
      return Number.isFinite(value)
    case 'date':
      return typeof value === 'string' && isLocalDate(value)
    case 'time':
      return typeof value === 'string' && TIME.test(value)
    case 'boolean':
      return typeof value === 'boolean'
  }
}

function isLocalDate(text: string): boolean {
  return DATE.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
}

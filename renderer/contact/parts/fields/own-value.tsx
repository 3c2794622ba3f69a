import type { CustomFieldType } from '../../../../db/domain/custom-field.ts'
import { longDate, shortDate, yearlessInWords } from '../../../../db/domain/date-phrase.ts'
import type { LocalDate } from '../../../../db/domain/local-date.ts'
import { useLanguage } from '../../../app/api/language.tsx'
import { useToday } from '../../../app/api/today.ts'
import type { FieldValue } from './field-input.ts'

export interface OwnValueProps {
  readonly type: CustomFieldType
  readonly value: FieldValue
}

/** What stands in a field of the user's own, in the writing of the language. */
export function OwnValue({ type, value }: OwnValueProps) {
  const { locale } = useLanguage()
  const today = useToday()
  if (value === null) return null
  if (type === 'date') {
    const on = value as LocalDate
    return (
      <time dateTime={on} title={longDate(on, locale)}>
        {shortDate(on, today, locale)}
      </time>
    )
  }
  if (typeof value === 'number')
    return <bdi>{value.toLocaleString(locale, { maximumFractionDigits: 10 })}</bdi>
  if (typeof value === 'object') return <bdi>{value.join(', ')}</bdi>
  const yearless = yearlessInWords(value, locale)
  if (yearless !== undefined) return <bdi title={value}>{yearless}</bdi>
  return <bdi>{type === 'link' ? value.replace(/^https?:\/\/(www\.)?/u, '') : value}</bdi>
}

import type { WithFields } from '../../../electron/contract/list.ts'
import { longDate, shortDate, yearlessInWords } from '../../../db/domain/date-phrase.ts'
import { valueWords } from '../../../db/domain/filter/field-words.ts'
import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import type { ShownFieldValue } from '../../../db/domain/filter/field-value.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { Language } from '../../app/api/language.tsx'
import type { GridColumn } from '../../ui/data-grid/grid-column.ts'
import type { ListField } from './list-field.ts'

/** A column of a list: its id is the field it shows, or the fields of `columnParts`. */
export interface ListColumn<Row> extends GridColumn<Row> {
  /** The cell in words, for a copied table. A cell that is text needs none. */
  readonly words?: (row: Row) => string
  /** Not seen until somebody wants it. */
  readonly isExtra?: boolean
  /** Each row has to bring this field. */
  readonly field?: string
}

interface FieldColumns {
  readonly noun: FilteredNoun
  readonly language: Language
  readonly today: LocalDate
}

/** A column for every field that has none of its own; seen when somebody wants it. */
export const fieldColumns = <Row extends WithFields>(
  { noun, language, today }: FieldColumns,
  fields: readonly ListField[],
  own: readonly ListColumn<Row>[],
): readonly ListColumn<Row>[] =>
  fields
    .filter(({ key, field }) => field.type !== 'words' && !own.some(({ id }) => id === key))
    .map((field) => {
      const words = (row: Row) => fieldWords({ noun, language, today }, field, row.fields?.[field.key])
      return {
        id: field.key,
        header: field.label,
        field: field.key,
        isExtra: true,
        isSortable: true,
        width: widths[field.field.type] ?? 150,
        ...(field.field.type === 'number' && { align: 'end' as const }),
        cell: words,
        title: (row: Row) => fieldTitle(language, field, row.fields?.[field.key]) ?? words(row),
        words,
      }
    })

const widths: Partial<Record<ListField['field']['type'], number>> = { number: 90, date: 120, flag: 96 }

/** What stands in a field, in words: "Sector: Health, Education". */
export function fieldWords(
  { noun, language, today }: FieldColumns,
  { key, field }: ListField,
  value: ShownFieldValue | undefined,
): string {
  const { t, locale } = language
  const say = (one: string | number | boolean): string => {
    if (typeof one === 'boolean') return one ? t('listScreen.yes') : ''
    if (typeof one === 'number') return one.toLocaleString(locale)
    return field.type === 'date'
      ? shortDate(one as LocalDate, today, locale)
      : (yearlessInWords(one, locale) ?? valueWords(t, { noun, key }, one))
  }
  if (value === null || value === undefined) return ''
  return (typeof value === 'object' ? value : [value]).map(say).join(', ')
}

/** The exact day on hover. */
const fieldTitle = (
  { locale }: Language,
  { field }: ListField,
  value: ShownFieldValue | undefined,
): string | undefined =>
  field.type === 'date' && typeof value === 'string' ? longDate(value as LocalDate, locale) : undefined

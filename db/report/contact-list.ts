import type { Clock } from '../domain/clock.ts'
import type { ShownFieldValue } from '../domain/filter/field-value.ts'
import { valueWords } from '../domain/filter/field-words.ts'
import type { FilteredNoun, FilterField } from '../domain/filter/field.ts'
import type { Translate } from '../domain/i18n/translator.ts'
import { instantNow } from '../domain/instant.ts'
import type { ReportCell, ReportColumnType } from './cell.ts'
import { makeReport, type ReportDocument, type ReportField } from './document.ts'

/** A column of the list: a field that the list can be narrowed by. */
export interface ContactListColumn {
  readonly key: string
  readonly label: string
  readonly field: FilterField
}

/** A row of the list with what stands in the fields. */
export interface ContactListRow {
  readonly id: string
  readonly fields?: Readonly<Record<string, ShownFieldValue>>
}

interface ContactListDraft {
  readonly noun: FilteredNoun
  readonly columns: readonly ContactListColumn[]
  readonly rows: Iterable<ContactListRow>
  /** How many more there are for those with more clearance. */
  readonly withheld: number
  /** What the rows were narrowed by, in words. */
  readonly filters: readonly { readonly label: string; readonly value: string }[]
}

/** People or organizations with the fields that somebody chose, and each one's id, so that they can be told apart. */
export function contactList(
  { noun, columns, rows, withheld, filters }: ContactListDraft,
  { t, clock }: { readonly t: Translate; readonly clock: Clock },
): ReportDocument {
  return makeReport<ContactListRow>({
    title: t(`report.list.${noun === 'organization' || noun === 'legislator' ? noun : 'person'}`),
    period: null,
    generatedAt: instantNow(clock),
    zone: clock.zone,
    filters,
    redactions: withheld === 0 ? [] : [{ count: withheld, reason: t('report.listWithheld') }],
    words: {
      period: t('report.period'),
      generatedAt: t('report.generatedAt'),
      withheld: t('report.withheld'),
      about: t('report.about'),
      continued: t('report.continued'),
    },
    fields: [
      ...columns.map((column) => fieldOf(t, noun, column)),
      { key: 'id', label: t('field.id'), type: 'text', value: ({ id }) => id },
    ],
    records: rows,
    totals: [{ kind: 'rows', label: t('report.listRows') }],
  })
}

function fieldOf(
  t: Translate,
  noun: FilteredNoun,
  { key, label, field }: ContactListColumn,
): ReportField<ContactListRow> {
  const type = typeOf(field)
  return { key, label, type, value: ({ fields }) => toCell(t, { noun, key, type }, fields?.[key] ?? null) }
}

function typeOf({ type }: FilterField): ReportColumnType {
  return type === 'number' || type === 'date' ? type : type === 'flag' ? 'boolean' : 'text'
}

/** Between several values in one cell. */
const separator = '; '

function toCell(
  t: Translate,
  { noun, key, type }: { readonly noun: FilteredNoun; readonly key: string; readonly type: ReportColumnType },
  value: ShownFieldValue,
): ReportCell {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value !== 'object') return type === 'text' ? valueWords(t, { noun, key }, value) : value
  if (type !== 'text') return value[0] ?? null
  return value.map((one) => valueWords(t, { noun, key }, one)).join(separator)
}

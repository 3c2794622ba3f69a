import type { Translate } from '../domain/i18n/translator.ts'
import type { InteractionDirection, InteractionOutcome } from '../domain/interaction-outcome.ts'
import type { LocalDate } from '../domain/local-date.ts'
import type { Sensitivity } from '../domain/sensitivity.ts'
import { makeReport, type ReportDocument, type ReportFact, type ReportField } from './document.ts'
import type { TotalRule } from './total.ts'

/** One contact as the report lists it. Notes stay in the vault: they were told in confidence. */
export interface ContactReportRow {
  readonly id: string
  readonly occurredOn: LocalDate
  readonly type: { readonly key: string | null; readonly label: string | null }
  readonly participants: readonly {
    readonly name: string
    readonly onBehalfOf: { readonly name: string } | null
  }[]
  readonly chambers: readonly { readonly name: string }[]
  readonly direction: InteractionDirection | null
  readonly outcome: InteractionOutcome | null
  readonly meaningful: boolean
  readonly subject: string | null
  readonly durationMinutes: number | null
  readonly attendees: readonly { readonly name: string }[]
  readonly sensitivity: Sensitivity
}

export interface ContactReportData {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly owner: string | null
  readonly chamber: string | null
  /** Instant in UTC, and the zone in which the reader is told it. */
  readonly generatedAt: string
  readonly zone: string
  readonly rows: Iterable<ContactReportRow>
  /** How many were left out as too sensitive. */
  readonly withheld: number
}

/** Who was contacted in a period, when, how, by whom and with what outcome. */
export function contactReport(t: Translate, data: ContactReportData): ReportDocument {
  const { from, to, generatedAt, zone, rows, withheld } = data
  return makeReport({
    title: t('report.contactTitle'),
    period: { from, to },
    generatedAt,
    zone,
    filters: filtersOf(t, data),
    redactions: withheld === 0 ? [] : [{ count: withheld, reason: t('report.moreSensitive') }],
    words: {
      period: t('report.period'),
      generatedAt: t('report.generatedAt'),
      withheld: t('report.withheld'),
      about: t('report.about'),
      continued: t('report.continued'),
    },
    fields: fieldsIn(t),
    records: rows,
    totals: totalsIn(t),
  })
}

function filtersOf(t: Translate, { owner, chamber }: ContactReportData): ReportFact[] {
  return [
    { label: t('report.status'), value: t('report.happened') },
    ...(owner === null ? [] : [{ label: t('report.owner'), value: owner }]),
    ...(chamber === null ? [] : [{ label: t('report.chamber'), value: chamber }]),
  ]
}

const namesOf = (named: readonly { readonly name: string }[]): string =>
  [...new Set(named.map(({ name }) => name))].join('; ')

function fieldsIn(t: Translate): ReportField<ContactReportRow>[] {
  return [
    { ...column(t, 'occurredOn'), type: 'date', value: (row) => row.occurredOn },
    { ...column(t, 'type'), type: 'text', value: ({ type }) => typeName(t, type) },
    { ...column(t, 'with'), type: 'text', value: (row) => namesOf(row.participants) },
    {
      ...column(t, 'onBehalfOf'),
      type: 'text',
      value: (row) => namesOf(row.participants.flatMap(({ onBehalfOf }) => onBehalfOf ?? [])),
    },
    { ...column(t, 'chamber'), type: 'text', value: (row) => namesOf(row.chambers) },
    {
      ...column(t, 'direction'),
      type: 'text',
      value: ({ direction }) => direction && t(`direction.${direction}`),
    },
    { ...column(t, 'outcome'), type: 'text', value: ({ outcome }) => outcome && t(`outcome.${outcome}`) },
    {
      ...column(t, 'counts'),
      type: 'text',
      value: ({ meaningful }) => t(meaningful ? 'report.contact' : 'report.attempt'),
    },
    { ...column(t, 'subject'), type: 'text', value: (row) => row.subject },
    { ...column(t, 'minutes'), type: 'minutes', value: (row) => row.durationMinutes },
    { ...column(t, 'by'), type: 'text', value: (row) => namesOf(row.attendees) },
    {
      ...column(t, 'sensitivity'),
      type: 'text',
      value: ({ sensitivity }) => t(`sensitivity.${sensitivity}`),
    },
    { ...column(t, 'id'), type: 'text', value: (row) => row.id },
  ]
}

type ColumnKey =
  | 'id'
  | 'occurredOn'
  | 'type'
  | 'with'
  | 'onBehalfOf'
  | 'chamber'
  | 'direction'
  | 'outcome'
  | 'counts'
  | 'subject'
  | 'minutes'
  | 'by'
  | 'sensitivity'

const column = (t: Translate, key: ColumnKey) => ({ key, label: t(`reportColumn.${key}`) })

/** A type that Caucus brings is translated until somebody renames it. */
const typeName = (t: Translate, { key, label }: ContactReportRow['type']): string =>
  label ?? t.find(`interactionType.${key ?? ''}`)

function totalsIn(t: Translate): TotalRule[] {
  const blank = t('report.unknown')
  return [
    { kind: 'rows', label: t('report.contacts') },
    { kind: 'sum', label: t('report.minutes'), column: 'minutes' },
    { kind: 'each', label: t('reportColumn.counts'), column: 'counts', blank },
    { kind: 'each', label: t('report.eachType'), column: 'type', blank },
    { kind: 'each', label: t('report.eachOutcome'), column: 'outcome', blank },
  ]
}

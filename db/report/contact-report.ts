import type { Clock } from '../domain/clock.ts'
import type { Translate } from '../domain/i18n/translator.ts'
import { instantNow } from '../domain/instant.ts'
import { reportColumns, type ReportColumnKey } from '../domain/report-column.ts'
import type { ReadDb } from '../store/access.ts'
import {
  makeReport,
  type Redaction,
  type ReportDocument,
  type ReportFact,
  type ReportField,
} from './document.ts'
import {
  readReportedContacts,
  type ContactReportRequest,
  type ReportedContact,
  type ReportedContacts,
} from './reported-contacts.ts'
import type { TotalRule } from './total.ts'

/** What the reader is told it in: the language, and the clock that says when it was made. */
interface ReportSetting {
  readonly t: Translate
  readonly clock: Clock
}

/**
 * Who was contacted in a period, when, how, by whom and with what outcome: one row an interaction, without its notes,
 * which were told in confidence. What the clearance of `read` withholds is counted and said.
 */
export async function contactReport(
  read: ReadDb,
  request: ContactReportRequest,
  { t, clock }: ReportSetting,
): Promise<ReportDocument> {
  const contacts = await readReportedContacts(read, request)
  return makeReport({
    title: t('report.contactTitle'),
    period: { from: request.from, to: request.to },
    generatedAt: instantNow(clock),
    zone: clock.zone,
    filters: filtersOf(t, request),
    redactions: redactionsOf(t, contacts),
    words: {
      period: t('report.period'),
      generatedAt: t('report.generatedAt'),
      withheld: t('report.withheld'),
      about: t('report.about'),
      continued: t('report.continued'),
    },
    fields: fieldsIn(t),
    records: contacts.rows,
    totals: totalsIn(t),
  })
}

function filtersOf(t: Translate, request: ContactReportRequest): ReportFact[] {
  const { status = 'happened', owner, chamber, jurisdiction, types } = request
  const given = { owner: owner?.name, chamber, jurisdiction, types: types && typeNames(t, types) }
  const asked = (['owner', 'chamber', 'jurisdiction', 'types'] as const).flatMap((key) => {
    const value = given[key]
    return value === undefined ? [] : [{ label: t(`report.${key}`), value }]
  })
  return [{ label: t('report.status'), value: t(`interactionStatus.${status}`) }, ...asked]
}

const typeNames = (t: Translate, types: readonly string[]): string =>
  types
    .map((type) => (t.has(`interactionType.${type}`) ? t.find(`interactionType.${type}`) : type))
    .join('; ')

function redactionsOf(t: Translate, { withheld, withheldNames }: ReportedContacts): Redaction[] {
  const redactions = [
    { count: withheld, reason: t('report.moreSensitive') },
    { count: withheldNames, reason: t('report.namesMoreSensitive') },
  ]
  return redactions.filter(({ count }) => count > 0)
}

/** Between several values in one cell. */
const separator = '; '

const listOf = (values: readonly string[]): string => [...new Set(values)].join(separator)
const namesOf = (named: readonly { readonly name: string }[]): string => listOf(named.map(({ name }) => name))

type Field = ReportField<ReportedContact> & { readonly key: ReportColumnKey }

function fieldsIn(t: Translate): Field[] {
  const fields = [...whenAndWith(t), ...what(t), ...byWhom(t)]
  return fields.toSorted((a, b) => reportColumns.indexOf(a.key) - reportColumns.indexOf(b.key))
}

const whenAndWith = (t: Translate): Field[] => [
  { ...column(t, 'occurredOn'), type: 'date', value: (row) => row.occurredOn },
  { ...column(t, 'type'), type: 'text', value: ({ type }) => typeName(t, type) },
  { ...column(t, 'with'), type: 'text', value: (row) => namesOf(row.participants) },
  { ...column(t, 'withIds'), type: 'text', value: (row) => listOf(row.participants.map(({ id }) => id)) },
  {
    ...column(t, 'onBehalfOf'),
    type: 'text',
    value: (row) => namesOf(row.participants.flatMap(({ onBehalfOf }) => onBehalfOf ?? [])),
  },
  { ...column(t, 'chamber'), type: 'text', value: (row) => listOf(row.seats.map(({ chamber }) => chamber)) },
  {
    ...column(t, 'seat'),
    type: 'text',
    value: (row) => listOf(row.seats.map(({ chamber, district }) => `${chamber} ${district}`)),
  },
]

const what = (t: Translate): Field[] => [
  {
    ...column(t, 'direction'),
    type: 'text',
    value: ({ direction }) => direction && t(`direction.${direction}`),
  },
  { ...column(t, 'outcome'), type: 'text', value: ({ outcome }) => outcome && t(`outcome.${outcome}`) },
  { ...column(t, 'counts'), type: 'text', value: (row) => countsAs(t, row) },
  { ...column(t, 'subject'), type: 'text', value: (row) => row.subject },
  { ...column(t, 'minutes'), type: 'minutes', value: (row) => row.durationMinutes },
]

const byWhom = (t: Translate): Field[] => [
  { ...column(t, 'by'), type: 'text', value: (row) => namesOf(row.attendees) },
  { ...column(t, 'sensitivity'), type: 'text', value: ({ sensitivity }) => t(`sensitivity.${sensitivity}`) },
  { ...column(t, 'id'), type: 'text', value: (row) => row.id },
]

const column = (t: Translate, key: ReportColumnKey) => ({ key, label: t(`reportColumn.${key}`) })

/** A type that Caucus brings is translated until somebody renames it. */
const typeName = (t: Translate, { key, label }: ReportedContact['type']): string =>
  label ?? t.find(`interactionType.${key ?? ''}`)

/** Of what did not take place, neither. */
function countsAs(t: Translate, { status, meaningful }: ReportedContact): string | null {
  if (status !== 'happened') return null
  return t(meaningful ? 'report.contact' : 'report.attempt')
}

function totalsIn(t: Translate): TotalRule[] {
  const blank = t('report.unknown')
  return [
    { kind: 'rows', label: t('report.contacts') },
    { kind: 'distinct', label: t('report.distinctContacts'), column: 'withIds', separator },
    { kind: 'sum', label: t('report.minutes'), column: 'minutes' },
    { kind: 'each', label: t('reportColumn.counts'), column: 'counts', blank },
    { kind: 'each', label: t('report.eachType'), column: 'type', blank },
    { kind: 'each', label: t('report.eachOutcome'), column: 'outcome', blank },
  ]
}

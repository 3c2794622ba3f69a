import type { ReportDraft, ReportWords } from '../../db/report/document.ts'

/** An invented record, so that reports can be tested without a vault. */
export interface Visit {
  readonly name: string
  readonly on: string | null
  readonly minutes: number | null
  readonly outcome: string | null
}

export const WORDS: ReportWords = {
  period: 'Period',
  generatedAt: 'Generated',
  withheld: 'Withheld',
  about: 'About',
  continued: 'Continued',
}

export function draftOf(records: readonly Visit[]): ReportDraft<Visit> {
  return {
    title: 'Visits',
    period: { from: '2026-01-01', to: '2026-03-31' },
    generatedAt: '2026-04-01T06:30:00Z',
    zone: 'America/Denver',
    filters: [{ label: 'Owner', value: 'Ada Example' }],
    redactions: [],
    words: WORDS,
    fields: [
      { key: 'name', label: 'Name', type: 'text', value: (visit) => visit.name },
      { key: 'on', label: 'Date', type: 'date', value: (visit) => visit.on },
      { key: 'minutes', label: 'Minutes', type: 'minutes', value: (visit) => visit.minutes },
      { key: 'outcome', label: 'Outcome', type: 'text', value: (visit) => visit.outcome },
    ],
    records,
    totals: [
      { kind: 'rows', label: 'Visits' },
      { kind: 'sum', label: 'Minutes', column: 'minutes' },
      { kind: 'distinct', label: 'People', column: 'name' },
      { kind: 'each', label: 'Outcome', column: 'outcome', blank: 'not set' },
    ],
  }
}

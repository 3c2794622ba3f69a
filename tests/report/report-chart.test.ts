import { expect, test } from 'vitest'
import type { ReportColumnType } from '../../db/report/cell.ts'
import { makeReport } from '../../db/report/document.ts'
import { tallyColumn, timelineOf } from '../../db/report/report-chart.ts'

interface Row {
  readonly on: string
  readonly counts: 'contact' | 'attempt'
  readonly type: string | null
}

const words = { period: '', generatedAt: '', withheld: '', about: '', continued: '' }
const field = (key: string, type: ReportColumnType, value: (row: Row) => string | null) => ({
  key,
  label: key,
  type,
  value,
})

const reportOf = (period: { from: string; to: string }, records: readonly Row[]) =>
  makeReport<Row>({
    title: 'Contacts',
    period,
    generatedAt: '2026-03-09T20:30:00Z',
    zone: 'UTC',
    filters: [],
    redactions: [],
    words,
    fields: [
      field('occurredOn', 'date', ({ on }) => on),
      field('counts', 'text', ({ counts }) => counts),
      field('type', 'text', ({ type }) => type),
    ],
    records,
    totals: [],
  })

const rows: readonly Row[] = [
  { on: '2026-01-04', counts: 'contact', type: 'Call' },
  { on: '2026-01-05', counts: 'attempt', type: null },
  { on: '2026-01-11', counts: 'contact', type: 'Call' },
]

test('a short period is told by weeks from Monday, the empty ones too', () => {
  const report = reportOf({ from: '2026-01-01', to: '2026-01-20' }, rows)
  expect(timelineOf(report, 'contact')).toEqual({
    unit: 'week',
    spans: [
      { from: '2025-12-29', contacts: 1, attempts: 0 },
      { from: '2026-01-05', contacts: 1, attempts: 1 },
      { from: '2026-01-12', contacts: 0, attempts: 0 },
      { from: '2026-01-19', contacts: 0, attempts: 0 },
    ],
  })
})

test('a year is told by months', () => {
  const { unit, spans } = timelineOf(reportOf({ from: '2026-01-01', to: '2026-12-31' }, rows), 'contact')
  expect([unit, spans.length, spans[0]]).toEqual([
    'month',
    12,
    { from: '2026-01-01', contacts: 2, attempts: 1 },
  ])
})

test('many years shrink to those of the rows', () => {
  const report = reportOf({ from: '1600-01-01', to: '9999-12-31' }, [
    ...rows,
    { on: '2020-06-01', counts: 'contact', type: 'Visit' },
    { on: '2029-06-01', counts: 'contact', type: 'Visit' },
  ])
  const { unit, spans } = timelineOf(report, 'contact')
  expect([unit, spans[0]?.from, spans.at(-1)?.from, spans.length]).toEqual([
    'year',
    '2020-01-01',
    '2029-01-01',
    10,
  ])
})

test('the spans and the tallies add up to the rows', () => {
  const report = reportOf({ from: '2026-01-01', to: '2026-01-20' }, rows)
  const spans = timelineOf(report, 'contact').spans.reduce((sum, one) => sum + one.contacts + one.attempts, 0)
  expect(spans).toBe(rows.length)
  expect(tallyColumn(report, 'type')).toEqual([
    { label: 'Call', count: 2 },
    { label: null, count: 1 },
  ])
})

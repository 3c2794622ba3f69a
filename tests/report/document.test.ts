import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCell, type ReportCell, type ReportColumnType } from '../../db/report/cell.ts'
import { factsOf, makeReport, withColumns } from '../../db/report/document.ts'
import { draftOf } from './visit-report.ts'

const cell = (type: ReportColumnType, value: ReportCell): ReportCell =>
  toCell({ key: 'k', label: 'K', type }, value)

describe('a report document', () => {
  it('lists every record as a row in the order of its columns', () => {
    const report = makeReport(
      draftOf([{ name: 'Ada Example', on: '2026-03-09', minutes: 45, outcome: 'met' }]),
    )
    expect(report.columns.map((column) => column.key)).toEqual(['name', 'on', 'minutes', 'outcome'])
    expect(report.rows).toEqual([['Ada Example', '2026-03-09', 45, 'met']])
  })

  it('without a column it has neither its cells nor what they add up to, and as many rows', () => {
    const report = makeReport(
      draftOf([{ name: 'Ada Example', on: '2026-03-09', minutes: 45, outcome: 'met' }]),
    )
    const { columns, rows, totals } = withColumns(report, ['on', 'name'])
    expect(columns.map(({ key }) => key)).toEqual(['name', 'on'])
    expect(rows).toEqual([['Ada Example', '2026-03-09']])
    expect(report.totals.map(({ column }) => column)).toContain('minutes')
    expect(totals.filter(({ kind }) => kind === 'sum' || kind === 'each')).toEqual([])
    expect(totals).toContainEqual(report.totals.find(({ kind }) => kind === 'rows'))
  })

  it('prints its period, its time in the reader’s zone, its filters and what was withheld', () => {
    const facts = factsOf(makeReport({ ...draftOf([]), redactions: [{ count: 3, reason: 'restricted' }] }))
    expect(facts.map(({ label, value }) => `${label} = ${value}`)).toEqual([
      'Period = 2026-01-01 – 2026-03-31',
      'Generated = 2026-04-01 00:30 America/Denver',
      'Owner = Ada Example',
      'Withheld = 3: restricted',
    ])
  })

  it('prints an open end of its period as open, and no period where it has none', () => {
    const open = factsOf(makeReport({ ...draftOf([]), period: { from: null, to: '2026-03-31' } }))
    expect(open[0]).toEqual({ label: 'Period', value: '… – 2026-03-31' })
    expect(factsOf(makeReport({ ...draftOf([]), period: null }))[0]?.label).toBe('Generated')
  })

  it('holds nothing known as null and a half surrogate as the replacement character', () => {
    expect(cell('text', '')).toBeNull()
    expect(cell('text', 'a\uD800b')).toBe('a\uFFFDb')
    expect(cell('text', '👩‍👧')).toBe('👩‍👧')
  })

  it.each<[ReportColumnType, ReportCell]>([
    ['text', 5],
    ['integer', 1.5],
    ['integer', '5'],
    ['minutes', Number.NaN],
    ['date', '2026-02-30'],
    ['date', '2026-3-9'],
    ['date', '2026-03-09T10:00:00Z'],
    ['time', '24:00'],
    ['time', '9:30'],
    ['boolean', 'yes'],
  ])('refuses, in a %s column, the value %j', (type, value) => {
    expect(() => cell(type, value)).toThrow(TypeError)
  })

  it('accepts every real date and no other', () => {
    const anyDay = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(anyDay, (day) => {
        const text = day.toISOString().slice(0, 10)
        expect(cell('date', text)).toBe(text)
      }),
    )
  })

  it('refuses two columns of one name and a total over a column it does not list', () => {
    const [field] = draftOf([]).fields
    expect(() => makeReport({ ...draftOf([]), fields: field === undefined ? [] : [field, field] })).toThrow(
      TypeError,
    )
    expect(() =>
      makeReport({ ...draftOf([]), totals: [{ kind: 'sum', label: 'Cost', column: 'cost' }] }),
    ).toThrow(TypeError)
  })
})

import { describe, expect, it } from 'vitest'
import { renderJson, type ReportJson } from '../../../db/exchange/export/json.ts'
import { makeReport } from '../../../db/report/document.ts'
import { draftOf } from '../../report/visit-report.ts'
import { collect } from './collect.ts'

describe('a report as JSON', () => {
  it('says everything the document says, with rows by column key', async () => {
    const visits = [{ name: '=Ada\u0000', on: '2026-03-09', minutes: 45, outcome: null }]
    const draft = { ...draftOf(visits), redactions: [{ count: 2, reason: 'restricted' }] }
    const parsed = JSON.parse((await collect(renderJson(makeReport(draft)))).toString()) as ReportJson
    expect(parsed).toEqual({
      format: 'caucus.report',
      version: 1,
      title: 'Visits',
      period: { from: '2026-01-01', to: '2026-03-31' },
      generatedAt: '2026-04-01T06:30:00Z',
      zone: 'America/Denver',
      filters: [{ label: 'Owner', value: 'Ada Example' }],
      redactions: [{ count: 2, reason: 'restricted' }],
      columns: [
        { key: 'name', label: 'Name', type: 'text' },
        { key: 'on', label: 'Date', type: 'date' },
        { key: 'minutes', label: 'Minutes', type: 'minutes' },
        { key: 'outcome', label: 'Outcome', type: 'text' },
      ],
      totals: [
        { kind: 'rows', label: 'Visits', column: null, value: 1 },
        { kind: 'sum', label: 'Minutes', column: 'minutes', value: 45 },
        { kind: 'distinct', label: 'People', column: 'name', value: 1 },
        { kind: 'each', label: 'Outcome: not set', column: 'outcome', value: 1 },
      ],
      rows: [{ name: '=Ada\u0000', on: '2026-03-09', minutes: 45, outcome: null }],
    })
  })

  it('is JSON without a single row too', async () => {
    const parsed = JSON.parse((await collect(renderJson(makeReport(draftOf([]))))).toString()) as ReportJson
    expect(parsed.rows).toEqual([])
  })
})

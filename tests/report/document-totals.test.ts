import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeReport } from '../../db/report/document.ts'
import { draftOf, type Visit } from './visit-report.ts'

const outcomes = ['met', 'spoke', 'no reply', null]
const visit: fc.Arbitrary<Visit> = fc.record({
  name: fc.constantFrom('Ada Example', 'Ben Example', 'Ana Núñez'),
  on: fc.constantFrom('2026-01-05', '2026-02-10', null),
  minutes: fc.option(fc.integer({ min: 0, max: 600 })),
  outcome: fc.constantFrom(...outcomes),
})

const totalsOf = (visits: readonly Visit[]): Record<string, number> =>
  Object.fromEntries(
    makeReport(draftOf(visits)).totals.map(({ kind, label, value }) => [`${kind} ${label}`, value]),
  )

describe('the totals of a report', () => {
  it('equal what the listed rows add up to', () => {
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 40 }), (visits) => {
        const report = makeReport(draftOf(visits))
        const shown = Object.fromEntries(
          report.totals.map(({ kind, label, value }) => [`${kind} ${label}`, value]),
        )
        const counted: Record<string, number> = { 'rows Visits': 0, 'sum Minutes': 0, 'distinct People': 0 }
        const seen: unknown[] = []
        for (const [name, , minutes, outcome] of report.rows) {
          counted['rows Visits']! += 1
          counted['sum Minutes']! += Number(minutes)
          if (!seen.includes(name)) seen.push(name)
          const line = `each Outcome: ${String(outcome ?? 'not set')}`
          counted[line] = (counted[line] ?? 0) + 1
        }
        expect(shown).toEqual({ ...counted, 'distinct People': seen.length })
      }),
    )
  })

  it('change by exactly what one more record brings', () => {
    fc.assert(
      fc.property(fc.array(visit), visit, (visits, another) => {
        const [before, after] = [totalsOf(visits), totalsOf([...visits, another])]
        expect(after['rows Visits']).toBe(before['rows Visits']! + 1)
        expect(after['sum Minutes']).toBe(before['sum Minutes']! + (another.minutes ?? 0))
      }),
    )
  })

  it('list the most frequent value first, and what is not set by its name', () => {
    const [met, none] = ['met', null].map((outcome) => ({ name: 'Ada', on: null, minutes: null, outcome }))
    const { totals } = makeReport(draftOf([none!, none!, met!]))
    const lines = totals
      .filter((total) => total.kind === 'each')
      .map(({ label, value }) => `${label} = ${value}`)
    expect(lines).toEqual(['Outcome: not set = 2', 'Outcome: met = 1'])
  })

  it('refuse to add a column that holds no numbers', () => {
    const draft = draftOf([{ name: 'Ada', on: null, minutes: null, outcome: 'met' }])
    expect(() => makeReport({ ...draft, totals: [{ kind: 'sum', label: 'x', column: 'outcome' }] })).toThrow(
      TypeError,
    )
  })
})

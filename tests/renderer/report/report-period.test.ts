import { expect, test } from 'vitest'
import { parseLocalDate } from '../../../db/domain/local-date.ts'
import { periodPhrase, presetPeriod } from '../../../renderer/report/report-period.ts'

test.each([
  ['thisMonth', '2028-02-10', '2028-02-01', '2028-02-29'],
  ['lastMonth', '2026-01-31', '2025-12-01', '2025-12-31'],
  ['thisQuarter', '2026-03-31', '2026-01-01', '2026-03-31'],
  ['thisQuarter', '2026-11-21', '2026-10-01', '2026-12-31'],
  ['thisYear', '2026-11-21', '2026-01-01', '2026-12-31'],
] as const)('%s on %s is %s to %s', (preset, day, from, to) => {
  expect(presetPeriod(preset, parseLocalDate(day))).toEqual({ from, to })
})

test('a period reads like speech', () => {
  const period = presetPeriod('thisQuarter', parseLocalDate('2026-02-01'))
  expect(periodPhrase(period, 'en').replaceAll(/\s/g, ' ')).toBe('1 January – 31 March 2026')
})

import { expect, test } from 'vitest'
import { quoteNames } from '../../../db/exchange/import/reading-problem.ts'

test('of many names as many are told as fit, and how many are not', () => {
  expect(quoteNames(['Topic', 'Room'])).toBe('2: Topic, Room')
  const names = Array.from({ length: 348 }, (_, at) => `Column ${at + 100}`)
  const told = quoteNames(names)
  const [, shown = '', left] = /^348: (.*) … \(\+(\d+)\)$/u.exec(told) ?? []
  expect(shown.split(', ').length + Number(left)).toBe(348)
  expect(shown.length).toBeLessThanOrEqual(200)
  expect(quoteNames(['x'.repeat(300), 'y'])).toMatch(/^2: x{200}… … \(\+1\)$/u)
})

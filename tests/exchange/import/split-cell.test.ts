import { describe, expect, test } from 'vitest'
import { splitCell, splitList } from '../../../db/exchange/import/contact/cell/split-cell.ts'

describe('values in quotes, between marks and blanks', () => {
  test.each([
    ['"Housing, legal","Faith"', ['Housing, legal', 'Faith']],
    ['"Housing; legal";\n"Faith"', ['Housing; legal', 'Faith']],
    ['"Housing, legal",\n  "Faith"', ['Housing, legal', 'Faith']],
    ['"Housing, legal"\n"Faith"', ['Housing, legal', 'Faith']],
    ['\n\n "Housing, legal"\n\n\n"Faith"\n', ['Housing, legal', 'Faith']],
    ['"say ""yes""" ::: b', ['say "yes"', 'b']],
  ])('stand for themselves: %j', (text, expected) => {
    expect(splitList(text, undefined)).toEqual(expected)
  })
})

test('a value in quotes may stand behind any number of others', () => {
  expect(splitCell(`${'a;'.repeat(300_000)}"b;c"`, ';')).toHaveLength(300_001)
})

/** The fastest of several runs: whatever else the machine does makes one only slower. */
function fastest(work: () => void): number {
  const runs = Array.from({ length: 10 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...runs)
}

describe('a cell takes as long as it is', () => {
  const blanks = (many: number) => '\n'.repeat(many)
  test.each([
    ['line ends before a quote', (many: number) => `${blanks(many)}"`],
    ['line ends before a value in quotes', (many: number) => `${blanks(many)}"a"`],
    ['line ends behind a mark', (many: number) => `a;${blanks(many)}b"`],
    ['line ends behind a value in quotes', (many: number) => `"a"${blanks(many)}b`],
  ])('four times as many %s take no more than some four times as long', (_, cell) => {
    const split = (many: number) => {
      const text = cell(many)
      return fastest(() => splitCell(text, ';'))
    }
    expect(split(40_000)).toBeLessThan(8 * split(10_000))
  })
})

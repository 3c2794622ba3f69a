import { describe, expect, it } from 'vitest'
import { commentShare, measureFunctions, quantile } from '../../build/measure.ts'

describe('measuring the sources', () => {
  it('finds declared, assigned and inner functions with the lines they span', () => {
    const text = [
      'function outer() {',
      '  const inner = () => 1',
      '  return [1].map((x) => {',
      '    return x + inner()',
      '  })',
      '}',
      'class Box {',
      '  open() {',
      '    return 1',
      '  }',
      '}',
      'const table = { close() {}, async wait() {',
      '} }',
    ].join('\n')
    expect(measureFunctions({ path: 'a.ts', text }).toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'a.ts (line 3)', lines: 3, isNamed: false },
      { name: 'a.ts close', lines: 1, isNamed: true },
      { name: 'a.ts inner', lines: 1, isNamed: true },
      { name: 'a.ts open', lines: 3, isNamed: true },
      { name: 'a.ts outer', lines: 6, isNamed: true },
      { name: 'a.ts wait', lines: 2, isNamed: true },
    ])
  })

  it('takes the median and the ninetieth percentile from the values themselves', () => {
    const values = [10, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    expect([quantile(values, 0.5), quantile(values, 0.9), quantile(values, 1)]).toEqual([5, 9, 10])
    expect(quantile([], 0.5)).toBe(0)
  })

  it('counts lines of comment against lines that are not blank', () => {
    const text = '/**\n * Why.\n */\n\n// because\nconst a = 1 // not a line of its own\nconst b = 2\n'
    expect(commentShare([{ path: 'a.ts', text }])).toBeCloseTo(4 / 6)
  })
})

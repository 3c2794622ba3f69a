import { describe, expect, it } from 'vitest'
import type { Measurement } from '../../build/bench/bench-row.ts'
import { growthBetween } from '../../build/bench/growth.ts'
import { verdictText } from '../../build/bench/print-results.ts'
import { aimText, figuresOf, isGate, judgeRatio } from '../../build/bench/verdict.ts'

const line = (parts: Partial<Measurement>): Measurement => ({
  name: 'invented',
  work: 'invented work',
  floor: 'nothing',
  aim: { ratio: 1.5 },
  n: 1000,
  unit: 'ms',
  samples: [20],
  floorSamples: [10],
  ...parts,
})
const verdict = (parts: Partial<Measurement>) => judgeRatio(line(parts), figuresOf(line(parts)))

describe('the verdict on a line', () => {
  it('compares the medians, whatever a single round took', () => {
    expect(verdict({ samples: [14, 14, 900], floorSamples: [10, 10, 0.1] })).toBe('within')
    expect(verdict({ samples: [16, 16, 1], floorSamples: [10, 10, 900] })).toBe('over')
  })

  it('counts a ratio only above a millisecond', () => {
    expect(verdict({ samples: [1], floorSamples: [0.1] })).toBe('too short to count')
    expect(verdict({ samples: [1.01], floorSamples: [0.1] })).toBe('over')
  })

  it('has nothing to say without an aim or without a floor', () => {
    expect(verdict({ aim: {} })).toBe('no aim here')
    expect(verdict({ floorSamples: [] })).toBe('no aim here')
  })

  it('marks a ratio and a limit that are over, each and together', () => {
    expect(verdictText(line({}))).toBe('! ratio over')
    expect(verdictText(line({ aim: { p95: 19 } }))).toBe('! limit over')
    expect(verdictText(line({ aim: { ratio: 1.5, median: 19 } }))).toBe('! ratio and limit over')
    expect(verdictText(line({ aim: { ratio: 2, median: 20, p95: 20 } }))).toBe('within')
    expect(verdictText(line({ samples: [1, 1, 51, 1], aim: { median: 2, most: 50 } }))).toBe('! limit over')
    expect(verdictText(line({ samples: [1, 1, 50, 1], aim: { most: 50 } }))).toBe('within')
    expect(verdictText(line({ aim: {} }))).toBe('')
  })

  it('is a gate at the standard size only', () => {
    expect([isGate('small'), isGate('standard'), isGate('large')]).toEqual([false, true, false])
  })

  it('says the aim in words', () => {
    expect(aimText({ ratio: 1.5, median: 200, p95: 10 }, 'ms')).toBe('≤ 1.5 ×, ≤ 200 ms, p95 ≤ 10 ms')
    expect(aimText({ most: 50 }, 'ms')).toBe('none over 50 ms')
    expect(aimText({}, 'ms')).toBe('')
  })
})

describe('growth', () => {
  const between = (small: Partial<Measurement>, large: Partial<Measurement>) =>
    growthBetween([line(small)], [line(large)])

  it('is allowed as n log n', () => {
    const [growth] = between({ n: 1000, samples: [10] }, { n: 10_000, samples: [130] })
    expect(growth?.allowed).toBeCloseTo(13.3, 1)
    expect(growth).toMatchObject({ grew: 13, isFaster: false })
  })

  it('is marked when it is faster, unless the work is too short to judge', () => {
    expect(between({ n: 1000, samples: [10] }, { n: 10_000, samples: [200] })[0]?.isFaster).toBe(true)
    expect(between({ n: 1000, samples: [0.01] }, { n: 10_000, samples: [0.9] })[0]?.isFaster).toBe(false)
  })

  it('leaves out what only one of the sizes has', () => {
    expect(growthBetween([line({ name: 'a' })], [line({ name: 'b' })])).toEqual([])
  })
})

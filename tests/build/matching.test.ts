import { describe, expect, it } from 'vitest'
import { evaluate } from '../../build/matching/evaluate.ts'
import figures from '../../build/matching/figures.json' with { type: 'json' }
import { goldSetsHere } from '../../build/matching/gold-sets.ts'
import { readGoldSet } from '../../build/matching/read-gold-set.ts'

const sets = goldSetsHere()
if (sets.length === 0)
  console.warn('skipped: no gold sets on this machine, docs/matching.md says where they are')

describe.skipIf(sets.length === 0)('the matching engine', () => {
  it.each(sets)('reaches on $name what is written down, and what is aimed at', async (set) => {
    const { f1 } = await evaluate(set.kind, readGoldSet(set))
    expect(f1).toBeGreaterThanOrEqual(set.aim)
    expect(f1).toBeCloseTo(figures.figures.find(({ set: name }) => name === set.name)?.f1 ?? 0, 2)
  })
})

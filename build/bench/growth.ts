import type { Measurement } from './bench-row.ts'
import { figuresOf, LEAST_COUNTED_MS } from './verdict.ts'

/** How a cost grew from one size to another, and how it may grow with n log n. */
export interface Growth {
  readonly name: string
  readonly n: readonly [number, number]
  readonly median: readonly [number, number]
  readonly unit: Measurement['unit']
  readonly grew: number
  readonly allowed: number
  readonly isFaster: boolean
}

/** Medians of few rounds on a busy machine: growth is called faster only beyond this. */
const TOLERANCE = 1.25

/** Compares the lines that both runs have. What takes less than a millisecond at the larger size is not judged. */
export function growthBetween(smaller: readonly Measurement[], larger: readonly Measurement[]): Growth[] {
  const smallerByName = new Map(smaller.map((line) => [line.name, line]))
  return larger.flatMap((line) => {
    const before = smallerByName.get(line.name)
    return before === undefined ? [] : [growth(before, line)]
  })
}

function growth(before: Measurement, after: Measurement): Growth {
  const median = [figuresOf(before).median, figuresOf(after).median] as const
  const grew = median[1] / median[0]
  const allowed = nLogN(after.n) / nLogN(before.n)
  return {
    name: after.name,
    n: [before.n, after.n],
    median,
    unit: after.unit,
    grew,
    allowed,
    isFaster: median[1] > LEAST_COUNTED_MS && grew > allowed * TOLERANCE,
  }
}

const nLogN = (n: number): number => n * Math.log2(Math.max(n, 2))

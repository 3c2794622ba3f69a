import { quantile } from '../measure.ts'
import type { Aim, Measurement } from './bench-row.ts'
import type { SizeName } from './size.ts'

/** Below this a ratio says more about the clock than about the work. */
export const LEAST_COUNTED_MS = 1

interface Figures {
  readonly median: number
  readonly p95: number
  readonly most: number
  readonly floorMedian: number | null
  /** Of the medians; null without a floor. */
  readonly ratio: number | null
}

type Verdict = 'within' | 'over' | 'too short to count' | 'no aim here'

export function figuresOf({ samples, floorSamples }: Measurement): Figures {
  const median = quantile(samples, 0.5)
  const floorMedian = floorSamples.length === 0 ? null : quantile(floorSamples, 0.5)
  return {
    median,
    p95: quantile(samples, 0.95),
    most: quantile(samples, 1),
    floorMedian,
    ratio: floorMedian === null ? null : median / floorMedian,
  }
}

/** Whether the ratio keeps to its aim. */
export function judgeRatio({ aim, unit }: Measurement, { median, ratio }: Figures): Verdict {
  if (aim.ratio === undefined || ratio === null) return 'no aim here'
  if (unit === 'ms' && median <= LEAST_COUNTED_MS) return 'too short to count'
  return ratio <= aim.ratio ? 'within' : 'over'
}

/** Whether the absolute figures keep to their limits, which were set for the large vault and so hold below it too. */
export function judgeLimits({ aim }: Measurement, figures: Figures): Verdict {
  const limits = (['median', 'p95', 'most'] as const).filter((which) => aim[which] !== undefined)
  if (limits.length === 0) return 'no aim here'
  return limits.every((which) => figures[which] <= (aim[which] ?? Infinity)) ? 'within' : 'over'
}

/** Ratios are a gate at standard only; at large everything is reported and marked. */
export const isGate = (size: SizeName): boolean => size === 'standard'

export function aimText({ ratio, median, p95, most }: Aim, unit: Measurement['unit']): string {
  const limits = [
    ratio === undefined ? '' : `≤ ${ratio} ×`,
    median === undefined ? '' : `≤ ${median} ${unit}`,
    p95 === undefined ? '' : `p95 ≤ ${p95} ${unit}`,
    most === undefined ? '' : `none over ${most} ${unit}`,
  ]
  return limits.filter((text) => text !== '').join(', ')
}

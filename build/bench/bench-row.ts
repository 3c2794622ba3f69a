import type { BenchVault } from './bench-vault.ts'
import type { Converter } from './libre-office.ts'
import type { Progress } from './progress.ts'
import type { Size } from './size.ts'

/** What a row works on. */
export interface Bench {
  readonly size: Size
  readonly vault: BenchVault
  readonly seed: number
  /** A folder on the same disk for what a row writes; emptied between rows. */
  readonly scratch: string
  readonly progress: Progress
  /** Converts spreadsheets, for the floor of exports; undefined where there is no LibreOffice. */
  readonly convert: Converter | undefined
  /** Scales how often a row repeats; below 1 for a quick look. */
  readonly effort: number
}

/** What is aimed at. A ratio is to the floor's median; the limits are in the line's unit. */
export interface Aim {
  readonly ratio?: number
  readonly median?: number
  readonly p95?: number
  /** No sample may be over it. */
  readonly most?: number
}

/** One line of the table. */
export interface Measurement {
  /** Unique, for comparing runs: `list.person.open`. */
  readonly name: string
  readonly work: string
  /** What the floor is; null where there is none. */
  readonly floor: string | null
  readonly aim: Aim
  /** How many things the work goes over, for judging how its cost grows. */
  readonly n: number
  readonly unit: 'ms' | 'MB'
  readonly samples: readonly number[]
  readonly floorSamples: readonly number[]
  /** What a reader has to know of this figure. */
  readonly note?: string
}

/** A row of the table of quality aims; it may give several lines. */
export interface BenchRow {
  readonly name: string
  /** It drives the built application, which has to be built first. */
  readonly isOfWindow?: true
  run(bench: Bench): Promise<readonly Measurement[]>
}

export const rounds = ({ effort }: Bench, count: number): number => Math.max(1, Math.round(count * effort))

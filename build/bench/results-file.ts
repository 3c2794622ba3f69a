import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Measurement } from './bench-row.ts'
import type { Growth } from './growth.ts'
import type { Machine } from './machine.ts'
import { verdictText } from './print-results.ts'
import type { Size, SizeName } from './size.ts'
import { aimText, figuresOf } from './verdict.ts'

/** One run as it is kept: figures with the machine they come from and how busy it was. */
export interface Run {
  readonly date: string
  readonly size: SizeName
  readonly contents: Size
  readonly seed: number
  readonly machine: Machine
  /** Processes that ran or wanted to, before the run; on an idle machine near 0. */
  readonly loadBefore: number
  readonly loadAfter: number
  readonly lines: readonly Measurement[]
  readonly growth: readonly Growth[]
}

/** Writes `<date>-<size>.json` and says where. */
export function saveRun(run: Run, folder: string): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${run.date}-${run.size}.json`)
  writeFileSync(
    file,
    `${JSON.stringify({ ...run, lines: run.lines.map(savedLine), growth: run.growth.map(savedGrowth) }, null, 2)}\n`,
  )
  return file
}

function savedLine(line: Measurement) {
  const { name, work, floor, aim, n, unit, note, samples } = line
  const { median, p95, most, floorMedian, ratio } = figuresOf(line)
  return {
    name,
    work,
    unit,
    n,
    rounds: samples.length,
    median: rounded(median),
    p95: rounded(p95),
    most: rounded(most),
    floor,
    floorMedian: floorMedian === null ? null : rounded(floorMedian),
    ratio: ratio === null ? null : rounded(ratio),
    aim: aimText(aim, unit),
    verdict: verdictText(line),
    ...(note === undefined ? {} : { note }),
  }
}

const savedGrowth = ({ median, grew, allowed, ...growth }: Growth) => ({
  ...growth,
  median: median.map(rounded),
  grew: rounded(grew),
  allowed: rounded(allowed),
})

const rounded = (value: number): number => Number(value.toPrecision(4))

import type { Measurement } from './bench-row.ts'
import type { Growth } from './growth.ts'
import { alignedTable, shortNumber } from './table.ts'
import { aimText, figuresOf, judgeLimits, judgeRatio } from './verdict.ts'

/** The table of a run. What is over its aim is marked with `!`. */
export function resultTable(lines: readonly Measurement[]): string {
  return alignedTable(
    ['work', '>median', '>p95', '>floor', '>ratio', 'aim', 'verdict', 'floor is'],
    lines.map(resultRow),
  )
}

function resultRow(line: Measurement): string[] {
  const { median, p95, floorMedian, ratio } = figuresOf(line)
  const inUnit = (value: number): string => `${shortNumber(value)} ${line.unit}`
  return [
    line.work,
    inUnit(median),
    inUnit(p95),
    floorMedian === null ? '' : inUnit(floorMedian),
    ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    aimText(line.aim, line.unit),
    verdictText(line),
    line.floor ?? '',
  ]
}

export function verdictText(line: Measurement): string {
  const figures = figuresOf(line)
  const [ratio, limits] = [judgeRatio(line, figures), judgeLimits(line, figures)]
  if (ratio === 'over' || limits === 'over')
    return `! ${[ratio === 'over' ? 'ratio' : '', limits === 'over' ? 'limit' : ''].filter(Boolean).join(' and ')} over`
  if (ratio === 'too short to count') return 'ratio not counted'
  return [ratio, limits].includes('within') ? 'within' : ''
}

export function growthTable(growths: readonly Growth[]): string {
  return alignedTable(
    ['work', '>n', '>then n', '>took', '>then took', '>grew', '>n log n', ''],
    growths.map(({ name, n, median, unit, grew, allowed, isFaster }) => [
      name,
      ...n.map((count) => count.toLocaleString('en')),
      ...median.map((value) => `${shortNumber(value)} ${unit}`),
      `${grew.toFixed(1)} ×`,
      `${allowed.toFixed(1)} ×`,
      isFaster ? '! faster than n log n' : '',
    ]),
  )
}

export const notesOf = (lines: readonly Measurement[]): string =>
  lines
    .filter(({ note }) => note !== undefined)
    .map(({ name, note }) => `${name}: ${note}`)
    .join('\n')

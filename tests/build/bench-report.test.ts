import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { homedir, hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Measurement } from '../../build/bench/bench-row.ts'
import { describeMachine } from '../../build/bench/machine.ts'
import { parseOptions } from '../../build/bench/options.ts'
import { growthTable, resultTable } from '../../build/bench/print-results.ts'
import { saveRun } from '../../build/bench/results-file.ts'
import { sizes } from '../../build/bench/size.ts'
import { alignedTable, shortNumber } from '../../build/bench/table.ts'
import { repositoryRoot } from '../../build/source-tree.ts'

const lines: Measurement[] = [
  {
    name: 'list',
    work: 'open a list',
    floor: 'by hand',
    aim: { ratio: 1.5 },
    n: 10,
    unit: 'ms',
    samples: [1234.5],
    floorSamples: [100],
  },
  { name: 'memory', work: 'memory', floor: null, aim: {}, n: 1, unit: 'MB', samples: [99], floorSamples: [] },
]

describe('the table', () => {
  it('sets every column to one width, numbers to the right', () => {
    expect(
      alignedTable(
        ['a', '>n'],
        [
          ['long word', '1'],
          ['b', '1,000'],
        ],
      ).split('\n'),
    ).toEqual(['a              n', '---------  -----', 'long word      1', 'b          1,000'])
  })

  it('marks what is over and leaves empty what there is not', () => {
    const [, , list, memory] = resultTable(lines).split('\n')
    expect(list).toMatch(
      /open a list +1,235 ms +1,235 ms +100 ms +12\.3[45] × +≤ 1\.5 × +! ratio over +by hand/,
    )
    expect(memory).toMatch(/^memory +99\.0 MB +99\.0 MB$/)
  })

  it('says how costs grew', () => {
    const growth = { name: 'list', n: [10, 100], median: [1, 30], unit: 'ms', grew: 30, allowed: 20 } as const
    expect(growthTable([{ ...growth, isFaster: true }])).toMatch(
      /10 +100 .* 30\.0 × +20\.0 × +! faster than n log n/,
    )
  })

  it('shortens numbers to what matters', () => {
    expect([0.123, 4.56, 45.67, 456.7, 4567].map(shortNumber)).toEqual([
      '0.12',
      '4.56',
      '45.7',
      '457',
      '4,567',
    ])
  })
})

describe('the kept results', () => {
  it('hold the figures and the machine, and not whose machine it was', () => {
    const folder = mkdtempSync(join(tmpdir(), 'caucus-bench-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const machine = describeMachine()
    const run = { date: '2026-03-03', size: 'small', contents: sizes.small, seed: 1, growth: [] } as const
    const file = saveRun({ ...run, machine, loadBefore: 0.1, loadAfter: 0.2, lines }, folder)
    expect(file).toBe(join(folder, '2026-03-03-small.json'))
    const text = readFileSync(file, 'utf8')
    expect(JSON.parse(text)).toMatchObject({
      machine: { cores: machine.cores, node: process.version },
      lines: [{ name: 'list', median: 1235, floorMedian: 100, verdict: '! ratio over' }, { name: 'memory' }],
    })
    for (const telling of [hostname(), homedir(), repositoryRoot, tmpdir()].filter((word) => word.length > 3))
      expect(text).not.toContain(telling)
  })
})

describe('the command line', () => {
  it('measures the standard vault with its growth unless told otherwise', () => {
    expect(parseOptions([])).toEqual({ size: 'standard', only: '', seed: 1, effort: 1, growth: true })
    expect(parseOptions(['--size', 'large', '--only', 'list', '--no-growth', '--seed', '7'])).toEqual({
      size: 'large',
      only: 'list',
      seed: 7,
      effort: 1,
      growth: false,
    })
  })

  it.each([[['--size', 'huge']], [['--seed', 'x']], [['--effort', '0']], [['--what']]])(
    'refuses %j',
    (args) => {
      expect(() => parseOptions(args)).toThrow()
    },
  )
})

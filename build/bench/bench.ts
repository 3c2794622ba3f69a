import { join } from 'node:path'
import { keepCompiledSources } from '../../db/compiled-sources.ts'
import { repositoryRoot } from '../source-tree.ts'
import { buildWindow } from '../window/build-window.ts'
import { allRows } from './all-rows.ts'
import type { BenchRow, Measurement } from './bench-row.ts'
import { growthBetween, type Growth } from './growth.ts'
import { findLibreOffice } from './libre-office.ts'
import { describeMachine, loadNow } from './machine.ts'
import { parseOptions, type BenchOptions } from './options.ts'
import { growthTable, notesOf, resultTable } from './print-results.ts'
import { makeProgress } from './progress.ts'
import { saveRun, type Run } from './results-file.ts'
import { runRows } from './run-rows.ts'
import { sizeNames, sizes, type SizeName } from './size.ts'
import { figuresOf, isGate, judgeRatio } from './verdict.ts'

/**
 * `npm run bench`: measures what Caucus does against the least that it could take, on invented vaults that are kept
 * in bench/vaults. Ends with 1 when a ratio at the standard size is over its aim. See docs/benchmarks.md.
 */
const home = join(repositoryRoot, 'bench', 'vaults')
const results = join(repositoryRoot, 'bench', 'results')

async function bench(options: BenchOptions): Promise<boolean> {
  if (rowsOf(options).some((row) => row.isOfWindow)) buildWindow()
  const loadBefore = loadNow()
  const { lines, growth } = await measureSizes(options)
  const run: Run = {
    date: new Date().toISOString().slice(0, 10),
    size: options.size,
    contents: sizes[options.size],
    seed: options.seed,
    machine: describeMachine(),
    loadBefore,
    loadAfter: loadNow(),
    lines,
    growth,
  }
  print(run)
  if (options.only === '') console.log(`Kept as ${saveRun(run, results)}`)
  return lines.some((line) => judgeRatio(line, figuresOf(line)) === 'over')
}

/** The size asked for, and before it the one below, with half the effort, to compare with. */
async function measureSizes(options: BenchOptions): Promise<{ lines: Measurement[]; growth: Growth[] }> {
  const below = sizeNames[sizeNames.indexOf(options.size) - 1]
  const smaller = below && options.growth ? await measure(below, options) : []
  const lines = await measure(options.size, options)
  return { lines, growth: growthBetween(smaller, lines) }
}

const rowsOf = ({ only }: BenchOptions): BenchRow[] => allRows.filter((row) => row.name.startsWith(only))

const measure = (name: SizeName, options: BenchOptions): Promise<Measurement[]> =>
  runRows({
    name,
    size: sizes[name],
    seed: options.seed,
    effort: options.effort,
    home,
    rows: rowsOf(options),
    convert: findLibreOffice(join(home, 'office')),
    progress: makeProgress(),
  })

function print({ size, machine, loadBefore, loadAfter, lines, growth }: Run): void {
  const { processor, cores, memoryGB, node, sqlite } = machine
  console.log(
    `\nCaucus, ${size} vault; ${cores} × ${processor}, ${memoryGB} GB; Node ${node}, SQLite ${sqlite}`,
  )
  console.log(`Load of the machine before ${loadBefore}, after ${loadAfter}\n`)
  console.log(resultTable(lines))
  console.log(`\n${notesOf(lines)}`)
  if (growth.length > 0) console.log(`\nGrowth from the next smaller vault\n${growthTable(growth)}`)
}

// As in the application, whose threads are compiled: an import is not measured by compiling the reader's sources.
keepCompiledSources()
const options = parseOptions(process.argv.slice(2))
const isOver = await bench(options)
if (isOver && isGate(options.size)) {
  console.error('A ratio is over its aim.')
  process.exitCode = 1
}

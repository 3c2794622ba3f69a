import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { BenchRow } from '../bench-row.ts'
import type { HeldMemory } from './memory-child.ts'

/** What a process of its own takes that has the vault open and the longest list with it. */
export const memoryRow: BenchRow = {
  name: 'memory',
  run: (bench) => {
    const { folder, recovery } = bench.vault
    const child = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'memory-child.ts'), folder, recovery],
      {
        encoding: 'utf8',
      },
    )
    if (child.status !== 0) throw new Error(`the process that holds the list failed: ${child.stderr}`)
    const held = JSON.parse(child.stdout) as HeldMemory
    const both = { floor: null, n: held.rows, unit: 'MB', floorSamples: [] } as const
    return Promise.resolve([
      {
        ...both,
        name: 'memory.list',
        work: `memory with a list of ${held.rows.toLocaleString('en')} interactions open`,
        aim: { median: 400 },
        samples: [held.megabytes],
        note: 'the code of the vault process alone; with the main process see memory.window',
      },
      {
        ...both,
        name: 'memory.peak',
        work: 'most memory while opening it and searching',
        aim: {},
        samples: [held.peakMegabytes],
      },
    ])
  },
}

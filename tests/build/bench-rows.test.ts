import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allRows } from '../../build/bench/all-rows.ts'
import type { Bench } from '../../build/bench/bench-row.ts'
import { findOrMakeVault } from '../../build/bench/bench-vault.ts'
import { silent } from '../../build/bench/progress.ts'
import { figuresOf } from '../../build/bench/verdict.ts'
import { tiny } from './bench-tiny.ts'

let bench: Bench
let home: string

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'caucus-bench-'))
  const vault = await findOrMakeVault({ name: 'tiny', size: tiny, seed: 1, home, progress: silent })
  const scratch = join(home, 'scratch')
  mkdirSync(scratch)
  bench = { size: tiny, vault, seed: 1, scratch, convert: undefined, effort: 0.01, progress: silent }
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('every row of the benchmarks', () => {
  // Rows compare their answer with the floor's where both have one, and fail when they differ. The import of the
  // real Congress is left to its own tests, and to the benchmark itself; those of the window are driven end to end.
  it.each(allRows.filter(({ name, isOfWindow }) => name !== 'import.congress' && !isOfWindow))(
    '$name gives figures',
    async (row) => {
      for (const line of await row.run(bench)) {
        expect(line.name).toContain(row.name)
        expect(line.samples.length).toBeGreaterThan(0)
        expect(figuresOf(line).median).toBeGreaterThan(0)
        expect(line.n).toBeGreaterThan(0)
        expect(line.floorSamples.length > 0).toBe(line.floor !== null)
      }
    },
  )

  it('has a name of its own', () => {
    expect(new Set(allRows.map(({ name }) => name)).size).toBe(allRows.length)
  })
})

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allRows } from '../../build/bench/all-rows.ts'
import type { Bench } from '../../build/bench/bench-row.ts'
import { findOrMakeVault } from '../../build/bench/bench-vault.ts'
import { silent } from '../../build/bench/progress.ts'
import { figuresOf } from '../../build/bench/verdict.ts'
import { tiny } from '../build/bench-tiny.ts'

let bench: Bench
let home: string

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'caucus-bench-'))
  const vault = await findOrMakeVault({ name: 'tiny', size: tiny, seed: 1, home, progress: silent })
  const scratch = join(home, 'scratch')
  mkdirSync(scratch)
  bench = { size: tiny, vault, seed: 1, scratch, convert: undefined, effort: 0.05, progress: silent }
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

test.each(allRows.filter(({ isOfWindow }) => isOfWindow))('the bench measures $name', async (row) => {
  for (const line of await row.run(bench)) {
    expect(line.name).toContain(row.name)
    expect(line.samples.length).toBeGreaterThan(0)
    expect(figuresOf(line).median).toBeGreaterThan(0)
    expect(line.floorSamples.length > 0).toBe(line.floor !== null)
  }
})

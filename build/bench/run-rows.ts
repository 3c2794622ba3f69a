import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findOrMakeVault } from './bench-vault.ts'
import type { BenchRow, Measurement } from './bench-row.ts'
import type { Converter } from './libre-office.ts'
import type { Progress } from './progress.ts'
import type { Size } from './size.ts'

interface RunRequest {
  readonly name: string
  readonly size: Size
  readonly seed: number
  readonly effort: number
  readonly home: string
  readonly rows: readonly BenchRow[]
  readonly convert: Converter | undefined
  readonly progress: Progress
}

/** Measures every row on the vault of one size, one after the other. */
export async function runRows(request: RunRequest): Promise<Measurement[]> {
  const { name, size, seed, effort, home, rows, convert, progress } = request
  const vault = await findOrMakeVault(request)
  const scratch = join(home, 'scratch')
  const lines: Measurement[] = []
  for (const row of rows) {
    progress.say(`${name}: ${row.name}`)
    rmSync(scratch, { recursive: true, force: true })
    mkdirSync(scratch)
    lines.push(...(await row.run({ size, seed, vault, scratch, convert, progress, effort })))
  }
  rmSync(scratch, { recursive: true, force: true })
  return lines
}

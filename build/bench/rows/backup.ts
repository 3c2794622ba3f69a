import { closeSync, copyFileSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backUp } from '../../../db/vault/backup.ts'
import { rounds, type BenchRow } from '../bench-row.ts'
import { openBenchVault } from '../bench-vault.ts'
import { interleave } from '../timing.ts'

/** A backup that was verified by opening it, against a copy of the same bytes that is on the disk. */
export const backupRow: BenchRow = {
  name: 'backup',
  run: async (bench) => {
    // The floor copies a copy: opening the vault's own file here would free the locks that SQLite holds on it.
    const bytes = join(bench.scratch, 'bytes')
    copyFileSync(join(bench.vault.folder, 'vault.db'), bytes)
    const vault = await openBenchVault(bench.vault)
    const [backup, copy] = [join(bench.scratch, 'Backup.caucus'), join(bench.scratch, 'copy')]
    const { ours, floor } = await interleave(
      async () => {
        await backUp(vault.folder, backup)
        return () => rmSync(backup, { recursive: true })
      },
      () => {
        copyDurably(bytes, copy)
        return () => rmSync(copy)
      },
      { count: rounds(bench, 5) },
    )
    vault.close()
    return [
      {
        name: 'backup',
        work: `backup of ${Math.round(statSync(bytes).size / 1e6).toLocaleString('en')} MB, verified`,
        floor: 'copy of the same bytes with fsync',
        aim: { ratio: 6 },
        n: statSync(bytes).size,
        unit: 'ms',
        samples: ours,
        floorSamples: floor,
      },
    ]
  },
}

function copyDurably(from: string, to: string): void {
  copyFileSync(from, to)
  const file = openSync(to, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

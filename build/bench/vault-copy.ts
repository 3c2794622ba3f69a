import { closeSync, cpSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Vault } from '../../db/service/vault.ts'
import type { Bench } from './bench-row.ts'
import { openBenchVault } from './bench-vault.ts'

/** Opens a copy of the vault that may be written to, and removes it afterwards: each round starts from the same bytes. */
export async function withVaultCopy<T>(bench: Bench, work: (vault: Vault) => Promise<T>): Promise<T> {
  const folder = join(bench.scratch, 'Copy.caucus')
  cpSync(bench.vault.folder, folder, { recursive: true })
  flush(join(folder, 'vault.db'))
  const vault = await openBenchVault({ ...bench.vault, folder })
  try {
    return await work(vault)
  } finally {
    vault.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Else the first commit to the copy would wait for all of it: half a second of a vault of a gigabyte. */
function flush(path: string): void {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}

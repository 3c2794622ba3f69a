import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Vault } from '../../db/service/vault.ts'
import type { Bench } from './bench-row.ts'
import { openBenchVault } from './bench-vault.ts'

/** Opens a copy of the vault that may be written to, and removes it afterwards: each round starts from the same bytes. */
export async function withVaultCopy<T>(bench: Bench, work: (vault: Vault) => Promise<T>): Promise<T> {
  const folder = join(bench.scratch, 'Copy.caucus')
  cpSync(bench.vault.folder, folder, { recursive: true })
  const vault = await openBenchVault({ ...bench.vault, folder })
  try {
    return await work(vault)
  } finally {
    vault.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

import { AppError } from '../domain/errors.ts'
import { createDatabase, findDamage, holdLock, openDamaged } from '../store/connection.ts'
import type { Sqlite } from '../store/connection.ts'
import { buildVaultFolder } from './build-folder.ts'
import { sealHeader } from './header.ts'
import { unlockVaultHeader, writeHeader } from './header-file.ts'
import { wipeKeys } from './key-slots.ts'
import type { UnlockedHeader } from './key-slots.ts'
import { copyReadableRows } from './salvage-rows.ts'
import type { SalvagedTable } from './salvage-rows.ts'
import type { Secret } from './secret.ts'
import { checkVaultFolder, isTaken, vaultPaths } from './vault-paths.ts'
import type { VaultPaths } from './vault-paths.ts'

interface Salvage {
  readonly folder: string
  readonly secret: Secret
  /** Where the new vault goes; the damaged one is only read. */
  readonly target: string
  /** Makes the tables without their triggers, and names those to copy. */
  readonly prepare: (database: Sqlite) => readonly string[] | Promise<readonly string[]>
  /** Puts the triggers and everything derived in place. */
  readonly finish: (database: Sqlite) => void
}

export interface SalvageReport {
  readonly tables: readonly SalvagedTable[]
  /** What is still wrong in the new vault, above all references to rows that were lost. */
  readonly findings: readonly string[]
}

/**
 * Makes a new vault from what can still be read of a damaged one; the same secrets open it.
 * Errors: those of `openVault`, `vault.exists`; `vault.damaged` when not even the list of tables can be read, which
 * leaves the backups.
 */
export async function salvageVault(salvage: Salvage): Promise<SalvageReport> {
  const paths = vaultPaths(salvage.folder)
  checkVaultFolder(paths)
  if (!isTaken(paths.database)) throw new AppError('vault.missing', { path: paths.database })
  if (isTaken(salvage.target)) throw new AppError('vault.exists', { path: salvage.target })
  const lock = holdLock(paths.lock)
  try {
    const unlocked = await unlockVaultHeader(paths, salvage.secret)
    return await salvageUnlocked(salvage, paths, unlocked).finally(() => wipeKeys(unlocked))
  } finally {
    lock.release()
  }
}

async function salvageUnlocked(
  salvage: Salvage,
  paths: VaultPaths,
  unlocked: UnlockedHeader,
): Promise<SalvageReport> {
  const source = openDamaged(paths.database, unlocked.databaseKey)
  try {
    return await buildVaultFolder(salvage.target, async (target) => {
      const report = await fillDatabase(
        source,
        createDatabase(target.database, unlocked.databaseKey),
        salvage,
      )
      writeHeader(target, sealHeader(unlocked.content, unlocked.masterKey))
      return report
    })
  } finally {
    source.close()
  }
}

async function fillDatabase(
  source: Sqlite,
  database: Sqlite,
  { prepare, finish }: Salvage,
): Promise<SalvageReport> {
  try {
    const tables = copyReadableRows(source, database, await prepare(database))
    finish(database)
    return { tables, findings: findDamage(database, 'quick') }
  } finally {
    database.close()
  }
}

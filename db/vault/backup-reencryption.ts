import { rmSync } from 'node:fs'
import { partOf, type Watch } from '../domain/watch.ts'
import { rekeyCopy } from '../store/connection.ts'
import type { Backup } from './backup-list.ts'
import { replaceVaultFolder } from './build-folder.ts'
import { copyClosedDatabase } from './copy-vault.ts'
import { expectWhole } from './database-check.ts'
import { sealHeader } from './header.ts'
import { unlockVaultHeader, writeHeader } from './header-file.ts'
import { wipeKeys } from './key-slots.ts'
import { outdatedName } from './leftovers.ts'
import type { OpenVault } from './open-vault.ts'
import type { Secret } from './secret.ts'
import { checkVaultFolder, vaultPaths } from './vault-paths.ts'

/**
 * Puts an outdated backup under the keys of the vault, so that what opened it no longer does; for after `renewKeys`.
 * `secret` is what opens the backup. Errors: those of `openVault`, for the backup; `vault.diskFull`,
 * `job.cancelled`, with the backup as it was.
 */
export async function reencryptBackup(
  vault: OpenVault,
  { folder }: Backup,
  { secret, ...watch }: Watch & { readonly secret: Secret },
): Promise<void> {
  const source = vaultPaths(folder)
  checkVaultFolder(source)
  const unlocked = await unlockVaultHeader(source, secret)
  const outdated = outdatedName(folder)
  try {
    await replaceVaultFolder(folder, outdated, async (paths) => {
      const { databaseKey: key } = unlocked
      await copyClosedDatabase(source, paths, { key, watch: partOf(watch, 0, 0.15) })
      rekeyCopy(paths.database, key, vault.databaseKey)
      await expectWhole(paths.database, vault.databaseKey, partOf(watch, 0.5, 1))
      writeHeader(paths, sealHeader(vault.header, vault.masterKey))
    })
    rmSync(outdated, { recursive: true })
  } finally {
    wipeKeys(unlocked)
  }
}

import type { Watch } from '../domain/watch.ts'
import type { Backup } from './backup-list.ts'
import { unlockVaultHeader } from './header-file.ts'
import { wipeKeys } from './key-slots.ts'
import type { OpenVault } from './open-vault.ts'
import { expectSealed } from './sealed-file.ts'
import type { Secret } from './secret.ts'
import { checkVaultFolder, vaultPaths } from './vault-paths.ts'

/**
 * Opens a backup and holds every page against its seal. One that opens with what opens the vault now needs no secret.
 * Errors: `vault.damaged`, and those of opening with the secret.
 */
export async function verifyBackup(
  vault: OpenVault,
  { folder }: Backup,
  { secret, ...watch }: Watch & { readonly secret?: Secret | undefined } = {},
): Promise<void> {
  const paths = vaultPaths(folder)
  checkVaultFolder(paths)
  if (secret === undefined) return expectSealed(paths.database, vault.databaseKey, watch)
  const unlocked = await unlockVaultHeader(paths, secret)
  try {
    await expectSealed(paths.database, unlocked.databaseKey, watch)
  } finally {
    wipeKeys(unlocked)
  }
}

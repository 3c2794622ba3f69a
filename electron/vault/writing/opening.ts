import { lstatSync } from 'node:fs'
import { AppError } from '../../../db/domain/errors.ts'
import type { Watch } from '../../../db/domain/watch.ts'
import { createVault, unlockVault, type Vault } from '../../../db/service/vault.ts'
import { restoreVault } from '../../../db/service/vault/restore.ts'
import type { VaultOpening } from '../../contract/vault-message.ts'

/** Opens a vault the way it was asked for; `answer` is for the person: a new vault's recovery secret. */
export async function openAs(
  opening: VaultOpening,
  watch: Watch,
): Promise<{ vault: Vault; answer?: unknown }> {
  switch (opening.how) {
    case 'create': {
      const { how: _how, ...request } = opening
      const { vault, recovery } = await createVault({ ...request, recovery: true })
      return { vault, answer: { recovery } }
    }
    case 'restore': {
      const { from, folder, secret } = opening
      if (isTaken(folder)) throw new AppError('vault.exists', { path: folder })
      await restoreVault({ from, to: folder, secret, ...watch })
      return { vault: await unlockVault(folder, secret) }
    }
    case 'unlock':
      return { vault: await unlockVault(opening.folder, opening.secret) }
  }
}

const isTaken = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

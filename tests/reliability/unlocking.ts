import { isAppError } from '../../db/domain/errors.ts'
import { findDamage } from '../../db/store/connection.ts'
import type { OpenVault } from '../../db/vault/open-vault.ts'
import { countNotes, NOTES, openWithPassphrase, openWithRecovery, passphraseOf } from './round-vault.ts'

/**
 * The number of the passphrase that opens the vault after an interrupted change, when number `acknowledged` was the
 * last said to be in force. Throws when it is locked out or has lost anything: a vault must open with the recovery
 * secret and with the acknowledged passphrase, or the one that was on its way.
 */
export async function unlockAfterChange(folder: string, acknowledged: number): Promise<number> {
  const number = await passphraseInForce(folder, [acknowledged, acknowledged + 1])
  assertWhole(await openWithRecovery(folder))
  return number
}

async function passphraseInForce(folder: string, candidates: number[]): Promise<number> {
  for (const number of candidates) {
    const vault = await openIfRight(folder, passphraseOf(number))
    vault?.close()
    if (vault) return number
  }
  throw new Error(`locked out: no passphrase of ${candidates.join(', ')} opens the vault`)
}

async function openIfRight(folder: string, passphrase: string): Promise<OpenVault | undefined> {
  try {
    return await openWithPassphrase(folder, passphrase)
  } catch (error) {
    if (isAppError(error, 'vault.wrongPassphrase')) return undefined
    throw error
  }
}

function assertWhole(vault: OpenVault): void {
  const notes = countNotes(vault)
  const damage = findDamage(vault.writer, 'full')
  vault.close()
  if (notes !== NOTES || damage.length > 0) throw new Error(`${notes} notes, ${damage.join() || 'no damage'}`)
}

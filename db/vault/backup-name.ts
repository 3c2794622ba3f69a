import { basename, dirname, join } from 'node:path'
import { toInstant } from '../domain/instant.ts'
import type { Instant } from '../domain/instant.ts'
import { VAULT_SUFFIX, isTaken } from './vault-paths.ts'

/** `Coalition 2026-03-03T12-00-00Z.caucus`, with ` (2)` for a second one of the same second. */
const shape = /^.+ (\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z(?: \(\d+\))?\.caucus$/

/** A free place in `folder` for a backup of the vault. */
export const freeBackupPlace = (vaultFolder: string, folder: string, at: Instant): string =>
  freePlace(folder, `${vaultName(vaultFolder)} ${stampOf(at)}`)

/** A free place beside the vault for what a restore replaces. No backup's name, so that it is never pruned. */
export const freeReplacedPlace = (vaultFolder: string, at: Instant): string =>
  freePlace(dirname(vaultFolder), `${vaultName(vaultFolder)} replaced-${stampOf(at)}`)

/** The same for what was open when its folder was deleted. */
export const freeSavedPlace = (vaultFolder: string, at: Instant): string =>
  freePlace(dirname(vaultFolder), `${vaultName(vaultFolder)} saved-${stampOf(at)}`)

function freePlace(folder: string, name: string): string {
  for (let attempt = 1; ; attempt++) {
    const place = join(folder, `${name}${attempt === 1 ? '' : ` (${attempt})`}${VAULT_SUFFIX}`)
    if (!isTaken(place)) return place
  }
}

/** The moment in the name of a backup, or nothing when Caucus gives no such name. */
export function parseBackupName(name: string): Instant | undefined {
  const [, day, hours, minutes, seconds] = shape.exec(name) ?? []
  const epochMs = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`)
  return Number.isFinite(epochMs) ? toInstant(epochMs) : undefined
}

export const vaultName = (vaultFolder: string): string => basename(vaultFolder, VAULT_SUFFIX)

/** Colons are no part of a file name on Windows. */
const stampOf = (at: Instant): string => `${at.slice(0, 19).replaceAll(':', '-')}Z`

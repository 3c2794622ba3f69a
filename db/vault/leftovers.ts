import { readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseBackupName } from './backup-name.ts'
import { renameWithRetry, temporaryName } from './durable-file.ts'
import { isTaken } from './vault-paths.ts'
import type { VaultPaths } from './vault-paths.ts'

/** A folder still being filled; never taken for a vault. */
export const unfinishedName = (folder: string): string => `${resolve(folder)}.part`

/** A backup that is being replaced by one under other keys. */
export const outdatedName = (folder: string): string => `${folder}.outdated`

/** The copy of the database that is being put under another key. */
export const rotatingName = (paths: VaultPaths): string => `${paths.database}.rotating`

/** Clears away what a crash left of a save, of a change of key or of a backup. Needs the lock. */
export function sweepLeftovers(paths: VaultPaths): void {
  const copy = rotatingName(paths)
  const files = [temporaryName(paths.header), temporaryName(paths.headerCopy), copy]
  for (const file of [...files, `${copy}-journal`, `${copy}-wal`, `${copy}-shm`])
    rmSync(file, { force: true })
  if (isTaken(paths.backups)) sweepBackups(paths.backups)
}

function sweepBackups(folder: string): void {
  for (const name of readdirSync(folder)) {
    const backup = join(folder, name.replace(/\.(part|outdated)$/, ''))
    const found = join(folder, name)
    if (parseBackupName(backup) === undefined) continue
    if (found === unfinishedName(backup)) rmSync(found, { recursive: true })
    if (found === outdatedName(backup)) settleOutdated(found, backup)
  }
}

/** The new backup was verified before it got its name; without it, the old one is the only one. */
function settleOutdated(outdated: string, backup: string): void {
  if (isTaken(backup)) rmSync(outdated, { recursive: true })
  else renameWithRetry(outdated, backup)
}

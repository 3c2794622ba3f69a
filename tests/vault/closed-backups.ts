import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

/** Nobody may make a folder in it, not even an administrator. */
export const closedFolder = process.platform === 'darwin' ? '/System' : '/sys'

/** Puts a place where nothing can be written where a vault keeps its backups. Gives back what ends that. */
export function closeBackups(vaultFolder: string): () => void {
  const place = join(vaultFolder, 'backups')
  symlinkSync(closedFolder, place)
  return () => rmSync(place)
}

import { statfsSync } from 'node:fs'

/** A change of key and a backup each need a whole copy, and a large import needs its log. */
const COPIES_WANTED = 3

/** What an ordinary user may still write on the disk that holds `path`. */
export function freeBytes(path: string): number {
  const { bavail, bsize } = statfsSync(path)
  return bavail * bsize
}

interface SpaceShortage {
  readonly freeBytes: number
  readonly wantedBytes: number
}

/** A warning, not an error: nothing is lost when a disk fills up, but backups stop. */
export function findSpaceShortage(vaultBytes: number, free: number): SpaceShortage | undefined {
  const wantedBytes = COPIES_WANTED * vaultBytes
  return free < wantedBytes ? { freeBytes: free, wantedBytes } : undefined
}

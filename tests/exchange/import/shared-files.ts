import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const data = resolve(import.meta.dirname, '../../../../shared/data')

/** Whether the collected samples of other programs lie beside the repository; says so where they do not. */
export function hasSharedFiles(folder: string): boolean {
  const path = join(data, folder)
  if (existsSync(path)) return true
  console.warn(`skipped: no samples at ${path}`)
  return false
}

export const sharedPath = (path: string): string => join(data, path)

/** The samples under a folder with one extension, by their paths under the data. */
export function sharedFiles(folder: string, extension: string): string[] {
  if (!hasSharedFiles(folder)) return []
  return readdirSync(join(data, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.toLowerCase().endsWith(extension))
    .map((name) => `${folder}/${name}`)
    .sort()
}

/** What was counted in each sample independently of Caucus, by its path. */
export function sharedCounts(): ReadonlyMap<string, string> {
  const rows = readFileSync(join(data, 'FILES.tsv'), 'utf8').split('\n').slice(1)
  return new Map(rows.map((row) => row.split('\t')).map((cells) => [cells[0] ?? '', cells[7] ?? '']))
}

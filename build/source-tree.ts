import { globSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'

export const repositoryRoot = resolve(import.meta.dirname, '..')

/** The folders that hold TypeScript. Those that do not exist yet are simply empty. */
const sourceRoots = ['db', 'cli', 'electron', 'renderer', 'build', 'tests'] as const

export interface SourceText {
  /** From the root of the repository, with forward slashes on every system. */
  readonly path: string
  readonly text: string
}

/** Every TypeScript file of the repository, sorted by path. */
export function readSourceTree(root: string = repositoryRoot): SourceText[] {
  const paths = globSync(`{${sourceRoots.join(',')}}/**/*.{ts,tsx}`, { cwd: root })
  return paths
    .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(root, path), 'utf8') }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

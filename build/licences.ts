import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { repositoryRoot } from './source-tree.ts'

interface BundledPackage {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** The whole text, where the package has one. */
  readonly text: string
}

/** What the window is built from besides the dependencies of the program; they stand in its bundle. */
const inWindow = [
  '@fontsource-variable/inter',
  '@fontsource-variable/source-serif-4',
  '@internationalized/date',
  '@tanstack/react-query',
  '@tanstack/react-table',
  '@tanstack/react-virtual',
  'react',
  'react-aria-components',
  'react-dom',
  'react-hook-form',
  'wouter',
  'electron',
]

/** Programs of their own that the packages below only name, such as what downloads Electron. */
const notBundled: ReadonlySet<string> = new Set(['electron'])

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** Every package that is shipped, from what is installed: nothing is asked of any network. */
export function bundledPackages(): BundledPackage[] {
  const program = Object.keys(readManifest(repositoryRoot).dependencies ?? {})
  const found = new Map<string, BundledPackage>()
  const visit = (name: string, from: string): void => {
    const folder = findPackage(name, from)
    if (folder === undefined || found.has(folder)) return
    const manifest = readManifest(folder)
    const { version, license = '' } = manifest
    found.set(folder, { name: manifest.name, version, licence: license, text: licenceText(folder) })
    if (notBundled.has(name)) return
    for (const dependency of Object.keys(manifest.dependencies ?? {})) visit(dependency, folder)
  }
  for (const name of [...program, ...inWindow]) visit(name, repositoryRoot)
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

/** As Node finds it: the nearest of the folders above. */
function findPackage(name: string, from: string): string | undefined {
  const folder = join(from, 'node_modules', name)
  if (existsSync(join(folder, 'package.json'))) return folder
  return from === repositoryRoot || dirname(from) === from ? undefined : findPackage(name, dirname(from))
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/iu.test(name))
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
}

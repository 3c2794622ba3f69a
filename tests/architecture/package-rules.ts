import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const versions = z.record(z.string(), z.string()).default({})
const packageSchema = z.looseObject({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
})
const lockSchema = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({
      dev: z.boolean().default(false),
      license: z.string().optional(),
      resolved: z.string().optional(),
    }),
  ),
})

export type PackageFile = z.input<typeof packageSchema>
export type LockFile = z.input<typeof lockSchema>

const exactVersion = /^(npm:(@[\w-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/

/** Dependencies whose version could change without a change here. */
export function findLooseVersions(file: PackageFile): string[] {
  const { dependencies, devDependencies, optionalDependencies } = packageSchema.parse(file)
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !exactVersion.test(version))
    .map(([name, version]) => `${name} is not pinned: ${version}`)
}

/** Licences that let the product be given on under Apache-2.0 (docs/adr/0001-licence.md). */
const allowedLicences: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'Apache-2.0',
  // MIT without the duty to keep its notice (docs/adr/0020-mails.md).
  'MIT-0',
  // Asks for the source of its own files only (docs/adr/0015-calendars-and-address-books.md).
  'MPL-2.0',
])

/** Every package that is installed with the product, development tools left out: path → licence as locked. */
export function productionLicences(lock: LockFile): Map<string, string> {
  const packages = Object.entries(lockSchema.parse(lock).packages).filter(
    ([path, { dev }]) => path !== '' && !dev,
  )
  return new Map(packages.map(([path, { license }]) => [path, license ?? 'none']))
}

/** Expressions ("A OR B") are refused too: a person has to read and decide. */
export function findForeignLicences(licences: ReadonlyMap<string, string>): string[] {
  return [...licences]
    .filter(([, licence]) => !allowedLicences.has(licence))
    .map(([path, licence]) => `${path} is under ${licence}`)
}

/** What an installed package itself says; undefined when it is for another system and so not installed. */
export function installedLicence(root: string, path: string): string | undefined {
  const schema = z.looseObject({ license: z.string().default('none') })
  try {
    return schema.parse(JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))).license
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

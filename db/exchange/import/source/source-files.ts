import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { AppError, systemCode } from '../../../domain/errors.ts'

export interface SourceFile {
  readonly path: string
  /** The given path under which it was found; its own path when the file itself was given. */
  readonly root: string
  /** Name of the folder that holds it. */
  readonly folder: string
}

export interface SourceFiles {
  /** The given paths, made absolute. */
  readonly roots: readonly string[]
  readonly files: readonly SourceFile[]
  readonly passedOver: readonly PassedOver[]
}

/** Symbolic links to folders are not followed inside a given one: they may lead in a circle. Those to files are. */
interface PassedOver {
  readonly path: string
  readonly reason: 'symbolicLink' | 'tooDeep'
}

export const isGiven = (file: SourceFile): boolean => file.path === file.root

const extensions = new Set(['.yaml', '.yml', '.json', '.csv'])
const maximumDepth = 8
const maximumFiles = 100_000

/**
 * The YAML, JSON and CSV files under the given files and folders, each once, sorted by path. Hidden entries and
 * `node_modules` are passed over; a given path may itself be a symbolic link.
 * @throws AppError `file.missing`, `file.unreadable`, `file.tooMany`.
 */
export async function listSourceFiles(paths: readonly string[]): Promise<SourceFiles> {
  const found = new Map<string, SourceFile>()
  const passedOver: PassedOver[] = []
  const roots = [...new Set(paths.map((path) => resolve(path)))]
  for (const root of roots) {
    const entry = await entryAt(root)
    if (entry === 'file') found.set(root, toFile(root, root))
    else await walk({ root, folder: root, depth: 0, found, passedOver })
  }
  const files = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  return { roots, files, passedOver }
}

const toFile = (path: string, root: string): SourceFile => ({ path, root, folder: basename(dirname(path)) })

async function entryAt(path: string): Promise<'file' | 'folder'> {
  const status = await attempt(path, () => stat(path))
  if (status.isDirectory()) return 'folder'
  if (status.isFile()) return 'file'
  throw new AppError('file.unreadable', { path, detail: 'not a regular file' })
}

interface Walk {
  readonly root: string
  readonly folder: string
  readonly depth: number
  readonly found: Map<string, SourceFile>
  readonly passedOver: PassedOver[]
}

async function walk({ folder, ...rest }: Walk): Promise<void> {
  const { root, depth, found, passedOver } = rest
  if (depth > maximumDepth) return void passedOver.push({ path: folder, reason: 'tooDeep' })
  const entries = await attempt(folder, () => readdir(folder, { withFileTypes: true }))
  for (const entry of entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')) {
    const path = join(folder, entry.name)
    const isFile = entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(path)))
    if (entry.isSymbolicLink() && !isFile) passedOver.push({ path, reason: 'symbolicLink' })
    else if (entry.isDirectory()) await walk({ ...rest, folder: path, depth: depth + 1 })
    else if (isFile && extensions.has(extname(path).toLowerCase()) && !found.has(path))
      found.set(path, toFile(path, root))
    if (found.size > maximumFiles) throw new AppError('file.tooMany', { path: root, limit: maximumFiles })
  }
}

/** A link that leads nowhere leads to none. */
async function leadsToFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return false
  }
}

async function attempt<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT') throw new AppError('file.missing', { path })
    if (code === undefined) throw error
    throw new AppError('file.unreadable', { path, detail: code })
  }
}

import { createHash, randomUUID } from 'node:crypto'
import { link, lstat, open, realpath, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError, systemCode } from '../../domain/errors.ts'
import { isInsideVault } from '../../vault/inside-vault.ts'
import type { ByteSource } from './byte-source.ts'

/** What a file that leaves the vault contains, for its manifest. */
interface OutgoingContents {
  readonly records: number
  /** Keys of the fields each record shows. */
  readonly fields: readonly string[]
  /** For whom it was made; decides what may be in it. */
  readonly audience: string
}

export interface Outgoing {
  readonly bytes: ByteSource
  readonly contents: OutgoingContents
}

export interface Destination {
  readonly path: string
  /** Without it an existing file is refused (`file.exists`). */
  readonly overwrite?: boolean
  /** Stops between two pieces of the file (`job.cancelled`). */
  readonly signal?: AbortSignal
}

/** What left the vault, when and for whom. */
export interface ExportManifest extends OutgoingContents {
  /** Absolute path of the file. */
  readonly path: string
  readonly bytes: number
  /** Lower-case hexadecimal. */
  readonly sha256: string
  /** Instant in UTC at which the file was complete. */
  readonly at: string
}

/**
 * The one way out of the vault: every file with its contents passes here. The bytes go to a new file of mode 600
 * beside the destination, onto the disk, and only then get the destination's name; on any failure it is removed and
 * the destination is what it was. A kill can leave only that `.part` file.
 *
 * Throws `file.exists`, `file.missing` (the folder), `file.diskFull`, `file.unwritable`, `export.insideVault`,
 * `job.cancelled`, and whatever the maker of the bytes throws.
 */
export async function writeOut(outgoing: Outgoing, destination: Destination): Promise<ExportManifest> {
  const path = await resolveDestination(destination)
  const part = join(dirname(path), `.caucus-${randomUUID()}.part`)
  try {
    const written = await writePart(part, outgoing.bytes, { path, signal: destination.signal })
    await onDisk(path, () => publish(part, path, destination.overwrite === true))
    return { path, ...outgoing.contents, ...written, at: new Date().toISOString() }
  } finally {
    // Force: after a rename it is gone already.
    await onDisk(path, () => rm(part, { force: true }))
  }
}

/**
 * The real absolute path, refused before anything is made where the file could not be put: by who writes it, or before
 * the work that it tells of. Errors: `file.exists`, `file.missing` (the folder), `export.insideVault`.
 */
export async function resolveDestination({ path, overwrite = false }: Destination): Promise<string> {
  const absolute = resolve(path)
  const folder = await onDisk(absolute, () => realpath(dirname(absolute)))
  const target = join(folder, basename(absolute))
  if (await onDisk(target, async () => isInsideVault(target)))
    throw new AppError('export.insideVault', { path: target })
  const existing = await onDisk(target, () => statIfAny(target))
  if (existing !== undefined && (!overwrite || !(existing.isFile() || existing.isSymbolicLink())))
    throw new AppError('file.exists', { path: target })
  return target
}

async function statIfAny(path: string): Promise<Awaited<ReturnType<typeof lstat>> | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

async function writePart(
  part: string,
  bytes: ByteSource,
  { path, signal }: { path: string; signal: AbortSignal | undefined },
): Promise<{ bytes: number; sha256: string }> {
  const file = await onDisk(path, () => open(part, 'wx', 0o600))
  try {
    const written = await pour(bytes, { file, path, signal })
    await onDisk(path, () => file.sync())
    return written
  } finally {
    await onDisk(path, () => file.close())
  }
}

async function pour(
  source: ByteSource,
  { file, path, signal }: { file: FileHandle; path: string; signal: AbortSignal | undefined },
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of source) {
    if (signal?.aborted) throw new AppError('job.cancelled', {})
    await onDisk(path, () => file.writeFile(piece))
    hash.update(piece)
    bytes += piece.byteLength
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** Gives the finished file its name. A link, unlike a rename, cannot replace a file that came in the meantime. */
async function publish(part: string, path: string, overwrite: boolean): Promise<void> {
  if (overwrite || !(await linkIfPossible(part, path))) await rename(part, path)
  await syncFolder(dirname(path))
}

/** False where the file system has no links (FAT, some network drives). */
async function linkIfPossible(part: string, path: string): Promise<boolean> {
  try {
    await link(part, path)
    return true
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(systemCode(error) ?? '')) throw error
    if ((await statIfAny(path)) !== undefined) throw new AppError('file.exists', { path }, { cause: error })
    return false
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot sync a folder (EPERM); there the rename itself is journaled.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Runs one call on the disk, so that its error names the file and what to do, and the maker's errors stay theirs. */
async function onDisk<T>(path: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw toFileError(error, path)
  }
}

function toFileError(error: unknown, path: string): unknown {
  const code = systemCode(error)
  if (error instanceof AppError || code === undefined) return error
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('file.diskFull', { path }, { cause: error })
    case 'EEXIST':
      return new AppError('file.exists', { path }, { cause: error })
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('file.missing', { path: dirname(path) }, { cause: error })
    default:
      return new AppError('file.unwritable', { path, detail: code }, { cause: error })
  }
}

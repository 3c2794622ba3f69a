import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { AppError, isAppError, systemCode } from '../domain/errors.ts'
import { toAppError } from '../store/driver-error.ts'
import { writeDurably } from './durable-file.ts'
import { MOST_HEADER_BYTES, headerText, parseHeader } from './header.ts'
import type { Header } from './header.ts'
import { unlockHeader, wipeKeys } from './key-slots.ts'
import type { UnlockedHeader } from './key-slots.ts'
import type { Secret } from './secret.ts'
import type { VaultPaths } from './vault-paths.ts'

export type HeaderSource = 'header' | 'headerCopy'

/** Errors: `vault.missing` (this file), `vault.damaged`, `vault.notAVault`, `vault.newer`. */
export function readHeader(file: string): Header {
  return parseHeader(readSmallFile(file), file)
}

function readSmallFile(file: string): string {
  let fd: number | undefined
  try {
    fd = openSync(file, 'r')
    if (fstatSync(fd).size > MOST_HEADER_BYTES)
      throw new AppError('vault.damaged', { path: file, detail: 'too large' })
    return readFileSync(fd, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw new AppError('vault.missing', { path: file }, { cause: error })
    throw toAppError(error, file)
  } finally {
    if (fd !== undefined) closeSync(fd)
  }
}

/**
 * Both files get the same header, so the loss of either costs nothing and a removed slot does not live on in the copy.
 * Read back before it is written: a header that this program would refuse is never saved.
 * Errors: `vault.diskFull`, `vault.readOnly`.
 */
export function writeHeader(paths: VaultPaths, header: Header): void {
  const text = headerText(header)
  if (text.length > MOST_HEADER_BYTES) throw new RangeError(`a header of ${text.length} bytes`)
  parseHeader(text, paths.header)
  writeDurably([paths.header, paths.headerCopy], text)
}

/**
 * Opens the header, or its copy when the header is damaged or missing. A wrong secret is no reason to try the copy.
 * Errors: those of `unlockHeader`, `vault.newer`, and `vault.damaged` when neither file is whole.
 */
export async function unlockVaultHeader(
  paths: VaultPaths,
  secret: Secret,
): Promise<UnlockedHeader & { source: HeaderSource }> {
  try {
    return { ...(await unlockHeader(readHeader(paths.header), secret, paths.header)), source: 'header' }
  } catch (error) {
    if (!isUnusable(error)) throw error
    return { ...(await unlockHeaderCopy(paths, secret, error)), source: 'headerCopy' }
  }
}

async function unlockHeaderCopy(paths: VaultPaths, secret: Secret, why: unknown): Promise<UnlockedHeader> {
  try {
    return await unlockHeader(readHeader(paths.headerCopy), secret, paths.headerCopy)
  } catch (error) {
    if (!isUnusable(error)) throw error
    throw isAppError(why, 'vault.damaged')
      ? why
      : new AppError('vault.damaged', { path: paths.header, detail: 'no header' }, { cause: why })
  }
}

/**
 * Whether the secret opens the header or its copy as they are on the disk, or whether that cannot be told. Asked after
 * something failed on the way: the slot may have been saved before.
 */
export async function mayOpenWith({ header, headerCopy }: VaultPaths, secret: Secret): Promise<boolean> {
  for (const file of [header, headerCopy]) if (await mayOpenHeader(file, secret)) return true
  return false
}

async function mayOpenHeader(file: string, secret: Secret): Promise<boolean> {
  try {
    wipeKeys(await unlockHeader(readHeader(file), secret, file))
    return true
  } catch (error) {
    return !(isAppError(error) && opensNothing.has(error.code))
  }
}

const opensNothing: ReadonlySet<string> = new Set([
  'vault.missing',
  'vault.noSuchSlot',
  'vault.wrongPassphrase',
  'vault.wrongRecovery',
  'vault.wrongKeychain',
])

const isUnusable = (error: unknown): boolean =>
  isAppError(error, 'vault.damaged') ||
  isAppError(error, 'vault.missing') ||
  isAppError(error, 'vault.notAVault')

import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { systemCode } from '../domain/errors.ts'
import { toAppError } from '../store/connection.ts'

/** A save under way; what a crash leaves behind under this name is swept at the next open. */
export const temporaryName = (file: string): string => `${file}.tmp`

/**
 * Puts `data` at `file` so that a crash or a power cut at any moment leaves the old or the new content, never a mix.
 * Mode 600. Errors: `vault.diskFull`, `vault.readOnly`.
 */
export function writeDurably(file: string, data: string): void {
  const temporary = temporaryName(file)
  try {
    rmSync(temporary, { force: true })
    writeAndSync(temporary, data)
    renameWithRetry(temporary, file)
    syncFolder(dirname(file))
  } catch (error) {
    throw toAppError(error, file)
  }
}

/** Only ever a new file, on the disk when this returns. */
export function writeAndSync(file: string, data: string): void {
  const fd = openSync(file, 'wx', 0o600)
  try {
    writeSync(fd, data)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

export function syncFile(file: string): void {
  const fd = openSync(file, 'r+')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Makes renames and removals in the folder last. Windows has no such call and orders them in its journal. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const fd = openSync(folder, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

const RETRY_PAUSES_MS = [10, 20, 50, 100, 200, 400, 800]

/** On Windows a virus scanner may hold a file for a moment after it was written. */
export function renameWithRetry(
  from: string,
  to: string,
  system: { rename: typeof renameSync; platform: string } = {
    rename: renameSync,
    platform: process.platform,
  },
): void {
  for (const pause of RETRY_PAUSES_MS) {
    try {
      return system.rename(from, to)
    } catch (error) {
      if (system.platform !== 'win32' || !isBlocked(error)) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    }
  }
  system.rename(from, to)
}

const isBlocked = (error: unknown): boolean => ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '')

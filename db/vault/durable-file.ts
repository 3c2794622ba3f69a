import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { systemCode } from '../domain/errors.ts'
import { toAppError } from '../store/driver-error.ts'

/** A save under way; what a crash leaves behind under this name is swept at the next open. */
export const temporaryName = (file: string): string => `${file}.tmp`

/**
 * Puts `data` at every one of the files of one folder. A crash or a power cut at any moment leaves each with its old
 * or its new content, never a mix; a full disk leaves all as they were. Mode 600.
 * Errors: `vault.diskFull`, `vault.readOnly`.
 */
export function writeDurably(files: readonly string[], data: string): void {
  let at = files[0] ?? ''
  try {
    for (at of files) writeTemporary(at, data)
    for (at of files) renameWithRetry(temporaryName(at), at)
    syncFolder(dirname(at))
  } catch (error) {
    throw toAppError(error, at)
  }
}

function writeTemporary(file: string, data: string): void {
  rmSync(temporaryName(file), { force: true })
  writeAndSync(temporaryName(file), data)
}

/** Only ever a new file, on the disk when this returns. */
export function writeAndSync(file: string, data: string): void {
  const fd = openSync(file, 'wx', 0o600)
  try {
    writeFileSync(fd, data) // goes on until all is written: one write may take only a part
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

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { AppError, systemCode } from '../../domain/errors.ts'

/** Files that came with the question instead of lying on a disk: dropped on the window. In the thread, one at a time. */
const given = new Map<string, Uint8Array>()

/** While `work` runs, the file of this path has these bytes. */
export async function withBytes<T>(
  { path, bytes }: { readonly path: string; readonly bytes?: Uint8Array | undefined },
  work: () => Promise<T> | T,
): Promise<T> {
  if (bytes) given.set(path, bytes)
  try {
    return await work()
  } finally {
    given.delete(path)
  }
}

/**
 * The bytes of a regular file. Nothing is waited for: opening a named pipe would otherwise block for ever.
 * @throws AppError `file.missing`, `file.unreadable`, `file.tooLarge` beyond the limit (bytes).
 */
export function readBytes(path: string, limit: number): Uint8Array {
  const known = given.get(path)
  if (known && known.byteLength > limit) throw new AppError('file.tooLarge', { path, limit })
  if (known) return known
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const status = fstatSync(descriptor)
    if (!status.isFile()) throw new AppError('file.unreadable', { path, detail: 'not a regular file' })
    if (status.size > limit) throw new AppError('file.tooLarge', { path, limit })
    return readAll(descriptor, status.size)
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined || error instanceof AppError) throw error
    throw code === 'ENOENT'
      ? new AppError('file.missing', { path })
      : new AppError('file.unreadable', { path, detail: code })
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

function readAll(descriptor: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let length = 0
  while (length < size) {
    const read = readSync(descriptor, bytes, length, size - length, null)
    if (read === 0) break
    length += read
  }
  return bytes.subarray(0, length)
}

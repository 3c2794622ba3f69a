import { readSync } from 'node:fs'
import { AppError } from '../../../domain/errors.ts'
import { withRegularFile } from './regular-file.ts'

/** Files that came with the question instead of lying on a disk: dropped on the window. In the thread, one at a time. */
const given = new Map<string, Uint8Array>()

/** While `work` runs, the file of this path, or those of several, have these bytes. */
export async function withBytes<T>(
  { path, bytes, dropped }: GivenBytes,
  work: () => Promise<T> | T,
): Promise<T> {
  if (bytes) given.set(path, bytes)
  for (const [name, content] of dropped ?? []) given.set(name, content)
  try {
    return await work()
  } finally {
    given.clear()
  }
}

interface GivenBytes {
  readonly path: string
  readonly bytes?: Uint8Array | undefined
  readonly dropped?: ReadonlyMap<string, Uint8Array> | undefined
}

/** Whether this file is one of those. */
export const isGivenBytes = (path: string): boolean => given.has(path)

/**
 * The bytes of a regular file.
 * @throws AppError `file.missing`, `file.unreadable`, `file.tooLarge` beyond the limit (bytes).
 */
export function readBytes(path: string, limit: number): Uint8Array {
  const known = given.get(path)
  if (known && known.byteLength > limit) throw new AppError('file.tooLarge', { path, limit })
  if (known) return known
  return withRegularFile({ path, limit }, readAll)
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

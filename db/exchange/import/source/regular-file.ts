import { closeSync, constants, fstatSync, openSync } from 'node:fs'
import { AppError, systemCode } from '../../../domain/errors.ts'

/**
 * Opens a regular file while `work` runs; `size` in bytes. Nothing is waited for: opening a named pipe would otherwise
 * block for ever.
 * @throws AppError `file.missing`, `file.unreadable`, `file.tooLarge` beyond the limit (bytes).
 */
export function withRegularFile<T>(
  { path, limit }: { readonly path: string; readonly limit: number },
  work: (descriptor: number, size: number) => T,
): T {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const status = fstatSync(descriptor)
    if (!status.isFile()) throw new AppError('file.unreadable', { path, detail: 'not a regular file' })
    if (status.size > limit) throw new AppError('file.tooLarge', { path, limit })
    return work(descriptor, status.size)
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

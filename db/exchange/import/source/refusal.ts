import { AppError } from '../../../domain/errors.ts'
import { SyntaxFault } from './syntax-fault.ts'

/**
 * Runs a reader over one file and says in the words of the product why it gave up.
 * @throws AppError `file.malformed` for a SyntaxFault, `file.tooComplex` for a RangeError; all else as it is.
 */
export function refusing<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw refusalOf(path, error)
  }
}

/** The same for what a reader that takes its time has thrown. */
export function refusalOf(path: string, error: unknown): unknown {
  if (error instanceof SyntaxFault)
    return new AppError('file.malformed', { path, line: error.line, detail: error.message })
  return error instanceof RangeError
    ? new AppError('file.tooComplex', { path, detail: error.message })
    : error
}

import { AppError } from '../../../domain/errors.ts'
import type { FileNature } from '../../../domain/file-nature.ts'
import { refuse, refuseForeign, refuseForeignText } from '../source/file-nature.ts'
import { readBytes } from '../source/read-bytes.ts'
import type { SourceLimits } from '../source/source-limit.ts'
import { toByteText, type ByteText } from './byte-text.ts'

interface LineFile {
  readonly path: string
  readonly limits: SourceLimits
  /** What it may be. */
  readonly own?: readonly FileNature[]
}

/**
 * The text of a file of content lines. @throws AppError `file.missing`, `file.unreadable`, `file.tooLarge`,
 * `file.otherNature`, `file.malformed`.
 */
export function readByteText({ path, limits, own }: LineFile): ByteText {
  const bytes = readBytes(path, limits.bytes)
  refuseForeign(path, bytes)
  const text = toByteText(bytes)
  if (text === undefined)
    throw new AppError('file.malformed', { path, line: null, detail: 'not a text file' })
  if (text.trim() === '') refuse(path, 'empty')
  refuseForeignText(path, text, own)
  return text
}

import { readFileSync } from 'node:fs'
import { utf8 } from '../exchange/export/byte-source.ts'
import { writeOut } from '../exchange/export/write-out.ts'
import { AppError, isAppError, systemCode } from '../domain/errors.ts'
import { parseMapping, type Mapping } from '../domain/import-mapping.ts'

const largestFile = 5 * 2 ** 20

/**
 * A mapping that somebody saved as a file. @throws AppError `file.missing`, `file.unreadable`, `file.tooLarge`,
 * `mapping.unreadable` with what is wrong with it.
 */
export function readMappingFile(path: string): Mapping {
  try {
    const text = readFileSync(path, 'utf8')
    if (text.length > largestFile) throw new AppError('file.tooLarge', { path, limit: largestFile })
    return parseMapping(JSON.parse(text))
  } catch (error) {
    const issues = faultsOf(error)
    if (issues !== undefined) throw new AppError('mapping.unreadable', { path, issues })
    const code = systemCode(error)
    if (error instanceof AppError || code === undefined) throw error
    throw code === 'ENOENT'
      ? new AppError('file.missing', { path })
      : new AppError('file.unreadable', { path, detail: code })
  }
}

/** What is wrong with what the file holds: where, in its own words, and the key of the text. */
function faultsOf(error: unknown): readonly string[] | undefined {
  if (error instanceof SyntaxError) return ['issue.notMapping']
  if (!isAppError(error, 'input.invalid')) return undefined
  const { issues } = error.params
  return issues.some((issue) => issue.includes(': ')) ? issues : ['issue.notMapping']
}

/** A mapping for a colleague, or for the command line. Errors: those of `writeOut`. */
export async function writeMappingFile(mapping: Mapping, path: string): Promise<void> {
  const contents = { records: 0, fields: [], audience: 'internal' }
  const text = `${JSON.stringify(mapping, null, 2)}\n`
  await writeOut({ bytes: utf8([text]), contents }, { path, overwrite: true })
}

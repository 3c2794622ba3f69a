import { readFileSync } from 'node:fs'
import { utf8 } from '../exchange/export/byte-source.ts'
import { writeOut } from '../exchange/export/write-out.ts'
import { AppError, systemCode } from '../domain/errors.ts'
import { parseMapping, type Mapping } from '../domain/import-mapping.ts'

const largestFile = 5 * 2 ** 20

/**
 * A mapping that somebody saved as a file. @throws AppError `file.missing`, `file.unreadable`, `file.tooLarge`,
 * `file.malformed`, `input.invalid` with what is wrong with it.
 */
export function readMappingFile(path: string): Mapping {
  try {
    const text = readFileSync(path, 'utf8')
    if (text.length > largestFile) throw new AppError('file.tooLarge', { path, limit: largestFile })
    return parseMapping(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new AppError('file.malformed', { path, line: null, detail: error.message })
    const code = systemCode(error)
    if (error instanceof AppError || code === undefined) throw error
    throw code === 'ENOENT'
      ? new AppError('file.missing', { path })
      : new AppError('file.unreadable', { path, detail: code })
  }
}

/** A mapping for a colleague, or for the command line. Errors: those of `writeOut`. */
export async function writeMappingFile(mapping: Mapping, path: string): Promise<void> {
  const contents = { records: 0, fields: [], audience: 'internal' }
  const text = `${JSON.stringify(mapping, null, 2)}\n`
  await writeOut({ bytes: utf8([text]), contents }, { path, overwrite: true })
}

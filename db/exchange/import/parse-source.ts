import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { extname } from 'node:path'
import { AppError, systemCode } from '../../domain/errors.ts'
import { decodeText } from './decode-text.ts'
import { parseCsv } from './parse-csv.ts'
import { parseJson } from './parse-json.ts'
import { parseYaml } from './parse-yaml.ts'
import type { SourceDocument } from './source-document.ts'
import type { SourceLimits } from './source-limit.ts'
import { SyntaxFault } from './syntax-fault.ts'

/**
 * Reads and parses one YAML, JSON or CSV file. It may take long or exhaust memory on a hostile file: only
 * `untrusted-worker.ts` calls it for files that people give.
 * @throws AppError `file.missing`, `file.unreadable`, `file.tooLarge`, `file.malformed`, `file.tooComplex`.
 */
export function parseSource(path: string, limits: SourceLimits): SourceDocument {
  const decoded = decodeText(readBytes(path, limits.bytes))
  if (!decoded) throw new AppError('file.malformed', { path, line: null, detail: 'not a text file' })
  try {
    return { ...parseText(extname(path).toLowerCase(), decoded.text), encoding: decoded.encoding }
  } catch (error) {
    if (error instanceof SyntaxFault)
      throw new AppError('file.malformed', { path, line: error.line, detail: error.message })
    if (error instanceof RangeError) throw new AppError('file.tooComplex', { path, detail: error.message })
    throw error
  }
}

function parseText(extension: string, text: string): Omit<SourceDocument, 'encoding'> {
  if (text.trim() === '')
    return { format: extension === '.csv' ? 'csv' : 'yaml', shape: 'list', records: [], faults: [] }
  if (extension === '.csv') return { format: 'csv', shape: 'table', ...parseCsv(text) }
  if (extension === '.json') return { format: 'json', ...parseJson(text), faults: [] }
  return { format: 'yaml', ...parseYaml(text), faults: [] }
}

/** Regular files only, and without waiting: opening a named pipe would otherwise block for ever. */
function readBytes(path: string, limit: number): Uint8Array {
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

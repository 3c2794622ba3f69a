import { extname } from 'node:path'
import { AppError } from '../../../domain/errors.ts'
import { decodeText } from './decode-text.ts'
import { refuseForeign } from './file-nature.ts'
import { parseCsv } from './parse-csv.ts'
import { parseJson } from './parse-json.ts'
import { parseYaml } from './parse-yaml.ts'
import { readBytes } from './read-bytes.ts'
import { refusing } from './refusal.ts'
import type { SourceDocument } from './source-document.ts'
import type { SourceLimits } from './source-limit.ts'

/**
 * Reads and parses one YAML, JSON or CSV file. It may take long or exhaust memory on a hostile file: only
 * `untrusted-worker.ts` calls it for files that people give.
 * @throws AppError `file.missing`, `file.unreadable`, `file.tooLarge`, `file.otherNature`, `file.malformed`, `file.tooComplex`.
 */
export function parseSource(path: string, limits: SourceLimits): SourceDocument {
  const bytes = readBytes(path, limits.bytes)
  refuseForeign(path, bytes)
  const decoded = decodeText(bytes)
  if (!decoded || decoded.zeroBytes > 0)
    throw new AppError('file.malformed', { path, line: null, detail: 'not a text file' })
  return refusing(path, () => ({
    ...parseText(extname(path).toLowerCase(), decoded.text),
    encoding: decoded.encoding,
  }))
}

/** A list, or a record on each line. */
const jsonExtensions: ReadonlySet<string> = new Set(['.json', '.jsonl', '.ndjson'])

function parseText(extension: string, text: string): Omit<SourceDocument, 'encoding'> {
  if (text.trim() === '')
    return { format: extension === '.csv' ? 'csv' : 'yaml', shape: 'list', records: [], faults: [] }
  if (extension === '.csv') return { format: 'csv', shape: 'table', ...parseCsv(text) }
  if (jsonExtensions.has(extension)) return { format: 'json', ...parseJson(text) }
  return { format: 'yaml', ...parseYaml(text), faults: [] }
}

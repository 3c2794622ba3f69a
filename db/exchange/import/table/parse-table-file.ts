import { extname } from 'node:path'
import { AppError } from '../../../domain/errors.ts'
import { textEncodings } from '../../../domain/text-encoding.ts'
import { decodeText } from '../source/decode-text.ts'
import { readBytes } from '../source/read-bytes.ts'
import { isZip, refuse, refuseForeign, refuseForeignText } from '../source/file-nature.ts'
import { refusalOf } from '../source/refusal.ts'
import type { SourceLimits } from '../source/source-limit.ts'
import { addressRows } from './address-list.ts'
import { parseTextTable } from './parse-text-table.ts'
import type { TableFile, TableOptions } from './table-file.ts'

interface TableRequest extends TableOptions {
  readonly path: string
}

/**
 * Reads one table: a workbook when it begins like a ZIP archive, else delimited text. Only `untrusted-worker.ts` calls
 * it for files that people give.
 * @throws AppError `file.missing`, `file.unreadable`, `file.tooLarge`, `file.malformed`, `file.tooComplex`,
 * `file.otherNature` for a file that is no table, or a text whose name says Excel.
 */
export async function parseTableFile(
  { path, ...options }: TableRequest,
  limits: SourceLimits,
): Promise<TableFile> {
  const bytes = readBytes(path, limits.bytes)
  try {
    return isZip(bytes) ? await parseArchive(path, bytes) : parseTextFile(path, bytes, options)
  } catch (error) {
    throw refusalOf(path, error)
  }
}

async function parseArchive(path: string, bytes: Uint8Array): Promise<TableFile> {
  const { openArchive } = await import('./xlsx/open-archive.ts')
  const archive = await openArchive(bytes)
  refuse(path, (await import('./xlsx/archive-nature.ts')).archiveNature(archive))
  return (await import('./xlsx/parse-workbook.ts')).parseWorkbook(archive)
}

const saysExcel = (path: string): boolean => /^\.xls[xmb]?$/i.test(extname(path))

function parseTextFile(path: string, bytes: Uint8Array, options: TableOptions): TableFile {
  refuseForeign(path, bytes)
  const decoded = decodeText(bytes, options.encoding)
  if (!decoded) throw new AppError('file.malformed', { path, line: null, detail: 'not a text file' })
  refuseForeignText(path, decoded.text)
  if (saysExcel(path)) refuse(path, bytes.length === 0 ? 'empty' : 'text')
  const { rows, delimiter, isQuoted } = parseTextTable(decoded.text, options)
  const encoding = {
    value: decoded.encoding,
    isGiven: options.encoding !== undefined,
    alternatives: [...new Set([...decoded.ranked, ...textEncodings])].filter(
      (other) => other !== decoded.encoding,
    ),
  }
  const addresses = options.delimiter === undefined ? addressRows(decoded.text) : null
  const sheet = {
    name: null,
    rows: addresses ?? rows,
    uncalculated: 0,
    ...(addresses && { isRecords: true as const }),
  }
  const { zeroBytes, foreignLines } = decoded
  return {
    format: 'text',
    text: { encoding, delimiter, isQuoted, zeroBytes, foreignLines },
    sheets: [sheet],
    hiddenSheets: [],
  }
}

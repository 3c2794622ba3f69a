import { extname } from 'node:path'
import { AppError } from '../../../domain/errors.ts'
import { textEncodings } from '../../../domain/text-encoding.ts'
import { decodeText } from '../decode-text.ts'
import { readBytes } from '../read-bytes.ts'
import { refusalOf } from '../refusal.ts'
import type { SourceLimits } from '../source-limit.ts'
import { parseTextTable } from './parse-text-table.ts'
import type { TableFile, TableOptions } from './table-file.ts'

interface TableRequest extends TableOptions {
  readonly path: string
}

/**
 * Reads one table: a workbook when it begins like a ZIP archive, else delimited text. Only `untrusted-worker.ts` calls
 * it for files that people give.
 * @throws AppError `file.missing`, `file.unreadable`, `file.tooLarge`, `file.malformed`, `file.tooComplex`,
 * `file.notThisKind` for a file whose name says Excel and whose content does not.
 */
export async function parseTableFile(
  { path, ...options }: TableRequest,
  limits: SourceLimits,
): Promise<TableFile> {
  const bytes = readBytes(path, limits.bytes)
  try {
    if (startsWith(bytes, [0x50, 0x4b]))
      return await (await import('./xlsx/parse-workbook.ts')).parseWorkbook(bytes)
    refuseOtherWorkbooks(path, bytes)
    return parseTextFile(path, bytes, options)
  } catch (error) {
    throw refusalOf(path, error)
  }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** Excel before 2007, and workbooks with a password, are compound files; a text named .xlsx is a mistake to be told. */
function refuseOtherWorkbooks(path: string, bytes: Uint8Array): void {
  const refuse = (detail: string) => new AppError('file.notThisKind', { path, kind: 'xlsx', detail })
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw refuse('encrypted, or older than Excel 2007')
  if (/^\.xls[xm]?$/i.test(extname(path))) throw refuse('no ZIP archive')
}

/** Some programs write a page and call it a spreadsheet. */
const isMarkup = (text: string): boolean =>
  /^\s*<(?:!doctype|html|head|table|\?xml)\b/iu.test(text.slice(0, 1000))

function parseTextFile(path: string, bytes: Uint8Array, options: TableOptions): TableFile {
  const decoded = decodeText(bytes, options.encoding)
  if (!decoded) throw new AppError('file.malformed', { path, line: null, detail: 'not a text file' })
  if (isMarkup(decoded.text))
    throw new AppError('file.notThisKind', { path, kind: 'CSV', detail: 'HTML or XML' })
  const { rows, delimiter, isQuoted } = parseTextTable(decoded.text, options)
  const encoding = {
    value: decoded.encoding,
    isGiven: options.encoding !== undefined,
    alternatives: [...new Set([...decoded.ranked, ...textEncodings])].filter(
      (other) => other !== decoded.encoding,
    ),
  }
  const sheet = { name: null, rows, uncalculated: 0 }
  return { format: 'text', text: { encoding, delimiter, isQuoted }, sheets: [sheet], hiddenSheets: [] }
}

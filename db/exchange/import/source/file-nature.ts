import { AppError } from '../../../domain/errors.ts'
import type { FileNature } from '../../../domain/file-nature.ts'

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b])

const ascii = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')]

/** What files of other programs begin with. */
const beginnings: readonly (readonly [nature: FileNature, start: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['archive', ascii('7z\xbc\xaf\x27\x1c')],
  ['archive', ascii('Rar!')],
  ['pdf', ascii('%PDF-')],
  ['database', ascii('SQLite format 3')],
  ['picture', ascii('\x89PNG')],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', ascii('GIF8')],
]

/** Excel before 2007, and workbooks with a password, are compound files. */
function officeNature(bytes: Uint8Array): FileNature | undefined {
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return undefined
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? 'lockedWorkbook'
    : 'oldOffice'
}

/** Text of another kind than tables are; some programs write a page and call it a spreadsheet. */
const texts: readonly (readonly [nature: FileNature, start: RegExp])[] = [
  ['page', /^\s*<(?:!doctype|html|head|body|table|meta|\?xml)\b/iu],
  ['addressBook', /^\s*BEGIN:VCARD\s/iu],
  ['calendar', /^\s*BEGIN:VCALENDAR\s/iu],
]

/** @throws AppError `file.otherNature` for a file that is surely something else than text. */
export function refuseForeign(path: string, bytes: Uint8Array): void {
  const known = beginnings.find(([, start]) => startsWith(bytes, start))?.[0] ?? officeNature(bytes)
  refuse(path, known)
}

/** The same for what its text shows; `own` is what it may be. */
export function refuseForeignText(path: string, text: string, own: readonly FileNature[] = []): void {
  const beginning = text.slice(0, 1000)
  const known = texts.find(([, start]) => start.test(beginning))?.[0]
  if (known === undefined || own.includes(known)) return
  refuse(path, namedRightly(path, known) ?? known)
}

/** Where the name of the file says already what it is, another name would not help. */
function namedRightly(path: string, nature: FileNature): FileNature | undefined {
  if (nature === 'calendar' && /\.(?:ics|ical|ifb)$/iu.test(path)) return 'calendarAmongOthers'
  return nature === 'addressBook' && /\.(?:vcf|vcard)$/iu.test(path) ? 'addressBookAmongOthers' : undefined
}

/** @throws AppError `file.otherNature` where a nature is told. */
export function refuse(path: string, nature: FileNature | undefined): void {
  if (nature !== undefined) throw new AppError('file.otherNature', { path, nature })
}

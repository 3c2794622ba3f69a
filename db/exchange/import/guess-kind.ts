import { readSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { isAppError } from '../../domain/errors.ts'
import type { DroppedFiles, FileKind } from './import-source.ts'
import { withRegularFile } from './source/regular-file.ts'

export const isCalendar = (path: string): boolean => /^\.(?:ics|ical|ifb)$/iu.test(extname(path))

/** What files probably hold, by what they are called and, of tables, by the beginning of the first. */
export function guessKind(paths: readonly string[], dropped?: DroppedFiles): FileKind {
  const extensions = new Set(paths.map((path) => extname(path).toLowerCase()))
  const only = (...known: readonly string[]) =>
    [...extensions].every((extension) => known.includes(extension))
  const names = paths.map((path) => basename(path).toLowerCase())
  if (only('.vcf', '.vcard')) return 'vcard'
  if (paths.every(isCalendar)) return 'ics'
  if (only('') || names.includes('organizations.csv')) return 'hsds'
  if (only('.csv') && /^\uFEFF?"?EIN"?,"?NAME"?,"?ICO"?,/u.test(beginningOf(paths[0] ?? '', dropped)))
    return 'irs'
  return names.some((name) => /compan|organi[sz]a|account|empresa/u.test(name)) ? 'organizations' : 'contacts'
}

const enough = 200

const beginningOf = (path: string, dropped?: DroppedFiles): string =>
  new TextDecoder().decode(dropped?.get(path)?.subarray(0, enough) ?? firstBytes(path))

/** None of a file that cannot be read: that is told when it is read as a whole. */
function firstBytes(path: string): Uint8Array {
  const bytes = new Uint8Array(enough)
  try {
    const read = (file: number) => readSync(file, bytes)
    return bytes.subarray(0, withRegularFile({ path, limit: Number.MAX_SAFE_INTEGER }, read))
  } catch (error) {
    if (isAppError(error)) return new Uint8Array()
    throw error
  }
}

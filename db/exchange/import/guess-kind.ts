import { closeSync, openSync, readSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { DroppedFiles, FileKind } from './import-source.ts'

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

function beginningOf(path: string, dropped?: DroppedFiles): string {
  const known = dropped?.get(path)
  if (known) return new TextDecoder().decode(known.subarray(0, 200))
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(200)
    return new TextDecoder().decode(bytes.subarray(0, readSync(file, bytes)))
  } finally {
    closeSync(file)
  }
}

import { contactImport as english } from './i18n/en/contact-import.ts'
import { contactImport as spanish } from './i18n/es/contact-import.ts'
import type { Translate } from './i18n/translator.ts'

/** What a file of rows that failed says before their own columns: where each stands, and why it was left out. */
export const failedRowsHeader = (t: Translate): string[] => [
  t('contactImport.file'),
  t('contactImport.line'),
  t('contactImport.reason'),
]

/** Whether a text begins as such a file, in whatever language it was written. */
export const isFailedRowsText = (text: string): boolean =>
  written.some((header) => text.replace(/^\uFEFF/u, '').startsWith(header.join(',')))

const written = [english, spanish].map(({ file, line, reason }) => [file, line, reason])

/** How many columns of a table are those that such a file begins with, in whatever language it was written. */
export function failedRowsColumns(names: readonly string[]): number {
  const header = written.find((one) => one.every((name, at) => names[at] === name))
  return header?.length ?? 0
}

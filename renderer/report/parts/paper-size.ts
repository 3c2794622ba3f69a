import type { PaperSize } from '../../../electron/contract/report.ts'

/** Where offices have Letter in the drawer (CLDR, paperSize); everywhere else it is A4. */
const letterRegions: ReadonlySet<string> = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '))

/** The paper of the region that the computer is set to. */
export function usualPaper(systemLanguages: readonly string[]): PaperSize {
  const [first = 'en-US'] = systemLanguages
  const { region = '' } = new Intl.Locale(first).maximize()
  return letterRegions.has(region) ? 'letter' : 'a4'
}

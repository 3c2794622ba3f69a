import { extname } from 'node:path'
import { expect } from 'vitest'
import { isAppError } from '../../db/domain/errors.ts'
import { importFiles, type FileImportRequest } from '../../db/service/file-import.ts'
import { undo } from '../../db/service/history.ts'
import type { UntrustedReader } from '../../db/exchange/import/untrusted-reader.ts'
import { sharedFiles, sharedPath } from '../exchange/import/shared-files.ts'
import { dumpOf, openSnapshot, openTestStore, takeSnapshot } from '../store/test-store.ts'
import type { FileImportResult } from '../../db/service/file-import-result.ts'
import { countsOf, sessionOf, verdictsOf } from './import-files.ts'

const extensions = ['.csv', '.xlsx', '.json', '.vcf', '.ics']

/** The samples of other programs under a folder. Tables of a package are read together; what describes one is none. */
export const samplePaths = (...folders: readonly string[]): string[] =>
  folders
    .flatMap((folder) => extensions.flatMap((extension) => sharedFiles(folder, extension)))
    .filter((path) => !/^orgs\/(?:hsds|ohana)|^nasty\/strings\/blns|ical\.js\/.*\.json$/u.test(path))

export function kindOf(path: string): FileImportRequest['kind'] {
  if (extname(path) === '.ics') return 'ics'
  if (path.startsWith('orgs/irs')) return 'irs'
  return path.startsWith('orgs/') ? 'organizations' : 'contacts'
}

export const packages = [
  'orgs/hsds-florida',
  'orgs/hsds-1.1-simple',
  'orgs/hsds-3.0-examples/csv',
  'orgs/ohana-sample-csv',
]

const empty = takeSnapshot(await openTestStore())

/** What is told of an entry beside what became of it: a line of it, its photo, or when it comes again. */
const ofParts: ReadonlySet<string> = new Set([
  'line.refused',
  'photo.unreadable',
  'series.refused',
  'time.refused',
])

/** Of how many rows, cards or entries it is said what became of them. */
function accountedFor(result: FileImportResult): number {
  const { rows: _, errors: _all, ...verdicts } = countsOf(result)
  const refused = result.errors.filter(({ code }) => !ofParts.has(code))
  return Object.values(verdicts).reduce((sum, count) => sum + count, refused.length)
}

/** Of files whose rows say of several records, or of none, how many verdicts there are instead. */
const countedOtherwise: Readonly<Record<string, number>> = {
  // An account, and the people of it.
  'contacts/csv/salesforce/Accounts-Contacts.csv': 16,
  // A card of a group is a tag of its members.
  'contacts/vcard/constructed/icloud-export.vcf': 10,
  // The card of an agent inside another one.
  'contacts/vcard/ical.js/vcard3.vcf': 2,
  // Who gives, and who is given to.
  'orgs/360giving/a002400000KeYdsAAF.json': 380,
  'orgs/360giving/awefw001p00000zgyHZAAY.json': 188,
  // Each occurrence of a series.
  'nasty/ics/ical.js/daily_recur.ics': 457,
  'nasty/ics/ical.js/day_long_recur_yearly.ics': 326,
  'nasty/ics/ical.js/multiple_rrules.ics': 36,
  'nasty/ics/ical.js/parserv2.ics': 326,
  'nasty/ics/ical.js/rdate_exdate.ics': 4,
  'nasty/ics/ical.js/recur_instances.ics': 17,
  'nasty/ics/ical.js/recur_instances_finite.ics': 5,
  'nasty/ics/libical/recur-errors.ics': 24,
}

const saidOf = (result: FileImportResult) => ({
  counts: countsOf(result),
  verdicts: verdictsOf(result),
  errors: result.errors,
  notes: result.notes,
  taken: result.taken,
})

/**
 * "layout: rows, created, errors" of the first import, after making sure that a dry run says the same, that something is
 * said of each row, and of the second import and the undo.
 */
export async function importTwice(
  reader: UntrustedReader,
  kind: FileImportRequest['kind'],
  path: string,
): Promise<string> {
  using store = openSnapshot(empty)
  const session = sessionOf(store)
  const before = dumpOf(store)
  const request = { kind, paths: [sharedPath(path)], reader }
  try {
    const dry = await importFiles(session, { ...request, dryRun: true })
    expect(dumpOf(store)).toBe(before)
    const first = await importFiles(session, request)
    const { layout, rows, created, errors, batch } = first
    expect(saidOf(dry)).toEqual(saidOf(first))
    expect(accountedFor(first)).toBe(countedOtherwise[path] ?? rows)
    const second = await importFiles(session, request)
    expect(second.created).toBe(0)
    expect(accountedFor(second)).toBe(accountedFor(first))
    expect(second.errors).toHaveLength(errors.length)
    for (const one of [second.batch, batch]) if (one) await undo(session, { batch: one })
    expect(dumpOf(store)).toBe(before)
    return `${layout ?? 'by header'}: ${rows} rows, ${created} created, ${errors.length} errors`
  } catch (error) {
    if (!isAppError(error)) throw error
    expect(dumpOf(store)).toBe(before)
    return error.code
  }
}

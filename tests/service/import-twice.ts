import { extname } from 'node:path'
import { expect } from 'vitest'
import { isAppError } from '../../db/domain/errors.ts'
import { importFiles, type FileImportRequest } from '../../db/service/file-import.ts'
import { undo } from '../../db/service/history.ts'
import type { UntrustedReader } from '../../db/exchange/import/untrusted-reader.ts'
import { sharedFiles, sharedPath } from '../exchange/import/shared-files.ts'
import { dumpOf, openSnapshot, openTestStore, takeSnapshot } from '../store/test-store.ts'
import { sessionOf } from './import-files.ts'

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

/** "layout: rows, created, errors" of the first import, after making sure of the second and of the undo. */
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
    const { layout, rows, created, errors, batch } = await importFiles(session, request)
    const second = await importFiles(session, request)
    expect(second.created).toBe(0)
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

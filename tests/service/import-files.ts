import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { FileImportResult } from '../../db/service/file-import-result.ts'
import { importFiles as importWith, type FileImportRequest } from '../../db/service/file-import.ts'
import type { Session } from '../../db/service/session.ts'
import { oneReader } from '../exchange/import/one-reader.ts'
import type { TestStore } from '../store/test-store.ts'

export const sessionOf = (store: TestStore, clearance: Session['clearance'] = 'survivor'): Session => ({
  store,
  clearance,
})

/** Files of a test, and how they are imported. The folder and the thread that reads end with the tests. */
export function importing() {
  const folder = mkdtempSync(join(tmpdir(), 'caucus-import-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const reader = oneReader()
  const importFiles = (session: Session, request: FileImportRequest) =>
    importWith(session, { reader, ...request })
  return {
    folder,
    write,
    importFiles,
    /** Imports one text as a table of contacts. */
    table: (session: Session, content: string, more: Partial<FileImportRequest> = {}) =>
      importFiles(session, { kind: 'contacts', paths: [write('table.csv', content)], ...more }),
  }
}

/** The counts alone. */
export const countsOf = ({
  rows,
  created,
  updated,
  unchanged,
  skipped,
  ambiguous,
  errors,
}: FileImportResult) => ({
  rows,
  created,
  updated,
  unchanged,
  skipped,
  ambiguous,
  errors: errors.length,
})

/** What became of each row, as "line verdict reason". */
export const verdictsOf = ({ plan }: FileImportResult): string[] =>
  plan.rows.map(({ line, verdict, reason }) => [line, verdict, reason?.code].filter(Boolean).join(' '))

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { applyMapping } from '../../../db/exchange/import/contact/draft/apply-mapping.ts'
import { contactTable } from '../../../db/exchange/import/contact/mapping/contact-table.ts'
import type { Mapping } from '../../../db/domain/import-mapping.ts'
import { suggestMapping } from '../../../db/exchange/import/contact/mapping/suggest-mapping.ts'
import type { ShapeOptions } from '../../../db/exchange/import/table/shape-table.ts'
import type { TableOptions } from '../../../db/exchange/import/table/table-file.ts'
import { openUntrustedReader } from '../../../db/exchange/import/untrusted-reader.ts'

/** Reads tables as an import does: in the thread for untrusted files, which ends with the tests. */
export function tableReader() {
  const folder = mkdtempSync(join(tmpdir(), 'caucus-tables-'))
  const reader = openUntrustedReader()
  afterAll(async () => {
    await reader.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const readFile = (path: string, options: TableOptions = {}) => reader.readAs('table', { path, ...options })

  return {
    readFile,
    read(content: string | Uint8Array, options: TableOptions = {}, name = 'table.csv') {
      const path = join(folder, name)
      writeFileSync(path, content)
      return readFile(path, options)
    },
  }
}

type TableReader = ReturnType<typeof tableReader>
export type ReadTable = Awaited<ReturnType<TableReader['readFile']>>

interface Changes extends ShapeOptions {
  readonly mapping?: Partial<Mapping>
}

/** What an import makes of each sheet of a file without anybody's help, or with what a person changes. */
export const importSheets = ({ sheets }: ReadTable, { mapping: changes, ...shape }: Changes = {}) =>
  sheets.map((sheet) => {
    const table = contactTable(sheet, shape)
    const suggestion = suggestMapping(table)
    const mapping = { ...suggestion.mapping, ...changes }
    return { sheet, table, mapping, layouts: suggestion.layouts, ...applyMapping(table, mapping) }
  })

/** The same for a file of one sheet. */
export function importOne(file: ReadTable, changes?: Changes) {
  const [only] = importSheets(file, changes)
  if (!only) throw new Error('a file without sheets')
  return only
}

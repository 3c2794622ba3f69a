import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Mapping } from '../../db/domain/import-mapping.ts'
import { writeReport, type ReportFormat } from '../../db/exchange/export/write-report.ts'
import { makeReport } from '../../db/report/document.ts'
import { hasSharedFiles, sharedPath } from '../exchange/import/shared-files.ts'
import { openTestStore, type TestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { folder, importFiles, write } = importing()
const present = hasSharedFiles('nasty/strings')

/** What a note keeps of a cell: its text without blanks around it, lines ended as everywhere. */
const kept = (text: string): string => text.replaceAll('\r\n', '\n').trim()

const strings = present
  ? (JSON.parse(readFileSync(sharedPath('nasty/strings/blns.json'), 'utf8')) as string[])
  : []
/** Longer than a cell of a workbook may be. */
const long = 'ñandú '.repeat(12_000).trim()
const notes = [...strings.map(kept).filter((text) => text !== ''), long]

/** Every cell is taken as it stands, "null" too. */
const mapping: Mapping = {
  name: 'Strings',
  layout: null,
  records: [{ key: '', noun: 'person' }],
  columns: [
    { column: { name: 'First name', occurrence: 1 }, target: { to: 'field', field: 'givenName' } },
    { column: { name: 'Last name', occurrence: 1 }, target: { to: 'field', field: 'familyName' } },
    { column: { name: 'Notes', occurrence: 1 }, target: { to: 'note' } },
  ],
  dateOrder: 'monthFirst',
  surnames: 1,
  yesWords: [],
  blankWords: [],
}

const notesOf = (store: TestStore): unknown[] =>
  store
    .readStatement(
      `select c.about from contact c join person p on p.id = c.id order by cast(substr(p.given_name, 6) as integer)`,
    )
    .pluck()
    .all()

const report = (rows: readonly unknown[]) =>
  makeReport({
    title: 'Contacts',
    period: null,
    generatedAt: '2026-03-03T15:00:00Z',
    zone: 'UTC',
    filters: [],
    redactions: [],
    words: { period: 'Period', generatedAt: 'Made', withheld: 'Withheld', about: 'About', continued: 'More' },
    records: rows.map((note, at) => ({ note: String(note), at })),
    totals: [],
    fields: [
      { key: 'First name', label: 'First name', type: 'text', value: ({ at }) => `Given${at}` },
      { key: 'Last name', label: 'Last name', type: 'text', value: () => 'Invented' },
      { key: 'Notes', label: 'Notes', type: 'text', value: ({ note }) => note },
    ],
  })

describe.skipIf(!present)('strings that break programs', () => {
  it.each(['csv', 'xlsx', 'json'] as const satisfies readonly ReportFormat[])(
    'go into the vault, out as %s and in again unchanged',
    async (format) => {
      using store = await openTestStore()
      const rows = notes.map((note, at) => ({
        'First name': `Given${at}`,
        'Last name': 'Invented',
        Notes: note,
      }))
      const first = write('strings.json', JSON.stringify(rows))
      expect(
        (await importFiles(sessionOf(store), { kind: 'contacts', paths: [first], options: { mapping } }))
          .errors,
      ).toEqual([])
      expect(notesOf(store)).toEqual(notes)
      const path = join(folder, `out.${format}`)
      await writeReport(report(notesOf(store)), { path, format, audience: 'internal' })
      using other = await openTestStore()
      // The table of a report as text has its title and its facts above the header.
      const options = { mapping, ...(format === 'csv' && { headerLine: 4 }) }
      await importFiles(sessionOf(other), { kind: 'contacts', paths: [path], options })
      expect(notesOf(other)).toEqual(notes)
    },
  )
})

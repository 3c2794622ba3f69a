import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeReport } from '../../db/exchange/export/write-report.ts'
import { makeReport } from '../../db/report/document.ts'
import { openTestStore, type TestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf } from './import-files.ts'

const { folder, importFiles, write } = importing()

const people = (store: TestStore): unknown[] =>
  store
    .readStatement(
      `select c.display_name, c.about, (select group_concat(value) from contact_point where contact_id = c.id)
       from contact c join person p on p.id = c.id order by c.id`,
    )
    .raw()
    .all()

const text = (key: 'Name' | 'Notes') =>
  ({ key, label: key, type: 'text', value: (row: Record<'Name' | 'Notes', string>) => row[key] }) as const

const report = (records: readonly Record<'Name' | 'Notes', string>[]) =>
  makeReport({
    title: 'People',
    period: null,
    generatedAt: '2026-03-03T15:00:00Z',
    zone: 'UTC',
    filters: [],
    redactions: [],
    words: { period: 'Period', generatedAt: 'Made', withheld: 'Withheld', about: 'About', continued: 'More' },
    records,
    totals: [],
    fields: [text('Name'), text('Notes')],
  })

it('a report that Caucus wrote as JSON says what it says', async () => {
  using store = await openTestStore()
  const path = join(folder, 'own.json')
  const document = report([{ Name: 'Ana Ruiz', Notes: 'n/a' }])
  await writeReport(document, { path, format: 'json', audience: 'internal' })
  await importFiles(sessionOf(store), { kind: 'contacts', paths: [path] })
  expect(people(store)).toEqual([['Ana Ruiz', 'n/a', null]])
})

it('of a report without rows nobody comes', async () => {
  using store = await openTestStore()
  const path = join(folder, 'empty.json')
  await writeReport(report([]), { path, format: 'json', audience: 'internal' })
  const result = await importFiles(sessionOf(store), { kind: 'contacts', paths: [path] })
  expect(countsOf(result)).toMatchObject({ rows: 0, created: 0, errors: 0 })
})

it('an answer of a service with columns and rows is no report of Caucus: its blank words say nothing', async () => {
  using store = await openTestStore()
  const answer = {
    version: 1,
    columns: [{ name: 'name' }, { name: 'email' }, { name: 'notes' }],
    rows: [
      { name: 'Ana Ruiz', email: 'ana@example.org', notes: 'NULL' },
      { name: 'Bo Chen', email: 'n/a', notes: '-' },
    ],
  }
  const paths = [write('answer.json', JSON.stringify(answer))]
  await importFiles(sessionOf(store), { kind: 'contacts', paths })
  expect(people(store)).toEqual([
    ['Ana Ruiz', null, 'ana@example.org'],
    ['Bo Chen', null, null],
  ])
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { writeReport } from '../../db/exchange/export/write-report.ts'
import { makeReport } from '../../db/report/document.ts'
import { createCustomField, listCustomFields } from '../../db/service/custom-field.ts'
import { exportList } from '../../db/service/list-export.ts'
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

it("fields of one's own come into another vault by what they are called", async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  await createCustomField(session, {
    appliesTo: 'person',
    label: 'District office',
    type: 'text',
    choices: [],
  })
  await createCustomField(session, { appliesTo: 'person', label: 'Score', type: 'number', choices: [] })
  const rows = [{ Name: 'Ana Ruiz', 'District office': 'Vale', Score: '7' }]
  await importFiles(session, { kind: 'contacts', paths: [write('in.json', JSON.stringify(rows))] })
  const path = join(folder, 'fields.json')
  const list = {
    noun: 'person' as const,
    fields: ['name', 'field.district_office', 'field.score'],
    filters: [],
    t: translator('en'),
  }
  await exportList(session, list, { path, format: 'json', audience: 'internal' })
  using other = await openTestStore()
  await importFiles(sessionOf(other), { kind: 'contacts', paths: [path] })
  const fields = await listCustomFields(sessionOf(other))
  expect(fields.map(({ label, type }) => `${label}: ${type}`)).toEqual([
    'District office: text',
    'Score: number',
  ])
})

it("a field of one's own stays one, whatever its key ends with", async () => {
  using store = await openTestStore()
  const path = join(folder, 'mail.json')
  await writeReport(report([{ Name: 'Ana Ruiz', Notes: 'ana@example.org' }]), {
    path,
    format: 'json',
    audience: 'internal',
  })
  const named = readFileSync(path, 'utf8')
    .replaceAll('"Notes"', '"field.old_email"')
    .replace('"label":"field.old_email"', '"label":"Old email"')
  const { plan } = await importFiles(sessionOf(store), {
    kind: 'contacts',
    paths: [write('own.json', named)],
  })
  expect(plan.rows.map(({ verdict }) => verdict)).toEqual(['created'])
  expect((await listCustomFields(sessionOf(store))).map(({ label }) => label)).toEqual(['Old email'])
  expect(people(store)).toEqual([['Ana Ruiz', null, null]])
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

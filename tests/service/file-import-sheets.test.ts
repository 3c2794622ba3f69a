import { expect, it } from 'vitest'
import { holdFiles } from '../../db/service/held-file-import.ts'
import { mappingOf } from '../../db/service/held-file-pages.ts'
import { makeWorkbook } from '../fixtures/make-workbook.ts'
import { openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { importFiles, write } = importing()

const rowsOf = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows
    .map(
      (cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
    )
    .join('')}</sheetData>`

const book = (...names: readonly string[]) =>
  makeWorkbook({
    sheets: names.map((name, at) => ({
      name,
      xml: rowsOf([
        ['Name', 'Email'],
        [`Ana ${'Bo Cy Di'.split(' ')[at]} Ruiz`, `ana${at}@example.org`],
      ]),
    })),
  })

it('one list on several sheets: each row keeps the name of its own, which can be made a tag', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const path = write('regions.xlsx', book('North', 'South'))
  const held = await holdFiles(session, { kind: 'contacts', paths: [path] })
  expect(mappingOf(held, 1).columns.at(-1)).toEqual({ name: 'Sheet', occurrence: 1, samples: ['South'] })
  const { plan } = await importFiles(session, { kind: 'contacts', paths: [path] })
  expect(plan.rows.map(({ verdict }) => verdict)).toEqual(['created', 'created'])
  const said = store.readStatement('select value from custom_value order by value').pluck().all()
  expect(said).toEqual(['North', 'South'])
})

it('sheets that nobody has named say nothing', async () => {
  using store = await openTestStore()
  const path = write('plain.xlsx', book('Sheet1', 'Sheet2'))
  const held = await holdFiles(sessionOf(store), { kind: 'contacts', paths: [path] })
  expect(mappingOf(held, 0).columns.map(({ name }) => name)).toEqual(['Name', 'Email'])
})

it('cells whose text the workbook does not hold are told with the first line of them', async () => {
  using store = await openTestStore()
  const cells = (line: number, ...numbers: readonly number[]) =>
    `<row r="${line}">${numbers.map((one) => `<c t="s"><v>${one}</v></c>`).join('')}</row>`
  const sharedTexts = '<si><t>Name</t></si><si><t>Email</t></si><si><t>Ana Ruiz</t></si>'
  const xml = `<sheetData>${cells(1, 0, 1)}${cells(2, 2, 7)}</sheetData>`
  const path = write('cut.xlsx', makeWorkbook({ sheets: [{ name: 'One', xml }], sharedTexts }))
  const { notes } = await importFiles(sessionOf(store), { kind: 'contacts', paths: [path] })
  expect(notes).toMatchObject([{ line: 2, code: 'cells.lostText', detail: '1' }])
})

import { expect, it } from 'vitest'
import { makeWorkbook } from '../fixtures/make-workbook.ts'
import { openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { importFiles, write } = importing()

const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'
const card = 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana Mora\r\nEND:VCARD\r\n'

it.each([
  ['contacts', 'calendarAmongOthers'],
  ['vcard', 'calendarAmongOthers'],
  ['ics', 'addressBookAmongOthers'],
] as const)(
  'a file of another kind among those of %s is told in words that help, and keeps no other out',
  async (kind, nature) => {
    using store = await openTestStore()
    const paths = [write('a.ics', calendar), write('b.vcf', card)]
    const { source } = await importFiles(sessionOf(store), { kind, paths })
    expect(source.unread).toMatchObject([{ error: { code: 'file.otherNature', params: { nature } } }])
  },
)

it('what is wrong with a sheet or with a file of a package names it', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
  const xml = `<sheetData><row r="1">${cell('A1', 'Name')}${cell('B1', 'City')}</row><row r="2">${cell('B2', 'Taos')}</row></sheetData>`
  const book = makeWorkbook({
    sheets: [
      { name: 'One', xml },
      { name: 'Two', xml },
    ],
  })
  const ofBook = await importFiles(session, { kind: 'contacts', paths: [write('book.xlsx', book)] })
  expect(ofBook.errors.map(({ file }) => file)).toEqual(['book.xlsx · One', 'book.xlsx · Two'])
  const paths = [
    write('organizations.csv', 'id,name\n1,Example Shelter\n1,Example Kitchen\n'),
    write('phones.csv', 'id,number,organization_id\n1,505 555 0101,9\n'),
    write('locations.csv', 'id,organization_id,name,latitude\n1,1,Main,35.1\n'),
    write('taxonomies.csv', 'id,term\n1,Food\n'),
  ]
  const { errors, notes } = await importFiles(session, { kind: 'hsds', paths })
  expect(errors.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    'phones.csv:2 directory.orphan',
    'organizations.csv:3 directory.duplicate',
  ])
  expect(notes.map(({ file, code, detail }) => `${file} ${code} ${detail}`)).toEqual([
    'locations.csv directory.columnsLeft 1: latitude',
    'organizations.csv directory.filesLeft taxonomies.csv',
  ])
})

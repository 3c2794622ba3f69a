import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { makeZip } from '../fixtures/make-zip.ts'
import { openList } from '../../db/service/list.ts'
import { openTestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf, verdictsOf } from './import-files.ts'

const { importFiles, table, write } = importing()

const csv = 'Name,Email\nAna Sampleton,ana@example.org\n'

describe('files that are no tables of contacts', () => {
  it.each([
    ['contacts.csv.gz', gzipSync(csv), 'gzip'],
    ['contacts.zip', makeZip([{ name: 'contacts.csv', content: csv }]), 'archive'],
    ['renamed.csv', makeZip([{ name: 'contacts.csv', content: csv }]), 'archive'],
    ['letter.docx', makeZip([{ name: 'word/document.xml', content: '<w/>' }]), 'wordDocument'],
    ['table.ods', makeZip([{ name: 'META-INF/manifest.xml', content: '<m/>' }]), 'openDocument'],
    ['table.xlsb', makeZip([{ name: 'xl/workbook.bin', content: 'x' }]), 'binaryWorkbook'],
    ['page.xls', '<html><table><tr><td>Ana</td></tr></table></html>', 'page'],
    ['page.xlsx', '\ufeff<!DOCTYPE html><html></html>', 'page'],
    ['text.xlsx', csv, 'text'],
    ['empty.xlsx', '', 'empty'],
    ['print.csv', '%PDF-1.4\n%âãÏÓ\n', 'pdf'],
    ['picture.csv', Buffer.from('89504e470d0a1a0a00', 'hex'), 'picture'],
    ['cards.csv', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n', 'addressBook'],
    ['days.csv', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 'calendar'],
    ['empty.vcf', '', 'empty'],
    ['packed.vcf', gzipSync('BEGIN:VCARD'), 'gzip'],
    ['packed.json', gzipSync('[]'), 'gzip'],
  ])('%s is called what it is', async (name, content, nature) => {
    using store = await openTestStore()
    const request = { kind: 'contacts', paths: [write(name, content)] } as const
    await expect(importFiles(sessionOf(store), request)).rejects.toMatchObject({
      code: 'file.otherNature',
      params: { nature },
    })
  })
})

describe('files that hold little', () => {
  it.each([
    ['nothing', '', 'file.empty'],
    ['only a mark', '\ufeff', 'file.empty'],
    ['blank lines', ' \n\n', 'file.empty'],
    ['a header', 'First Name,Last Name,Email\n', 'table.noRows'],
    ['a mark and a header', '\ufeffFirst Name,Last Name,Email\r\n\r\n', 'table.noRows'],
  ])('%s is told', async (_, content, code) => {
    using store = await openTestStore()
    const result = await table(sessionOf(store), content)
    expect([result.rows, result.errors, result.notes.map((note) => note.code)]).toEqual([0, [], [code]])
  })
})

describe('records of which a line is broken', () => {
  it('come in but for that line, which is an error at its place', async () => {
    using store = await openTestStore()
    const lines = ['{"name":"Ana Sampleton"}', '{"name":"Bo Sam', '{"name":"Cy Sampleton"}']
    const paths = [write('people.ndjson', lines.join('\n'))]
    const result = await importFiles(sessionOf(store), { kind: 'contacts', paths })
    expect(countsOf(result)).toMatchObject({ rows: 3, created: 2, errors: 1 })
    expect(result.errors).toMatchObject([{ line: 2, code: 'line.notJson', detail: '{"name":"Bo Sam' }])
    expect(verdictsOf(result)).toEqual(['1 created', '2 error line.notJson', '3 created'])
  })
})

describe('zeros in a text', () => {
  it('are left out of it, and told', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const result = await table(session, `Name,Email\nA\0na Sampleton,ana@example.org\0\n${'\0'.repeat(300)}`)
    expect(countsOf(result)).toMatchObject({ created: 1, errors: 0 })
    expect(result.notes).toMatchObject([{ code: 'text.zeroBytes', detail: '302' }])
    const [person] = await openList(session, 'person', {}).page(0, 1, ['name'])
    expect(person?.fields).toEqual({ name: 'Ana Sampleton' })
  })

  it('are in no text where there are many, or other signs beside them', async () => {
    using store = await openTestStore()
    for (const content of ['A\0n\0a\0,\n1', `${csv}\0\u0001`])
      await expect(table(sessionOf(store), content)).rejects.toMatchObject({ code: 'file.malformed' })
  })
})

describe('a board that is exported group by group', () => {
  const board = [
    'Partners of the campaign',
    '',
    'North Valley',
    'Name,Subitems,Person,Status,Email,Budget',
    'Anna Bell,,Me,Done,anna@example.org,10',
    'Carl Dole,,Me,Open,carl@example.org,20',
    ',,,,,30',
    '',
    'South Valley',
    'Name,Subitems,Person,Status,Email,Budget',
    'Dora Eck,,Me,Done,dora@example.org,5',
    '',
  ].join('\n')

  it('is one table without its titles and sums, whose rows are tagged by their group', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const result = await table(session, board)
    expect(countsOf(result)).toMatchObject({ rows: 3, created: 3, errors: 0 })
    expect(result.notes.map(({ line, code, detail }) => [line, code, detail])).toEqual([
      [3, 'rows.groups', 'North Valley; South Valley'],
      [7, 'rows.sums', '30'],
      [4, 'rows.above', 'Partners of the campaign'],
    ])
    const list = openList(session, 'person', { sort: [{ by: 'name' }] })
    const rows = await list.page(0, 5, ['name', 'tag'])
    expect(rows.map(({ fields }) => [fields?.['name'], fields?.['tag']])).toEqual([
      ['Anna Bell', ['North Valley']],
      ['Carl Dole', ['North Valley']],
      ['Dora Eck', ['South Valley']],
    ])
    expect(countsOf(await table(session, board))).toMatchObject({ created: 0, unchanged: 3 })
  })

  it('keeps a row refused that has more cells than its header', async () => {
    using store = await openTestStore()
    const result = await table(sessionOf(store), board.replace('org,5', 'org,5,stray'))
    expect(result.errors).toMatchObject([{ line: 11, code: 'row.tooWide', detail: 'stray' }])
  })

  it('does not take the header of a second export for a group', async () => {
    using store = await openTestStore()
    const result = await table(sessionOf(store), `${csv}Name,Email\nBo Sampleton,bo@example.org\n`)
    expect([countsOf(result).created, result.notes]).toEqual([2, []])
  })
})

describe('two files that say the same', () => {
  it('name each other where one row is the same as one of the other', async () => {
    using store = await openTestStore()
    const paths = [
      write('first.csv', csv),
      write('second.csv', `Email,Name\nana@example.org,Ana Sampleton\n`),
    ]
    const { skippedRows } = await importFiles(sessionOf(store), { kind: 'contacts', paths })
    expect(skippedRows).toMatchObject([
      { file: 'second.csv', line: 2, code: 'sameAs', detail: '2 (first.csv)' },
    ])
  })
})

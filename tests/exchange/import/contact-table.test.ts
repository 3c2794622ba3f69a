import { describe, expect, test } from 'vitest'
import { applyMapping } from '../../../db/exchange/import/contact/draft/apply-mapping.ts'
import { suggestMapping } from '../../../db/exchange/import/contact/mapping/suggest-mapping.ts'
import { draftLine } from './draft-line.ts'
import { tableOf, column, mappingOf } from './mapping-stage.ts'

describe('the shape of a table', () => {
  const body = [
    ['Name', 'Email', 'City'],
    ['Ana', 'ana@example.org', 'Taos'],
    ['Bo', 'bo@example.org', 'Gallup'],
  ]

  test('notes above and totals below are no rows', () => {
    const table = tableOf([['Members of the coalition'], [], ...body, [], ['Total: 2'], ['Printed in May']])
    expect(table.headerLine.value).toBe(3)
    expect(table.footerLine.value).toBe(7)
    expect(table.rows.map(({ line }) => line)).toEqual([4, 5])
    expect([table.above.length, table.below.length, table.blankRows]).toEqual([1, 2, 1])
  })

  test('a total without a blank line before it is one', () => {
    const table = tableOf([...body, ['Grand Total', '', '2']])
    expect([table.rows.length, table.footerLine.value]).toEqual([2, 4])
  })

  test.each([
    [['Total', '2', '', '', '7']],
    [['Grand total', '2', '', '', '$1,200.50']],
    [['', '', 'Total:', '', '7']],
    [['Generated on 3/1/2026 by Harbor CRM']],
    [['Printed by: admin']],
    [['2 records']],
    [['Página 1 de 1']],
  ])('%j below a table is no row', (last) => {
    const people = [
      ['Last', 'First', 'Org', 'Phone', 'Hours'],
      ['Reyes', 'Ana', 'Refuge', '555-0101', '3'],
      ['Diaz', 'Bo', 'Refuge', '555-0102', '4'],
    ]
    const table = tableOf([...people, last, ['Exported from Harbor CRM']])
    expect([table.rows.length, table.footerLine.value, table.below.length]).toEqual([2, 4, 2])
  })

  test('a total below two columns is none, either', () => {
    const table = tableOf([['Name', 'Hours'], ['Ana', '3'], ['Bo', '4'], ['Total', '7'], ['2 records']])
    expect([table.rows.length, table.footerLine.value]).toEqual([2, 4])
  })

  test.each([
    [['Total', 'Ana', '', '', '']],
    [['Total', 'Ana', '1 Main St', '', '']],
    [['Count', 'Bo', '', 'cy@example.org', '']],
    [['Page', 'Cy', '', '', '3']],
  ])('%j is somebody', (last) => {
    const table = tableOf([
      ['Last', 'First', 'Address', 'Email', 'Hours'],
      ['Reyes', 'Ana', '1 Main St', 'ana@example.org', '3'],
      last,
    ])
    expect([table.rows.length, table.footerLine.value]).toEqual([2, null])
  })

  test.each([
    [['Total', '2', '', '', '7']],
    [['Subtotal', '', '', '', '7']],
    [['', '', 'Total:', '', '7']],
    [['Harbor House Total', '', '', '', '$1,200.00']],
    [['Total for Harbor House', '', '', '', '7']],
    [['TOTAL', '', '', '', '1 212,50']],
    [['TOTAL', '', '', '', '1\u202F212\u202F300 €']],
    [['Zwischensumme: 3', '', '', '', '']],
  ])('%j among the rows is no contact', (sum) => {
    const header = ['Last', 'First', 'Address', 'Email', 'Hours']
    const [ana, bo] = [
      ['Reyes', 'Ana', '1 Main St', 'ana@example.org', '3'],
      ['Ruiz', 'Bo', '2 Main St', 'bo@example.org', '4'],
    ]
    const table = tableOf([header, ana, sum, bo])
    expect(table.rows.map(({ cells }) => cells)).toEqual([ana, bo])
    expect(table.sums.map(({ line, cells }) => [line, cells])).toEqual([[3, sum]])
    const last = tableOf([header, ana, bo, sum], { footerLine: null })
    expect([last.rows.length, last.sums]).toEqual([3, []])
  })

  test.each([
    [['Total', 'Ana', '', '', '']],
    [['Sum', '', '', '', '']],
    [['Sum', '', '2025550101', '', '']],
    [['Total Wine & More', '', '', '', '7']],
    [['Sum', '', '', 'sum@example.org', '7']],
  ])('%j among the rows is somebody', (row) => {
    const ana = ['Reyes', 'Ana', '1 Main St', 'ana@example.org', '3']
    const table = tableOf([['Last', 'First', 'Address', 'Email', 'Hours'], row, ana])
    expect([table.rows.length, table.sums]).toEqual([2, []])
  })

  test('a sparse last row after a blank line is a row when it says something further on', () => {
    const header = ['Name', 'House', 'Phone', 'Since']
    const table = tableOf([header, ['Ana', 'One', '1', '2020'], [], ['Bo', '', '', '2021'], ['Total', '2']])
    expect(table.rows.map(({ line }) => line)).toEqual([2, 4])
    expect(table.footerLine.value).toBe(5)
  })

  test('a sparse last row after a blank line is a row when it has an address', () => {
    const table = tableOf([...body, [], ['', 'cy@example.org']])
    expect([table.rows.length, table.footerLine.value]).toEqual([3, null])
  })

  test.each([3, 17, 24, 16_383])('a stray cell %i columns out takes no header away', (at) => {
    const stray = Array.from({ length: at + 1 }, (_, column) => (column === at ? 'x' : ''))
    const rows = [
      ['Name', 'Email'],
      ['Ana Ruiz', 'ana@example.org'],
      ['Bo Li', 'bo@example.org', ...stray.slice(2)],
    ]
    expect(tableOf(rows).headerLine.value).toBe(1)
  })

  test('a table with other headers below the first is read by its own, and they are no row', () => {
    const second = [
      ['Board'],
      ['Name', 'Phone', 'Shift', 'Email'],
      ['Bo Li', '555-0102', 'Mon', 'bo@example.org'],
    ]
    const table = tableOf([
      ['Name', 'Email', 'Phone'],
      ['Ana Ruiz', 'ana@example.org', '555-0101'],
      [],
      ...second,
    ])
    expect(applyMapping(table, suggestMapping(table).mapping).drafts.map(draftLine)).toEqual([
      '2 person: givenName Ana; familyName Ruiz; email ana@example.org; phone 555-0101',
      '6 person: givenName Bo; familyName Li; email bo@example.org; phone 555-0102; own Shift Mon',
    ])
    expect([table.headings, table.later].map((rows) => rows?.map(({ line }) => line))).toEqual([[4], [5]])
  })

  test('of two columns, too, and what stands beside them there is kept', () => {
    const rows = [
      ['Name', 'Email'],
      ['Ana Ruiz', 'ana@example.org'],
      [],
      ['Name', 'Phone'],
      ['Bo Li', '555-0102', 'x'],
    ]
    const table = tableOf(rows)
    expect(applyMapping(table, suggestMapping(table).mapping).drafts.map(draftLine)).toEqual([
      '2 person: givenName Ana; familyName Ruiz; email ana@example.org',
      '5 person: givenName Bo; familyName Li; phone 555-0102; own Column 4 x',
    ])
  })

  test('a header that is said again is no row', () => {
    const header = ['Name', 'E-mail', 'Phone']
    const [ana, bo] = [
      ['Ana', 'a@example.org'],
      ['Bo', 'b@example.org'],
    ]
    const table = tableOf([header, ana, header, bo])
    expect(table.rows.map(({ cells }) => cells)).toEqual([ana, bo])
  })

  test('both guesses can be overruled', () => {
    const rows = [['Members'], ...body, [], ['Printed in May']]
    const table = tableOf(rows, { headerLine: null, footerLine: null })
    expect(table.rows.map(({ line }) => line)).toEqual([1, 2, 3, 4, 6])
    expect(table.headerLine).toMatchObject({ value: null, isGiven: true, alternatives: [2] })
    expect(tableOf(rows, { headerLine: 3 }).columns.map(({ name }) => name)).toEqual([
      'Ana',
      'ana@example.org',
      'Taos',
    ])
  })

  test('a table that begins with data has no header, and says by its cells what it holds', () => {
    const table = tableOf([
      ['Ana Muster', 'ana@example.org', '+1 505 555 0101'],
      ['Bo Muster', 'bo@example.org', ''],
    ])
    expect(table.headerLine.value).toBeNull()
    const { mapping } = suggestMapping(table)
    expect(applyMapping(table, mapping).drafts.map(draftLine)).toEqual([
      '1 person: givenName Ana; familyName Muster; email ana@example.org; phone +1 505 555 0101',
      '2 person: givenName Bo; familyName Muster; email bo@example.org',
    ])
  })

  test('columns of one name are told by their occurrence, blank headers too', () => {
    const table = tableOf([
      ['Email', '', 'Email', '', 'Name'],
      ['a@example.org', 'x', 'b@example.org', 'y', 'Ana'],
    ])
    const mapping = mappingOf([
      { column: { name: 'Email', occurrence: 2 }, target: { to: 'point', kind: 'email' } },
      { column: { name: '', occurrence: 2 }, target: { to: 'note' } },
      column('Name', { to: 'name' }),
    ])
    expect(applyMapping(table, mapping).drafts.map(draftLine)).toEqual([
      '2 person: givenName Ana; email b@example.org; note y',
    ])
  })
})

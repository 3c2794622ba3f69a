import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { renderXlsx, XLSX_ROW_LIMIT } from '../../../db/exchange/export/xlsx.ts'
import { splitText, toSheetName, XLSX_CELL_LIMIT } from '../../../db/exchange/export/xlsx-text.ts'
import type { ReportCell, ReportColumnType } from '../../../db/report/cell.ts'
import { makeReport, type ReportDocument, type ReportDraft } from '../../../db/report/document.ts'
import { draftOf, WORDS } from '../../report/visit-report.ts'
import { collect } from './collect.ts'
import { unzip } from './unzip.ts'

const SHEET = 'xl/worksheets/sheet1.xml'

/** A report of one column, for looking at its cells. */
function column(type: ReportColumnType, cells: readonly ReportCell[]): ReportDocument {
  const fields = [{ key: 'k', label: 'K', type, value: (cell: ReportCell) => cell }]
  return makeReport({
    ...(draftOf([]) as ReportDraft<unknown>),
    fields,
    records: cells,
    totals: [],
  } as ReportDraft<ReportCell>)
}

async function read(document: ReportDocument): Promise<{ sheet: string; data: unknown[][] }[]> {
  return await readExcelFile(await collect(renderXlsx(document)), { trim: false })
}

async function cellsOf(document: ReportDocument): Promise<unknown[]> {
  return (await read(document))[0]!.data.slice(1).map((row) => row[0])
}

describe('a report as a workbook', () => {
  it('has a table sheet, and a sheet with the facts and the totals', async () => {
    const visits = [{ name: 'Ana Núñez', on: '2026-03-09', minutes: 45, outcome: null }]
    const [table, about, ...more] = await read(
      makeReport({ ...draftOf(visits), redactions: [{ count: 2, reason: 'restricted' }] }),
    )
    expect(more).toEqual([])
    expect(table).toEqual({
      sheet: 'Visits',
      data: [
        ['Name', 'Date', 'Minutes', 'Outcome'],
        ['Ana Núñez', new Date('2026-03-09T00:00:00Z'), 45, null],
      ],
    })
    expect(about?.sheet).toBe('About')
    expect(about?.data).toEqual([
      ['Visits', null],
      ['Period', '2026-01-01 – 2026-03-31'],
      ['Generated', '2026-04-01 00:30 America/Denver'],
      ['Owner', 'Ada Example'],
      ['Withheld', '2: restricted'],
      [null, null],
      ['Visits', 1],
      ['Minutes', 45],
      ['People', 1],
      ['Outcome: not set', 1],
    ])
  })

  it('freezes a bold header and gives every column a width', async () => {
    const parts = unzip(await collect(renderXlsx(makeReport(draftOf([])))))
    expect(parts.get(SHEET)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(parts.get(SHEET)?.match(/<col /g)).toHaveLength(4)
    expect(parts.get('xl/styles.xml')).toContain('<b/>')
  })

  it('writes dates, times, numbers and truth values as such', async () => {
    expect(await cellsOf(column('date', ['1900-03-01', '2024-02-29', '9999-12-31']))).toEqual(
      ['1900-03-01', '2024-02-29', '9999-12-31'].map((day) => new Date(day)),
    )
    const times = (await cellsOf(column('time', ['00:00', '14:30', '23:59:59']))) as Date[]
    expect(times.map((time) => time.toISOString().slice(11, 19))).toEqual([
      '00:00:00',
      '14:30:00',
      '23:59:59',
    ])
    expect(await cellsOf(column('integer', [-5, 0, Number.MAX_SAFE_INTEGER]))).toEqual([
      -5,
      0,
      Number.MAX_SAFE_INTEGER,
    ])
    expect(await cellsOf(column('boolean', [true, false]))).toEqual([true, false])
  })

  it('writes a date that Excel would show wrong as text', async () => {
    expect(await cellsOf(column('date', ['1899-12-31', '1900-02-28']))).toEqual(['1899-12-31', '1900-02-28'])
  })

  it('holds what looks like a formula as text, without an apostrophe, even after somebody edits the cell', async () => {
    const texts = ['=1+1', '+1 505 555 0100', '-5', '@SUM(1)', '00123', '\t=1']
    const parts = unzip(await collect(renderXlsx(column('text', texts))))
    expect(await cellsOf(column('text', texts))).toEqual(texts)
    expect([...parts.values()].join('')).not.toMatch(/<f[ >/]/)
    expect(parts.get(SHEET)?.match(/<c r="A[2-7]" s="\d+" t="s">/g)).toHaveLength(6)
    expect(parts.get('xl/styles.xml')).toContain('formatCode="@"')
  })

  it('keeps every character that a text can hold', async () => {
    const texts = [
      'line\nline\r\nline\rline',
      ' leading and trailing ',
      '\u0000\u0001\u0008\u000B\u001F\u007F\u0085\u009F',
      '\uFFFD\uFFFE\uFFFF\uFDD0\u{1FFFE}\u{10FFFF}',
      '_x0041_ _x005F_ _x004_',
      'مرحبا \u202Eשלום',
      '👩‍👧‍👦 🇲🇽',
      '<f>1</f> & ]]> "\'',
    ]
    expect(await cellsOf(column('text', texts))).toEqual(texts)
  })

  it('keeps words that are properties of every object, several times over', async () => {
    const texts = [
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      'constructor',
      '__proto__',
      'valueOf',
    ]
    expect(await cellsOf(column('text', texts))).toEqual(texts)
  })

  it('continues on a sheet of its own what is too long for a cell, and loses nothing', async () => {
    const long = '👩‍👧 long '.repeat(12_000)
    const exact = 'x'.repeat(XLSX_CELL_LIMIT)
    const [table, , rest] = await read(column('text', [exact, long, 'short', `${long}2`]))
    const shown = table!.data.slice(1).map((row) => String(row[0]))
    expect(shown[0] === exact).toBe(true)
    expect(shown[2]).toBe('short')
    expect(rest?.sheet).toBe('Continued')
    for (const [number, text] of [
      [1, long],
      [2, `${long}2`],
    ] as const) {
      const pointer = ` … [Continued ${number}]`
      const start = shown[number === 1 ? 1 : 3]!
      expect(start.endsWith(pointer)).toBe(true)
      const pieces = rest!.data.filter((row) => row[0] === number).map((row) => String(row[1]))
      expect(start.slice(0, -pointer.length) + pieces.join('') === text).toBe(true)
      for (const piece of [start, ...pieces]) expect(piece.length).toBeLessThanOrEqual(XLSX_CELL_LIMIT)
    }
  })

  it('refuses more rows than a worksheet has', async () => {
    const rows = Array<null>(XLSX_ROW_LIMIT + 1).fill(null)
    const document = { ...column('text', []), rows: rows.map(() => []) } as ReportDocument
    await expect(collect(renderXlsx(document))).rejects.toMatchObject({
      code: 'report.tooLarge',
      params: { unit: 'rows', count: XLSX_ROW_LIMIT + 1, limit: XLSX_ROW_LIMIT },
    })
  })

  it('refuses more text than the library can join', async () => {
    const text = 'x'.repeat(1_000_000)
    const document = {
      ...column('text', []),
      rows: Array.from({ length: 251 }, () => [text]),
    } as unknown as ReportDocument
    await expect(collect(renderXlsx(document))).rejects.toMatchObject({
      code: 'report.tooLarge',
      params: { unit: 'characters' },
    })
  })

  it('names its sheets so that they can be opened, whatever the title', async () => {
    const title = '\'Visits: "Núñez" <a/b> & [c] – a very long title 👩‍👧'
    const sheets = await read(makeReport({ ...draftOf([]), title, words: { ...WORDS, about: title } }))
    const names = sheets.map((sheet) => sheet.sheet)
    expect(new Set(names).size).toBe(2)
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/)
    expect(toSheetName('History')).toBe('History 2')
    expect(toSheetName(' :: ')).toBe('Sheet')
  })

  it('never splits a character in two', () => {
    expect(splitText('a👩b', 2)).toEqual(['a', '👩', 'b'])
    expect(splitText('', 2)).toEqual([])
  })
})

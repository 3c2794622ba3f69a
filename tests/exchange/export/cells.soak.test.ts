import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { encodeCsv } from '../../../db/exchange/export/csv.ts'
import { restore } from '../../../db/domain/neutralise.ts'
import { renderXlsx } from '../../../db/exchange/export/xlsx.ts'
import { makeReport } from '../../../db/report/document.ts'
import { rounds, tell } from '../../reliability/rounds.ts'
import { draftOf, WORDS } from '../../report/visit-report.ts'
import { collect } from './collect.ts'
import { hostileCell, isLive } from './hostile-cells.ts'
import { unzip } from './unzip.ts'

const CELLS = rounds(10_000, 200_000)
const WIDTH = 5
const RECORDS_A_FILE = 20
const FILES = CELLS / (WIDTH * RECORDS_A_FILE)
const record = fc.array(hostileCell, { minLength: WIDTH, maxLength: WIDTH })
const table = fc.array(record, { minLength: RECORDS_A_FILE, maxLength: RECORDS_A_FILE })
/** Where a program that splits at the wrong character, and at line ends inside quotes, would start a cell. */
const misread = (csv: string): string[] => csv.replace(/^\uFEFF/, '').split(/[;\t\r\n]/)

describe(`${CELLS} hostile cells`, () => {
  it('come back from CSV exactly, and none is live however the file is split', async () => {
    let [cells, live] = [0, 0]
    await fc.assert(
      fc.asyncProperty(table, async (records) => {
        const bytes = await collect(encodeCsv(records))
        const read: string[][] = parse(bytes, { bom: true })
        expect(read.map((row) => row.map(restore))).toEqual(records)
        live += [...read.flat(), ...misread(bytes.toString())].filter(isLive).length
        cells += read.flat().length
        expect(live).toBe(0)
      }),
      { numRuns: FILES },
    )
    tell(`CSV: ${cells} cells, ${live} live, all read back exactly`)
    expect(cells).toBe(CELLS)
  })

  it('are live where nobody neutralises them, and cannot be told apart where the library does (control)', () => {
    const [records] = fc.sample(table, { numRuns: 1, seed: 1 })
    const plain: string[][] = parse(stringify(records!, { quote_record_delimiter: true }))
    expect(plain.flat().filter(isLive).length).toBeGreaterThan(0)
    const [one, other] = ['=1', "'=1"].map((text) => stringify([[text]], { escape_formulas: true }))
    expect(one).toBe(other)
  })

  it('come back from a workbook exactly, with no formula in its XML', async () => {
    let cells = 0
    const fields = Array.from({ length: WIDTH }, (_, at) => ({
      key: `k${at}`,
      label: `K${at}`,
      type: 'text' as const,
      value: (row: string[]) => row[at] ?? null,
    }))
    const { title, period, generatedAt, zone } = draftOf([])
    const head = { title, period, generatedAt, zone, filters: [], redactions: [], words: WORDS, totals: [] }
    await fc.assert(
      fc.asyncProperty(table, async (records) => {
        const bytes = await collect(renderXlsx(makeReport({ ...head, fields, records })))
        const xml = [...unzip(bytes).values()].join('')
        expect(/<f[ >/]/.test(xml)).toBe(false)
        const [sheet] = await readExcelFile(bytes, { trim: false })
        const read = sheet!.data.slice(1).map((row) => row.map((cell) => cell ?? ''))
        expect(read).toEqual(withoutTrailing(records))
        cells += records.flat().length
      }),
      { numRuns: FILES },
    )
    tell(`XLSX: ${cells} cells, 0 formulas, all read back exactly`)
    expect(cells).toBe(CELLS)
  })
})

/** The reader leaves out empty rows at the end. */
function withoutTrailing(records: string[][]): string[][] {
  const last = records.findLastIndex((row) => row.some((cell) => cell !== ''))
  return records.slice(0, last + 1)
}

import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { encodeCsv, renderCsv } from '../../../db/exchange/export/csv.ts'
import { restore } from '../../../db/domain/neutralise.ts'
import { makeReport } from '../../../db/report/document.ts'
import { draftOf } from '../../report/visit-report.ts'
import { collect } from './collect.ts'
import { isLive } from './hostile-cells.ts'

const visits = [
  { name: '=Ada "The" Example', on: '2026-03-09', minutes: 45, outcome: 'met,\nat noon' },
  { name: 'Ana Núñez', on: null, minutes: null, outcome: null },
]
const parseAll = (bytes: Buffer): string[][] => parse(bytes, { bom: true })

describe('a report as CSV', () => {
  it('starts with a byte order mark and ends its lines as RFC 4180 says', async () => {
    const bytes = await collect(renderCsv(makeReport(draftOf(visits))))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.toString().endsWith('\r\n')).toBe(true)
    expect(bytes.toString()).toContain('"\'=Ada ""The"" Example",2026-03-09,45,"met,\nat noon"\r\n')
  })

  it('prints the facts above the table and the totals below, all records of one width', async () => {
    const draft = { ...draftOf(visits), redactions: [{ count: 2, reason: 'restricted' }] }
    expect(parseAll(await collect(renderCsv(makeReport(draft))))).toEqual([
      ['Visits', '', '', ''],
      ['Period', '2026-01-01 – 2026-03-31', '', ''],
      ['Generated', '2026-04-01 00:30 America/Denver', '', ''],
      ['Owner', 'Ada Example', '', ''],
      ['Withheld', '2: restricted', '', ''],
      ['', '', '', ''],
      ['Name', 'Date', 'Minutes', 'Outcome'],
      ['\'=Ada "The" Example', '2026-03-09', '45', 'met,\nat noon'],
      ['Ana Núñez', '', '', ''],
      ['', '', '', ''],
      ['Visits', '2', '', ''],
      ['Minutes', '45', '', ''],
      ['People', '2', '', ''],
      ['Outcome: met,\nat noon', '1', '', ''],
      ['Outcome: not set', '1', '', ''],
    ])
  })

  it('neutralises its title, filters and headings too', async () => {
    const [name] = draftOf([]).fields
    const fields = [{ ...name!, label: '=Name' }]
    const report = makeReport({
      ...draftOf([]),
      title: '=Title',
      fields,
      totals: [],
      filters: [{ label: 'Owner', value: '@me' }],
    })
    const cells = parseAll(await collect(renderCsv(report))).flat()
    expect(cells).toEqual(expect.arrayContaining(["'=Title", "'@me", "'=Name"]))
  })

  it('writes numbers and truth values as such, a negative number without an apostrophe', async () => {
    expect((await collect(encodeCsv([[-5, true, false, null, '-5']]))).toString()).toBe(
      "\uFEFF-5,true,false,,'-5\r\n",
    )
  })

  it('quotes every kind of line end, alone or in a pair', async () => {
    const records = [['a\nb', 'a\rb', 'a\r\nb', '"', ',']]
    expect(parseAll(await collect(encodeCsv(records)))).toEqual(records)
  })

  it('keeps control characters as they are, and lets none of them hide a formula or end a cell', async () => {
    const codes = [...Array(32).keys(), ...Array.from({ length: 33 }, (_, at) => 0x7f + at), 0x2028, 0x202e]
    const records = codes
      .map((code) => String.fromCharCode(code))
      .map((sign) => [`a${sign}b`, sign, `${sign}=1+1`, `a${sign}=1+1`, `${sign}${sign}@SUM(A1)`])
    const cells = parseAll(await collect(encodeCsv(records)))
    expect(cells.map((row) => row.map(restore))).toEqual(records)
    expect(cells.flat().filter(isLive)).toEqual([])
    const escape = '\u001b]0;title\u0007\u001b[2J'
    expect((await collect(encodeCsv([[escape]]))).toString()).toBe(`\uFEFF${escape}\r\n`)
  })

  it('asks for no record before somebody asks for bytes', () => {
    const never: Iterable<string[]> = {
      [Symbol.iterator]: () => {
        throw new Error('asked')
      },
    }
    expect(() => encodeCsv(never)).not.toThrow()
  })

  it('makes a file of 20,000 records in pieces, not in one', async () => {
    const records = Array.from({ length: 20_000 }, (_, at) => [at, `Person ${at}`])
    let pieces = 0
    for await (const piece of encodeCsv(records)) pieces += piece.length > 0 ? 1 : 0
    expect(pieces).toBeGreaterThan(3)
    expect(parseAll(await collect(encodeCsv(records)))).toHaveLength(20_000)
  })
})

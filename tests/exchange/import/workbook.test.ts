import { describe, expect, test } from 'vitest'
import { makeWorkbook } from '../../fixtures/make-workbook.ts'
import { makeZip } from '../../fixtures/make-zip.ts'
import { tableReader } from './read-table.ts'

const { read } = tableReader()

const workbook = (parts: Parameters<typeof makeWorkbook>[0]) => read(makeWorkbook(parts), {}, 'book.xlsx')
const sheet = (xml: string) => ({ sheets: [{ name: 'One', xml: `<sheetData>${xml}</sheetData>` }] })
const cellsOf = async (parts: Parameters<typeof makeWorkbook>[0]) =>
  (await workbook(parts)).sheets.map(({ rows }) => rows.map(({ line, cells }) => [line, ...cells]))

describe('cells', () => {
  test('texts of every kind are the texts of the sheet', async () => {
    const sharedTexts =
      '<si><t xml:space="preserve"> kept </t></si><si><r><t>rich </t></r><r><t xml:space="preserve"> text</t></r></si>' +
      '<si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></si><si><t>_x005F_x000D_ _x0041_</t></si>'
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
      '<c r="D1" t="s"><v>3</v></c><c r="E1" t="inlineStr"><is><t><![CDATA[a & b]]></t></is></c>' +
      '<c r="F1" t="str"><f>A1</f><v>=made</v></c><c r="G1" t="b"><v>1</v></c><c r="H1" t="e"><v>#N/A</v></c></row>'
    expect(await cellsOf({ ...sheet(row), sharedTexts })).toEqual([
      [[1, ' kept ', 'rich text', '課', '_x000D_ A', 'a & b', '=made', 'TRUE', '#N/A']],
    ])
  })

  test('numbers lose no digit, and codes keep the zeros that their format shows', async () => {
    const formats = ['00000', '(000) 000-0000', '000-00-0000', '#,##0.00']
    const row =
      '<row><c><v>4015550103</v></c><c><v>12345678901234567890</v></c><c><v>1.5E+3</v></c><c><v>0.1</v></c>' +
      '<c s="1"><v>2903</v></c><c s="2"><v>4015550103</v></c><c s="3"><v>12345</v></c><c s="4"><v>1234.5</v></c></row>'
    expect(await cellsOf({ ...sheet(row), formats })).toEqual([
      [
        [
          1,
          '4015550103',
          '12345678901234567890',
          '1500',
          '0.1',
          '02903',
          '(401) 555-0103',
          '000-01-2345',
          '1234.5',
        ],
      ],
    ])
  })

  const dates =
    '<row><c s="1"><v>45306</v></c><c s="2"><v>45306.5625</v></c><c s="3"><v>0.25</v></c><c s="4"><v>1.5</v></c>' +
    '<c t="d"><v>2024-01-15T00:00:00</v></c><c s="1"><v>60</v></c><c s="1"><v>59</v></c><c s="1"><v>-1</v></c></row>'
  const formats = ['yyyy\\-mm\\-dd', 'm/d/yy h:mm AM/PM', 'hh:mm:ss', '[h]:mm:ss']

  test('dates are days of the calendar that began in 1900, with its day that never was', async () => {
    expect(await cellsOf({ ...sheet(dates), formats })).toEqual([
      [
        [
          1,
          '2024-01-15',
          '2024-01-15 13:30:00',
          '06:00:00',
          '36:00:00',
          '2024-01-15',
          '1900-02-29',
          '1900-02-28',
          '-1',
        ],
      ],
    ])
  })

  test('or of the one that began in 1904', async () => {
    const [rows] = await cellsOf({ ...sheet(dates), formats, from1904: true })
    expect(rows?.[0]?.slice(1, 3)).toEqual(['2028-01-16', '2028-01-16 13:30:00'])
  })

  test('a cell merged over rows says the same of each; a formula without a result is counted', async () => {
    const xml =
      '<sheetData><row r="2"><c r="A2" t="str"><v>Org</v></c><c r="B2"><v>1</v></c></row>' +
      '<row r="3"><c r="B3"><v>2</v></c></row><row r="9"><c r="B9"><f>1+1</f></c><c r="C9"><v>3</v></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'
    const { sheets } = await workbook({ sheets: [{ name: 'One', xml }] })
    expect(sheets).toEqual([
      {
        name: 'One',
        uncalculated: 1,
        rows: [
          { line: 2, cells: ['Org', '1'] },
          { line: 3, cells: ['Org', '2'] },
          { line: 9, cells: ['', '', '3'] },
        ],
      },
    ])
  })
})

test('a cell whose text the workbook does not hold is blank, and is told', async () => {
  const row = (line: number, ...numbers: readonly number[]) =>
    `<row r="${line}">${numbers.map((one) => `<c t="s"><v>${one}</v></c>`).join('')}</row>`
  const sharedTexts = '<si><t>Name</t></si><si><t>Email</t></si><si><t>Ana Ruiz</t></si>'
  const book = { ...sheet(row(1, 0, 1) + row(2, 2, 9) + row(3, 2, 99)), sharedTexts }
  const [one] = (await workbook(book)).sheets
  expect(one?.lostTexts).toEqual({ count: 2, line: 2 })
  expect(one?.rows.map(({ cells }) => cells.join('|'))).toEqual(['Name|Email', 'Ana Ruiz', 'Ana Ruiz'])
})

test('hidden sheets are named and left out', async () => {
  const xml = '<sheetData><row><c t="str"><v>x</v></c></row></sheetData>'
  const file = await workbook({
    sheets: [
      { name: 'Hidden', xml, state: 'hidden' },
      { name: 'Seen', xml },
      { name: 'Deep', xml, state: 'veryHidden' },
    ],
  })
  expect(file.sheets.map(({ name }) => name)).toEqual(['Seen'])
  expect(file.hiddenSheets).toEqual(['Hidden', 'Deep'])
})

describe('hostile workbooks', () => {
  const text = (reference: string) => `<c r="${reference}" t="str"><v>x</v></c>`

  test('two cells in the far corners are read', async () => {
    const [rows] = await cellsOf(
      sheet(`<row r="1">${text('A1')}</row><row r="1048576">${text('XFD1048576')}</row>`),
    )
    expect(rows?.map((row) => row.length)).toEqual([2, 16_385])
  })

  test('a far cell in many rows is refused', async () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => `<row r="${at + 1}">${text(`XFD${at + 1}`)}</row>`)
    await expect(workbook(sheet(rows.join('')))).rejects.toMatchObject({ code: 'file.tooComplex' })
  })

  test('a long text that stands in every cell is refused', async () => {
    const sharedTexts = `<si><t>${'long '.repeat(20_000)}</t></si>`
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(1_000)}</row>`
    await expect(workbook({ ...sheet(row), sharedTexts })).rejects.toMatchObject({ code: 'file.tooComplex' })
  })

  test('an entry that shrinks to less than a 200th is not unpacked', async () => {
    const row = `<row>${text('A1')}</row>${' '.repeat(30 * 2 ** 20)}`
    await expect(workbook(sheet(row))).rejects.toMatchObject({ code: 'file.tooComplex' })
  })

  test('an entry that is larger than it says is refused', async () => {
    const content = `<Relationships>${' '.repeat(100_000)}</Relationships>`
    const zip = makeZip([{ name: '_rels/.rels', content, claimedSize: 100 }])
    await expect(read(zip, {}, 'a.xlsx')).rejects.toMatchObject({ code: 'file.malformed' })
  })

  test('too many entries are refused', async () => {
    const zip = makeZip(Array.from({ length: 2_001 }, (_, at) => ({ name: `${at}`, content: '' })))
    await expect(read(zip, {}, 'a.xlsx')).rejects.toMatchObject({ code: 'file.tooComplex' })
  })

  test.each([
    ['a document type', '<!DOCTYPE w [<!ENTITY e "x">]>', '<row/>', 'document type'],
    ['tags that do not close', '', '<row><c>', 'sheet0.xml'],
    ['a cell that no sheet has', '', text('XFE1'), 'cell XFE1'],
    ['a row that no sheet has', '', '<row r="1048577"/>', 'row 1048577'],
    ['an entity that nobody defined', '', '<row><c t="str"><v>&e;</v></c></row>', 'entity'],
  ])('%s is refused with its place', async (_, prolog, xml, detail) => {
    await expect(workbook({ ...sheet(xml), prolog })).rejects.toMatchObject({
      code: 'file.malformed',
      params: { detail: expect.stringContaining(detail) as string },
    })
  })

  test('deep nesting is refused', async () => {
    await expect(workbook(sheet('<x>'.repeat(500)))).rejects.toMatchObject({ code: 'file.tooComplex' })
  })

  test('a text by the name of a workbook, and a workbook with a password, are told apart', async () => {
    await expect(read('Name,Email\n', {}, 'a.xlsx')).rejects.toMatchObject({
      code: 'file.otherNature',
      params: { nature: 'text' },
    })
    const compound = Buffer.from('d0cf11e0a1b11ae10000', 'hex')
    await expect(read(compound, {}, 'b.xlsx')).rejects.toMatchObject({ params: { nature: 'oldOffice' } })
    const locked = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')])
    await expect(read(locked, {}, 'b.xlsx')).rejects.toMatchObject({ params: { nature: 'lockedWorkbook' } })
  })

  test('an archive of something else is told so', async () => {
    const zip = makeZip([{ name: 'word/document.xml', content: '<w/>' }])
    await expect(read(zip, {}, 'a.xlsx')).rejects.toMatchObject({
      params: { nature: 'wordDocument' },
    })
  })
})

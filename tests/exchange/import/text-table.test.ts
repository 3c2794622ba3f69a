import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableReader } from './read-table.ts'

const { read } = tableReader()

const rowsOf = async (...input: Parameters<typeof read>) =>
  (await read(...input)).sheets[0]?.rows.map(({ cells }) => cells)

describe('encodings', () => {
  const text = 'Name,City\r\nJosé Peña,León\r\nZoë,“Düsseldorf”\r\n'
  const wide = Buffer.from(text, 'utf16le')
  const western = Buffer.from(text.replace('“', '\u0093').replace('”', '\u0094'), 'latin1')

  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()])],
    ['utf-16le', wide],
    ['utf-16be', Buffer.from(wide).swap16()],
    ['windows-1252', western],
  ])('%s is told from its bytes', async (encoding, bytes) => {
    const file = await read(bytes)
    expect(file.text?.encoding).toMatchObject({ value: encoding, isGiven: false })
    expect(file.sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['Name', 'City'],
      ['José Peña', 'León'],
      ['Zoë', '“Düsseldorf”'],
    ])
  })

  // "name,company" and two people whose letters have a second byte of 0x5C, the backslash.
  const japanese = Buffer.from('8e8196bc2c89ef8ed00d0a8e5293632091be98592c835c955c0d0a', 'hex')

  test('Shift-JIS is told from Windows-1252 by the words it makes, and can be overruled', async () => {
    expect(await rowsOf(japanese)).toEqual([
      ['氏名', '会社'],
      ['山田 太郎', 'ソ表'],
    ])
    const overruled = await read(japanese, { encoding: 'windows-1252' })
    expect(overruled.text?.encoding).toMatchObject({ value: 'windows-1252', isGiven: true })
    expect(overruled.text?.encoding.alternatives).toContain('shift_jis')
  })
})

describe('delimiters', () => {
  test.each([',', ';', '\t', '|'])('%j is guessed although others stand in the cells', async (delimiter) => {
    const rows = [
      ['Name', 'Tags', 'Note'],
      ['Ana', 'a;b', 'x, y'],
      ['Bo', 'c;d;e', 'p | q'],
    ]
    const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\n')
    expect(await rowsOf(text)).toEqual(rows)
  })

  test('the line that Excel writes for itself names it, and lines are still counted from the first', async () => {
    const file = await read('sep=;\nName;Note\nAna;x,y\n')
    expect(file.text?.delimiter).toMatchObject({ value: ';', isGiven: true })
    expect(file.sheets[0]?.rows).toMatchObject([{ line: 2 }, { line: 3, cells: ['Ana', 'x,y'] }])
  })

  test('one that is told is used', async () => {
    expect(await rowsOf('a,b;c\n', { delimiter: ';' })).toEqual([['a,b', 'c']])
  })
})

describe('rows', () => {
  test('a space behind the closing quote belongs to no cell', async () => {
    expect(await rowsOf('a,b,c\n"x, y" ,"z"\t,1\n"5"" pipe" ,"",w "u" v\n')).toEqual([
      ['a', 'b', 'c'],
      ['x, y', 'z', '1'],
      ['"5" pipe" ', '', 'w "u" v'],
    ])
  })

  test('lines are those where a row begins, after quoted line breaks of any kind', async () => {
    const file = await read('a,b\r\n"x\r\ny\r\nz",1\r\n\r\nlast,2\r')
    expect(file.sheets[0]?.rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x\r\ny\r\nz', '1'] },
      { line: 5, cells: [] },
      { line: 6, cells: ['last', '2'] },
    ])
  })

  test('ragged rows stay as wide as they are, and a space may stand before a quote', async () => {
    expect(await rowsOf('a,b,c\n1\n1,2,3,4\n"x", "y, z"\n')).toEqual([
      ['a', 'b', 'c'],
      ['1'],
      ['1', '2', '3', '4'],
      ['x', 'y, z'],
    ])
  })

  test('quotes that do not pair are letters, unless they are told to enclose', async () => {
    const text = 'Name,Note\nAna,"open\nBo,pipe\n'
    const file = await read(text)
    expect(file.text?.isQuoted).toMatchObject({ value: false, isGiven: false })
    expect(file.sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['Name', 'Note'],
      ['Ana', '"open'],
      ['Bo', 'pipe'],
    ])
    await expect(read(text, { isQuoted: true })).rejects.toMatchObject({ code: 'file.malformed' })
  })

  const enclosed = (count: number) =>
    Array.from({ length: count }, (_, at) => `"Ana ${at}","a${at}@example.org","met, twice"\n`).join('')

  const cellsAndTorn = async (text: string) =>
    (await read(`Name,E-mail,Note\n${text}`)).sheets[0]?.rows.map(({ cells, isTorn }) => [isTorn, cells])

  test('of a file that was cut off only its last row is torn, with the lines of its last cell', async () => {
    const rows = await cellsAndTorn(`${enclosed(30)}"Zoë","z@example.org","one\nBo came\nand th`)
    expect(rows).toHaveLength(32)
    expect(rows?.[30]).toEqual([undefined, ['Ana 29', 'a29@example.org', 'met, twice']])
    expect(rows?.[31]).toEqual([true, ['Zoë', 'z@example.org', 'one\nBo came\nand th']])
  })

  test('a quote that is never closed tears its row, and reading goes on behind it', async () => {
    const plain = 'Cy,c@example.org,\nDi,d@example.org,\n'
    const rows = await cellsAndTorn(`${enclosed(30)}"Bo,b@example.org,open\n${plain}`)
    expect(rows?.slice(31)).toEqual([
      [true, ['Bo,b@example.org,open']],
      [undefined, ['Cy', 'c@example.org']],
      [undefined, ['Di', 'd@example.org']],
    ])
  })

  const people = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => `Ana ${from + at},a${from + at}@example.org,fine\n`).join('')

  const open = 'Bo,b@example.org,"never closed\n'

  test.each([
    ['stands within a word of a cell', 'Cy,c@example.org,12" ruler\n'],
    ['ends a cell', 'Cy,c@example.org,12"\n'],
    ['opens a cell', 'Cy,c@example.org,"ok, later"\n'],
  ])('rows are not swallowed up to a quote that %s', async (_, closing) => {
    const rows = await cellsAndTorn(`${enclosed(1)}${people(0, 30)}${open}${people(30, 60)}${closing}Di,,\n`)
    expect(rows).toHaveLength(65)
    expect(rows?.[32]).toEqual([true, ['Bo', 'b@example.org', 'never closed']])
    expect(rows?.[33]).toEqual([undefined, ['Ana 30', 'a30@example.org', 'fine']])
    expect(rows?.slice(63).map(([, cells]) => cells)).toEqual([expect.arrayContaining(['Cy']), ['Di']])
  })

  test('nor where no cell is enclosed: all its quotes are letters', async () => {
    const file = await read(
      `Name,E-mail,Note\n${people(0, 20)}${open}${people(20, 40)}Cy,c@example.org,12" ruler\nDi,,\n`,
    )
    expect(file.text?.isQuoted).toMatchObject({ value: false, isGiven: false })
    expect(file.sheets[0]?.rows).toHaveLength(44)
    expect(file.sheets[0]?.rows.filter(({ isTorn }) => isTorn)).toEqual([])
  })

  test('nor in a longer text than rows usually have, nor where lines end as of old', async () => {
    const long = await cellsAndTorn(`${enclosed(1)}${people(0, 20)}${open}${people(20, 4000)}Cy,,12"\nDi,,\n`)
    expect(long).toHaveLength(4005)
    const text = `Name,E-mail,Note\n${enclosed(1)}${people(0, 20)}${open}${people(20, 40)}Cy,,12"\nDi,,\n`
    const old = await read(text.replaceAll('\n', '\r'))
    expect(old.sheets[0]?.rows).toHaveLength(45)
  })

  const pairs = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => `Invented ${from + at},fine\n`).join('')

  test.each([
    ['stands within a word of a cell', 'Cy Tern,12" ruler\n'],
    ['ends a cell', 'Cy Tern,12"\n'],
    ['opens a cell', 'Cy Tern,"ok, later"\n'],
  ])('nor in a table of two columns without addresses, up to a quote that %s', async (_, closing) => {
    const file = await read(
      `Name,Note\n"Roe, Ann",ok\n${pairs(0, 20)}Bo Rook,"never closed\n${pairs(20, 40)}${closing}Di Urn,fine\n`,
    )
    const rows = file.sheets[0]?.rows ?? []
    expect(rows).toHaveLength(45)
    expect(rows[22]).toMatchObject({ isTorn: true, cells: ['Bo Rook', 'never closed'] })
    expect(rows[23]?.cells).toEqual(['Invented 20', 'fine'])
    expect(rows.filter(({ isTorn }) => isTorn)).toHaveLength(1)
  })

  test.each([
    ['an address', '12 Main St\nTaos,NM'],
    ['paragraphs', 'Met twice, on Monday.\nAgain in May, with Bo'],
    ['a list', 'Roe,Ann\nDoe,Jane and many more whom nobody knows\nwith others'],
  ])('%s in one of two columns is no row', async (_, note) => {
    const file = await read(`Name,Note\n${pairs(0, 9)}Bo Rook,"${note}"\n${pairs(9, 12)}`)
    expect(file.sheets[0]?.rows).toHaveLength(14)
    expect(file.sheets[0]?.rows.filter(({ isTorn }) => isTorn)).toEqual([])
  })

  test('nor are lists in a table of two columns where nearly all have one', async () => {
    const lists = Array.from({ length: 30 }, (_, at) => `Invented ${at},"Roe,Ann\nDoe,Jane"\n`).join('')
    const file = await read(`Group,Members\n${lists}`)
    expect(file.sheets[0]?.rows).toHaveLength(31)
    expect(file.sheets[0]?.rows.at(-1)?.cells).toEqual(['Invented 29', 'Roe,Ann\nDoe,Jane'])
  })

  test.each([
    ['several paragraphs', 'Met twice, on Monday.\n\nAgain in May, with Bo, Cy\nand others, too, later'],
    ['an address', '1 Main St\nTaos,NM,87571'],
    ['a list of others', 'with\nBo,b@example.org\nCy,c@example.org'],
    ['quotes that nobody doubled', 'He came\nand said "no", twice, and "yes", once'],
    ['doubled quotes', '""So,"" he said,\n""so, and, so""'],
  ])('%s in a cell are no rows', async (_, note) => {
    const rows = await cellsAndTorn(`${enclosed(3)}Bo,"${note}",b@example.org\n${people(0, 9)}`)
    expect(rows).toHaveLength(14)
    expect(rows?.filter(([isTorn]) => isTorn)).toEqual([])
  })

  test.each([
    ['paragraphs', 'Met twice, on Monday.\n\nAgain, in May, with Bo\nand others, too, later'],
    ['a line of as many words as the table has cells', 'Met\nBo, Cy, Di'],
    ['lines that hold no address where the others do', 'Spoke of\nhousing,taxes,schools'],
  ])('%s in the last cell are no rows', async (_, note) => {
    const rows = await cellsAndTorn(`${enclosed(3)}Bo,b@example.org,"${note}"\n${people(0, 9)}`)
    expect(rows?.[4]).toEqual([undefined, ['Bo', 'b@example.org', note]])
    expect(rows).toHaveLength(14)
  })

  test('a note of a million letters is a cell like others', async () => {
    const long = 'x'.repeat(999_999)
    const rows = await cellsAndTorn(`${enclosed(3)}Bo,b@example.org,"${long}"\nCy,c@example.org,\n`)
    expect(rows?.[4]).toEqual([undefined, ['Bo', 'b@example.org', long]])
    expect(rows?.[5]).toEqual([undefined, ['Cy', 'c@example.org']])
  })

  test('what is no text is refused, an empty file has no rows', async () => {
    await expect(read(Buffer.from([0x89, 0x50, 0, 0, 0, 13]))).rejects.toMatchObject({
      params: { detail: 'not a text file' },
    })
    expect(await rowsOf('')).toEqual([])
  })

  test('a page that is called a table is refused', async () => {
    await expect(read('<html><table><tr><td>Ana</td></tr></table></html>')).rejects.toMatchObject({
      code: 'file.otherNature',
      params: { nature: 'page' },
    })
  })

  test('more rows than anybody has are refused', async () => {
    await expect(read('a,b\n'.repeat(100_001))).rejects.toMatchObject({ code: 'file.tooComplex' })
  })
})

test('any cells come back as they were written', async () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', ''))
  const row = fc.array(cell, { minLength: 2, maxLength: 5 })
  const mark = fc.constantFrom(',', ';', '\t', '|')
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), mark, async (rows, delimiter) => {
      const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`))
      const text = quoted.map((cells) => `${cells.join(delimiter)}\r\n`).join('')
      // A lone surrogate cannot be written to a file.
      const read_ = await rowsOf(Buffer.from(text), { delimiter, encoding: 'utf-8' })
      expect(read_?.map(trimmed)).toEqual(
        rows.map((cells) => trimmed(cells.map((one) => one.toWellFormed()))),
      )
    }),
    { numRuns: 60 },
  )
})

/** Blank cells at the end of a row are not kept. */
const trimmed = (cells: readonly string[]): string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)

describe('a text of addresses as one writes to them', () => {
  test.each([
    [
      '"Roe, Jane" <jane@example.org>; Bob Poe <bob@example.org>\nAl Bo <al@example.org>; Cy Do <cy@example.org>\n',
    ],
    [
      'To: Roe, Jane <jane@example.org>; Bob Poe <bob@example.org>;\r\n\r\nCc: Al Bo <al@example.org>\r\nCy Do <cy@example.org>',
    ],
  ])('is a list of people, each with their own: %s', async (text) => {
    const file = await read(text, {}, 'list.txt')
    expect(file.sheets[0]?.rows).toEqual([
      { line: 1, cells: ['Name', 'Email'] },
      { line: 1, cells: ['Roe, Jane', 'jane@example.org'] },
      { line: 2, cells: ['Bob Poe', 'bob@example.org'] },
      { line: 3, cells: ['Al Bo', 'al@example.org'] },
      { line: 4, cells: ['Cy Do', 'cy@example.org'] },
    ])
  })

  test('may name nobody', async () => {
    expect(await rowsOf('a@example.org, b@example.org; Cy Do <c@example.org>')).toEqual([
      ['Name', 'Email'],
      ['', 'a@example.org'],
      ['', 'b@example.org'],
      ['Cy Do', 'c@example.org'],
    ])
  })

  test('is refused with the line that says something else', async () => {
    const text = 'Jane Roe <jane@example.org>; Bob Poe <bob@example.org>\nAl Bo <al@example.org>; Cy Do\n'
    await expect(read(text)).rejects.toMatchObject({ code: 'file.malformed', params: { line: 2 } })
  })

  test.each([
    ['a@example.org\nb@example.org\n', [['a@example.org'], ['b@example.org']]],
    ['a@example.org,b@example.org\n', [['a@example.org', 'b@example.org']]],
    [
      'Name,Mail\nAna,Ana <a@example.org>\n',
      [
        ['Name', 'Mail'],
        ['Ana', 'Ana <a@example.org>'],
      ],
    ],
  ])('is not what already is a table: %s', async (text, rows) => {
    expect(await rowsOf(text)).toEqual(rows)
  })
})

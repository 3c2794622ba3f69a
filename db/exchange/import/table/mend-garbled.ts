import { ownReport } from '../own-report.ts'
import type { GarbledText, SourceSheet, TableFile, TableRow } from './table-file.ts'

/** The byte that each sign stands for in Windows-1252, and in Latin-1 where that has no sign. */
const byteOf: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 0x80 }, (_, at) => at + 0x80).flatMap((byte) => [
    [String.fromCharCode(byte), byte] as const,
    [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte] as const,
  ]),
)

const isPlain = (text: string): boolean => /^\p{ASCII}*$/u.test(text)

/** A program may have done it to a text more than once. */
const mostTimes = 3

/**
 * A text in UTF-8 that was read as Windows-1252 and kept so, as it was before: "MarÃ­a" is "María". Undefined where it is
 * none: a letter beyond ASCII among plain ones is never the beginning of a sign of UTF-8.
 */
function readBack(text: string): string | undefined {
  let mended: string | undefined
  for (let times = 0; times < mostTimes; times++) {
    const before = readBackOnce(mended ?? text)
    if (before === undefined) break
    mended = before
  }
  return mended
}

function readBackOnce(text: string): string | undefined {
  if (isPlain(text)) return undefined
  const bytes: number[] = []
  for (const sign of text) {
    const byte = sign < '\u0080' ? sign.charCodeAt(0) : byteOf.get(sign)
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return undefined
  }
}

/** For one cell that is no such text there have to be as many that are. */
const leastForOne = 10

/** A capital before a sign that stands in no word; before a dash or a closing quote it may be a capital. */
const surely = /[ÃÂ][\u00a1-\u00bf]/u

interface Found {
  readonly cells: Map<string, string>
  /** By the number of the sheet. */
  readonly sheets: Map<number, Pick<GarbledText, 'count' | 'first'>>
  others: number
}

function search(sheets: readonly SourceSheet[]): Found {
  const found: Found = { cells: new Map(), sheets: new Map(), others: 0 }
  for (const [at, { rows }] of sheets.entries())
    for (const { line, cells } of rows) for (const text of cells) searchCell(found, at, { line, text })
  return found
}

function searchCell(found: Found, sheet: number, { line, text }: { line: number; text: string }): void {
  if (isPlain(text)) return
  const mended = found.cells.get(text) ?? readBack(text)
  if (mended === undefined) {
    found.others += 1
    return
  }
  found.cells.set(text, mended)
  const { count = 0, first = { line, text, mended } } = found.sheets.get(sheet) ?? {}
  found.sheets.set(sheet, { count: count + 1, first })
}

const countOf = ({ sheets }: Found): number => [...sheets.values()].reduce((sum, { count }) => sum + count, 0)

const isSure = (found: Found): boolean =>
  countOf(found) >= found.others * leastForOne &&
  (found.cells.size > 1 || [...found.cells.keys()].some((text) => surely.test(text)))

/**
 * The file with the letters that a program before had read wrongly, where nearly all beyond ASCII can only be such, or
 * where somebody says so; else as it stands, as does what Caucus wrote, which is not garbled, whatever it says.
 */
export function mendGarbled(file: TableFile, told: boolean | undefined): TableFile {
  if (told === undefined && ownReport(file).sheets.some(({ isOwn }) => isOwn)) return file
  const found = search(file.sheets)
  if (found.cells.size === 0) return file
  const value = told ?? isSure(found)
  const isMended = { value, isGiven: told !== undefined, alternatives: [!value] }
  const sheets = value ? file.sheets.map(mended(found.cells)) : file.sheets
  return {
    ...file,
    sheets: sheets.map((sheet, at) => {
      const here = found.sheets.get(at)
      return here ? { ...sheet, garbled: { isMended, ...here } } : sheet
    }),
  }
}

const mended =
  (cells: Found['cells']) =>
  (sheet: SourceSheet): SourceSheet => ({
    ...sheet,
    ...(sheet.name !== null && { name: readBack(sheet.name) ?? sheet.name }),
    rows: sheet.rows.map((row): TableRow => ({
      ...row,
      cells: row.cells.map((text) => cells.get(text) ?? text),
    })),
  })

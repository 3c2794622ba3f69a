import type { TextEncoding } from '../../../domain/text-encoding.ts'
import type { SourceFault } from '../source/source-document.ts'

/** A field of one's own in a list that Caucus wrote. */
export interface OwnFieldColumn {
  readonly label: string
  readonly isNumber: boolean
}

/** One line of a text table, or one row of a sheet; blank cells at its end are left off. */
export interface TableRow {
  /** Where it begins, counted from 1: a line of text, or a row of a sheet. */
  readonly line: number
  readonly cells: readonly string[]
  /** Its cells with the blank ones that were left off at its end. */
  readonly width?: number
  /** A quote is opened in it and never closed: where its cells end is a guess. */
  readonly isTorn?: true
}

/** The rows of a sheet as they stand in the file, header and notes included. Rows of a workbook without cells are left out. */
export interface SourceSheet {
  /** Null in a text file. */
  readonly name: string | null
  readonly rows: readonly TableRow[]
  /** Cells whose formula was never calculated: they have no text. */
  readonly uncalculated: number
  /** Cells of a workbook whose text it does not hold, and where the first of them stands. */
  readonly lostTexts?: { readonly count: number; readonly line: number }
  /** Its first row names the columns for certain, and all others are records. */
  readonly isRecords?: true
  /** Of each record what the file keeps it under, where that may be its name. */
  readonly keys?: readonly string[]
  /** Caucus wrote it. */
  readonly isOwn?: true
  /** What Caucus called what it wrote. */
  readonly title?: string
  /** What it says of columns that are fields of one's own, by their names. */
  readonly ownFields?: ReadonlyMap<string, OwnFieldColumn>
  /** Records that could not be read although the others could. */
  readonly unread?: readonly SourceFault[]
  /** Such letters in it. */
  readonly garbled?: GarbledText
}

/** What was read from a file, or told by a person. */
export interface Guess<T> {
  readonly value: T
  readonly isGiven: boolean
  /** What it may be instead, the likeliest first. */
  readonly alternatives: readonly T[]
}

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** How a text file was understood. */
interface TextReading {
  readonly encoding: Guess<TextEncoding>
  readonly delimiter: Guess<Delimiter>
  /** Whether `"` encloses cells. Guessed to be false where the quotes of the file do not pair. */
  readonly isQuoted: Guess<boolean>
  /** Zeros, which no text has, that were left out of it. */
  readonly zeroBytes: number
  /** Lines with bytes that are no UTF-8, in a text that is UTF-8 otherwise. */
  readonly foreignLines: readonly number[]
  /** Lines of cells before which a quotation mark stood that is never closed, and was left off. */
  readonly strayQuoteLines?: readonly number[]
}

/** Letters that a program had read wrongly before it wrote the file: "MarÃ­a". */
export interface GarbledText {
  /** Whether they were put right, in the whole file. */
  readonly isMended: Guess<boolean>
  /** How many cells of the sheet have such letters. */
  readonly count: number
  readonly first: { readonly line: number; readonly text: string; readonly mended: string }
}

export interface TableFile {
  readonly format: 'text' | 'xlsx' | 'records'
  /** Null for a workbook and for records. */
  readonly text: TextReading | null
  /** The visible sheets in their order; the only one of a text file. */
  readonly sheets: readonly SourceSheet[]
  /** Names of the sheets that are hidden; they are not read. */
  readonly hiddenSheets: readonly string[]
}

/** What a person says about a file instead of the guesses; only a text has all of it. */
export interface TableOptions {
  readonly mendGarbled?: boolean | undefined
  readonly encoding?: TextEncoding | undefined
  readonly delimiter?: Delimiter | undefined
  readonly isQuoted?: boolean | undefined
}

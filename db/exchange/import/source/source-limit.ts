import type { SourceValue } from './source-document.ts'

/** How much one untrusted file may ask for. */
export interface SourceLimits {
  /** Size of the file. */
  readonly bytes: number
  /** Time to read and parse it. */
  readonly milliseconds: number
  /** Heap of the thread that parses it. */
  readonly megabytes: number
}

export const defaultSourceLimits: SourceLimits = {
  bytes: 50 * 2 ** 20,
  milliseconds: 10_000,
  megabytes: 384,
}

/*
 * An overflow of the heap inside native code (JSON.parse, a growing array) ends the whole process and not the thread.
 * So what would not fit is refused beforehand: within the numbers below the worst file takes about 250 MB.
 */

/** The nesting of the deepest real file is 5. */
export const maximumDepth = 40

/** Values in one file. The largest real one (12,000 former legislators) has about 500,000. */
export const maximumValues = 800_000

/** Rows of a table, and records of a large YAML file. The largest real one has 12,000. */
export const maximumRecords = 100_000

/** Cells of one table: 20,000 rows of the 92 columns that Outlook writes. They are mostly blank, which costs little. */
export const maximumCells = 2_000_000

/** @throws RangeError when the mark, which stands before each value, is found more often than values are allowed. */
export function checkMarks(text: string, mark: RegExp, limit: number = maximumValues): void {
  let count = 0
  for (const _ of text.matchAll(mark)) if (++count > limit) throw new RangeError('too many values')
}

/** @throws RangeError when a parsed file nests deeper than any real one. */
export function checkDepth(root: SourceValue): void {
  let level: SourceValue[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maximumDepth) throw new RangeError('nested too deeply')
    level = level.flatMap(children)
  }
}

const children = (value: SourceValue): readonly SourceValue[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : []

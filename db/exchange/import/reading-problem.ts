import type { readingProblem } from '../../domain/i18n/en/reading.ts'

/** What a reader could not take as it stands. Its text is `readingProblem.<code>` of the catalogues. */
export type ReadingProblemCode = keyof typeof readingProblem

export interface ReadingProblem {
  readonly code: ReadingProblemCode
  /** Of the file, counted from 1. */
  readonly line: number
  /** What the file says there, or what is wrong with it; shortened. */
  readonly detail: string
  /** Whom it is about, as far as that can be told. */
  readonly name?: string
  /** Name of the file, where several are read together. */
  readonly file?: string
}

const longest = 200

/** A piece of a file as it is quoted to a person: on one line, not too long. */
export function quote(text: string): string {
  const line = text
    .slice(0, 2 * longest)
    .replace(/\s+/gu, ' ')
    .trim()
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}

/** "348: a, b, c … (+345)": how many there are, as many of them as fit, and how many are not named. */
export function quoteNames(names: readonly string[]): string {
  let length = 0
  const shown = names.filter((name) => (length += name.length + 2) <= longest + 2)
  const named = quote((shown.length === 0 ? names.slice(0, 1) : shown).join(', '))
  const left = names.length - Math.max(1, shown.length)
  return `${names.length}: ${named}${left > 0 ? ` … (+${left})` : ''}`
}

import { z } from 'zod'

/** Longest single line that is kept, in UTF-16 units: names, titles, labels. */
export const lineLimit = 1000
/** Longest running text that is kept, in UTF-16 units. */
export const textLimit = 1_000_000

/** A line that says something. NUL is refused: the store's text ends there. */
export const lineSchema = z
  .string()
  .max(lineLimit)
  .refine((text) => text.trim() !== '' && !text.includes('\0'), { error: 'issue.blank' })

/** Text that says nothing is none: it is kept as null. What is left out (undefined) stays so. */
export const orNone = <T extends string | null | undefined>(text: T): T | null =>
  text?.trim() === '' ? null : text

export const textSchema = z
  .string()
  .max(textLimit)
  .refine((text) => !text.includes('\0'), { error: 'issue.nul' })

import { fold } from '../../../../domain/fold.ts'

/** A header as words: "HasOptedOut" and "has_opted-out" are one. */
export const headerWords = (header: string): string =>
  fold(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

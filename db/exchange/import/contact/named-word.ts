import type { UnknownChoice } from '../../../domain/import-mapping.ts'

/** What a file names by a word, and may have to be made. */
export type WordKind = 'organizations' | 'tags' | 'fields'

/** What is said of single words, by `wordKey`. */
export type WordChoices = Readonly<Record<string, UnknownChoice>>

export const wordKey = (kind: WordKind, text: string): string => `${kind} ${text}`

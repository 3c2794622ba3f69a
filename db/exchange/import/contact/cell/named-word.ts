import type { UnknownChoice, WordKind } from '../../../../domain/import-mapping.ts'

/** What is said of single words, by `wordKey`. */
export type WordChoices = Readonly<Record<string, UnknownChoice>>

export const wordKey = (kind: WordKind, text: string): string => `${kind} ${text}`

/** One of several choices, or one in quotes, of which two stand for one. */
const choice = /\s*(?:"((?:[^"]|"")*)"\s*(?=;|$)|([^;]*))(?:;|$)/gu

/** Several choices as they stand in one cell, with `;` between; one in quotes may hold it: `"Law; policy"; Art`. */
export const choicesOfText = (text: string): string[] =>
  [...text.matchAll(choice)]
    .map(([, quoted, bare = '']) => (quoted?.replaceAll('""', '"') ?? bare).trim())
    .filter((word) => word !== '')

/** What makes one of several more or other than itself where a cell is read: as choices, as a list of JSON too, as words apart. */
const marksOf = {
  choices: /;|^\s*"/u,
  texts: /;|^\s*"|^\[.*\]$/su,
  list: /[;|,\n]|:::|^\s*"|^\[.*\]$/su,
} as const

/** Several as one cell, each in quotes that would be taken for several, or for one in quotes: `"Housing, legal"; Faith`. */
export const textOfSeveral = (words: readonly string[], readAs: keyof typeof marksOf): string =>
  words.map((word) => (marksOf[readAs].test(word) ? `"${word.replaceAll('"', '""')}"` : word)).join('; ')

/** Several choices as one cell, each as `choicesOfText` reads it again. */
export const textOfChoices = (words: readonly string[]): string => textOfSeveral(words, 'choices')

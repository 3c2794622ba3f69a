/** One of several choices, or one in quotes, of which two stand for one. */
const choice = /\s*(?:"((?:[^"]|"")*)"\s*(?=;|$)|([^;]*))(?:;|$)/gu

/** Several choices as they stand in one cell, with `;` between; one in quotes may hold it: `"Law; policy"; Art`. */
export const choicesOfText = (text: string): string[] =>
  [...text.matchAll(choice)]
    .map(([, quoted, bare = '']) => (quoted?.replaceAll('""', '"') ?? bare).trim())
    .filter((word) => word !== '')

/** One of several that holds a mark of them, as `choicesOfText` reads it. */
export const quotedChoice = (word: string): string => `"${word.replaceAll('"', '""')}"`

/** Several choices as one cell, each as `choicesOfText` reads it again. */
export const textOfChoices = (words: readonly string[]): string =>
  words.map((word) => (/;|^\s*"/u.test(word) ? quotedChoice(word) : word)).join('; ')

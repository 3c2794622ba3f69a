/** One of several choices, or one in quotes, of which two stand for one. */
const choice = /\s*(?:"((?:[^"]|"")*)"\s*(?=;|$)|([^;]*))(?:;|$)/gu

/** Several choices as they stand in one cell, with `;` between; one in quotes may hold it: `"Law; policy"; Art`. */
export const choicesOfText = (text: string): string[] =>
  [...text.matchAll(choice)]
    .map(([, quoted, bare = '']) => (quoted?.replaceAll('""', '"') ?? bare).trim())
    .filter((word) => word !== '')

/** No I, L, O or U is on a sheet: what was read as one of them is the digit beside it. */
const misread: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

const numberedGroups = /^(?:[1-9] [^ ]{4}(?: |$))+$/
const marks = /[\s\p{Dash}]+/gu

/**
 * What counts of a recovery secret, or of one group of it, however it was typed: either case, any spaces and dashes, O
 * for 0, I or L for 1, and with the numbers that stand before the groups on the sheet.
 */
export function recoveryCharacters(typed: string): string {
  const words = typed.normalize('NFKC').toUpperCase().replaceAll(marks, ' ').trim()
  const bare = words.replaceAll(/[1-9] ?[:.)]/g, '')
  const groups = numberedGroups.test(bare) ? bare.replaceAll(/(?<=^| )[1-9] /g, '') : bare
  return groups.replaceAll(' ', '').replaceAll(/[OIL]/g, (character) => misread[character] ?? character)
}

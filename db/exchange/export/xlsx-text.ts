/** Characters (UTF-16 units) that a cell of a worksheet may hold. */
export const XLSX_CELL_LIMIT = 32_767

/**
 * What XML 1.0 cannot carry, or what the workbook library drops in silence (C1 controls, U+FFFD, non-characters); the
 * carriage return, which XML turns into a line feed; and an underscore that would be read as one of these escapes.
 */
const UNSAFE = /(?![\t\n])\p{Cc}|[\p{Noncharacter_Code_Point}\uFFFD]|_(?=x[\dA-Fa-f]{4}_)/gu

/**
 * Text for a worksheet in the format's own escape (`_x000D_`, ECMA-376 22.9.2.19), which spreadsheets undo on
 * reading. The library keeps strings in a plain object, so a cell that says `constructor` would find that object's
 * own property and damage the file: such a word gets its first letter escaped.
 */
export function toXlsxText(text: string): string {
  if (text in Object.prototype) return escapeUnits(text.charAt(0)) + text.slice(1)
  return text.toWellFormed().replace(UNSAFE, escapeUnits)
}

function escapeUnits(character: string): string {
  const codes = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
  return codes.map((code) => `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`).join('')
}

/** The text in pieces of at most `limit` UTF-16 units, none of which cuts a character in two. */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + limit, text.length)
    if (to < text.length && !text.slice(from, to).isWellFormed()) to -= 1
    pieces.push(text.slice(from, to))
    from = to
  }
  return pieces
}

/** A name that a worksheet may bear: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end. */
export function toSheetName(text: string, taken: readonly string[] = []): string {
  const [start = ''] = splitText(text.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').trim(), 27)
  const name = start.replace(/^'+|'+$/g, '').trim() || 'Sheet'
  const used = new Set([...taken, 'history'].map((other) => other.toLowerCase()))
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} ${number}`
    if (!used.has(candidate.toLowerCase())) return candidate
  }
}

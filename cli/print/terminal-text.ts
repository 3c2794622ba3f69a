/**
 * Text from the vault as a terminal may show it: on one line and without control characters or overrides of
 * direction, by which an imported name could move the cursor, colour the screen or pretend to be another.
 */
export const terminalText = (text: string): string =>
  text.replace(/[\n\t\r]+/gu, ' ').replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')

/** The same for running text, which keeps its lines. */
export const terminalLines = (text: string): string[] => text.split(/\r\n|\r|\n/u).map(terminalText)

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const wide =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

/** How many columns of a terminal the text takes. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/u.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1
  return width
}

import fc from 'fast-check'

/** Pieces that programs have been fooled with; a hostile cell is some of them in a row. */
const MARKS = '=+-@＝＋－＠﹦⁺−\'";,|\t\r\n \u00A0\u200B\u200E\u202E\uFEFF\u0000\u0007\u0085\u2028'
const PIECES = [
  ...Array.from(MARKS),
  '\r\n',
  "''",
  "'='",
  '=HYPERLINK("https://example.org/?"&A1)',
  "cmd|' /C calc'!A0",
  '@SUM(1+1)*',
  '-5',
  '+1 505 555 0100',
  '00123',
  '- item',
  'مرحبا',
  'שלום',
  '👩‍👧‍👦',
  '🇲🇽',
  'ñandú',
  '_x0041_',
  '_x005F_',
  '\uFFFD',
  '\uFFFE',
  '\uFDD0',
  '\u{1FFFE}',
  '\u{10FFFF}',
  'constructor',
  '__proto__',
  'toString',
  ']]>',
  '<f>1+1</f>',
  '&amp;',
  'sep=;',
]

/** Well-formed text, since the document model makes it so; half surrogates have their own tests. */
export const hostileCell: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join('')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
)

const LIVE_STARTS = new Set('=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−')

/**
 * Whether some spreadsheet may take the cell for a formula: written by hand, character by character, so that it shares
 * nothing with the code it judges.
 */
export function isLive(cell: string): boolean {
  if (cell.startsWith('\t') || cell.startsWith('\r')) return true
  for (const character of cell) {
    if (LIVE_STARTS.has(character)) return true
    if (!isHidden(character)) return false
  }
  return false
}

function isHidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  const invisible = code <= 0x20 || (code >= 0x7f && code <= 0xa0) || (code >= 0x200b && code <= 0x200f)
  return invisible || character.trim() === '' || character === '"' || (code >= 0x202a && code <= 0x202e)
}

import { fold } from './fold.ts'

/**
 * The index drops case and most accents itself (FTS5 `unicode61 remove_diacritics 2`). What else people leave away or
 * write otherwise is rewritten here, by one table: in SQL before a text is indexed, and in what is looked for. So
 * "oystein" finds Øystein, a name in bare Arabic letters the same with its vowels, and the other way round.
 */
const lettersOf = (letters: string): [letter: string, plain: string][] =>
  Array.from(letters, (letter) => [letter, fold(letter)])

const range = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at))

const latin = lettersOf('ÆæǢǣǼǽØøǾǿÐðĐđÞþßẞĦħıŁłŊŋŒœŦŧǠǡǮǯ')
const greek = lettersOf('ΆΈΉΊΌΎΏΐάέήίΰϊϋόύώΪΫς')

/** As it is mostly typed: alef without hamza, yeh and heh for what looks like them, the letters of Persian as Arabic ones. */
const arabic: readonly [string, string][] = [
  ...['أ', 'إ', 'آ', 'ٱ'].map((alef): [string, string] => [alef, 'ا']),
  ['ؤ', 'و'],
  ['ئ', 'ي'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
]

/** Vowels and other signs of Arabic and Hebrew, which the index takes for spaces, and the line that only stretches. */
const unwritten = [
  ...range(0x0610, 0x061a),
  '\u0640',
  ...range(0x064b, 0x065f),
  '\u0670',
  ...range(0x06d6, 0x06dc),
  ...range(0x06df, 0x06e4),
  ...range(0x06e7, 0x06e8),
  ...range(0x06ea, 0x06ed),
  ...range(0x0591, 0x05bd),
  '\u05bf',
  ...range(0x05c1, 0x05c2),
  ...range(0x05c4, 0x05c5),
  '\u05c7',
].map((sign): [string, string] => [sign, ''])

/** Every letter that is rewritten, and as what. */
export const plainLetters: readonly (readonly [letter: string, plain: string])[] = [
  ...latin,
  ...greek,
  ...arabic,
  ...unwritten,
]
const plainOf = new Map(plainLetters)
const anyOfThem = new RegExp(`[${plainLetters.map(([letter]) => letter).join('')}]`, 'gu')

/** What is looked for, in the letters that the index has. */
export const toPlainLetters = (text: string): string =>
  text.replace(anyOfThem, (letter) => plainOf.get(letter) ?? letter)

const isBare = (text: string): boolean => /^[ -\u058f]*$/u.test(text)

/** What filters compare texts by: folded, and with the letters that the index has, so that both find the same. */
export function foldAsSearched(text: string): string {
  const folded = fold(text)
  // Of the letters before Hebrew, folding has left none that the table has.
  return isBare(folded) ? folded : toPlainLetters(folded)
}

/** How letters that the index has may stand in a text that is shown: "o" as "ø" too, "ss" as "ß" too. */
export const writtenFor: ReadonlyMap<string, string> = new Map(
  [
    ...Map.groupBy(
      plainLetters.filter(([, plain]) => plain !== ''),
      ([, plain]) => plain,
    ),
  ].map(([plain, letters]) => [plain, letters.map(([letter]) => letter).join('')]),
)

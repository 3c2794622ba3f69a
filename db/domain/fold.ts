// Latin letters that Unicode does not decompose into a base letter and a mark, as people type them without the key.
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ŋ: 'n',
  ſ: 's',
  ς: 'σ',
  µ: 'μ',
}

const plainLetter = /[ßæœøłđðþħŧıŋſςµ]/gu
const latinWithMarks = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu

// What copying from a PDF or a web page brings along unseen: soft hyphens, byte order marks, direction overrides.
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
const joiners = /[\u200c\u200d]/gu

// Most texts are words of Latin letters with one space between: nothing of what follows would change them, and to
// try it costs more than to see that.
const isTidy = (text: string): boolean => /^(?:[!-~À-ɏ]+(?: [!-~À-ɏ]+)*)?$/u.test(text)
/** Letters, digits and punctuation of ASCII; the grave accent is written for an apostrophe. */
const isPlain = (text: string): boolean => /^(?:[!-_a-~]+(?: [!-_a-~]+)*)?$/u.test(text)

/** One space for any run of white space, none at the ends, and no characters that nobody sees. */
export const collapseSpace = (text: string): string => (isTidy(text) ? text : collapse(text))

const collapse = (text: string): string =>
  text
    .replace(/[\t\n\v\f\r\u0085]/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(invisible, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** Lower case, each accented letter as its base letter followed by its marks (NFD), spaces collapsed. */
export const decompose = (text: string): string =>
  isPlain(text) ? text.toLowerCase() : collapseSpace(text).replace(joiners, '').toLowerCase().normalize('NFD')

/** Drops the marks of Latin and Greek letters and spells out ß, ø, ł …; other scripts keep what tells words apart. */
export const stripMarks = (decomposed: string): string =>
  isPlain(decomposed) ? decomposed : withoutMarks(decomposed)

const withoutMarks = (decomposed: string): string =>
  decomposed
    .replace(latinWithMarks, '$1')
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter)
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/[‐‑‒–—]/gu, '-')
    .normalize('NFC')

/**
 * Text without case, accents and stray spaces, for comparing: "  PEÑA  Łukasz" becomes "pena lukasz".
 * For letters with an ASCII base this is what the search index does (FTS5 `unicode61 remove_diacritics 2`); it goes
 * further only where the index leaves a letter alone (ß, æ, ø, ł …).
 */
export const fold = (text: string): string => stripMarks(decompose(text))

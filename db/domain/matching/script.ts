import { fold } from '../fold.ts'

const scripts = (
  [
    'Latin',
    'Cyrillic',
    'Greek',
    'Arabic',
    'Hebrew',
    'Han',
    'Hiragana',
    'Katakana',
    'Hangul',
    'Devanagari',
  ] as const
).map((name) => ({ name, letter: new RegExp(`\\p{Script=${name}}`, 'u') }))

/** In which script a text is written: Latin where any letter is, for then all of it can be read so. */
export const scriptOf = (text: string): string =>
  /[a-z]/iu.test(text) ? 'Latin' : (scripts.find(({ letter }) => letter.test(text))?.name ?? '')

/** Whether each is written in a script of its own, so that no letter of one says anything of the other. */
export const areOfTwoScripts = (one: string, other: string): boolean =>
  one !== other && one !== '' && other !== ''

const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  ђ: 'dj',
  џ: 'dz',
}
const cyrillic = /\p{Script=Cyrillic}/u
const letters = /[\p{Script=Cyrillic}]/gu

/** Folded; Cyrillic letters as they are written in passports, so that Иван may be found to be Ivan. */
export function foldToLatin(text: string): string {
  const folded = fold(text)
  return cyrillic.test(folded) ? folded.replace(letters, (letter) => latin[letter] ?? letter) : folded
}

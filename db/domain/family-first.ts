const eastern = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー・]+$/u
const katakana = /^[\p{Script=Katakana}ー・]+$/u

/** Whether a word of a name is in the letters of East Asia alone. */
const isEastern = (word: string): boolean => eastern.test(word)

/**
 * Whether a name is said with the family name first, since it is written in Han, Kana or Hangul: "山田 太郎". In Katakana
 * alone stand names of elsewhere, in the order of their own.
 */
export const isFamilyFirst = (words: readonly string[]): boolean =>
  words.length > 1 && words.every(isEastern) && !words.every((word) => katakana.test(word))

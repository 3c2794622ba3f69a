const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * Which way words run that may be cut. A browser cuts a line at the end of its direction, which is that of its first
 * letter: of words that begin right to left and end left to right it would cut the middle. Those run left to right.
 */
export function cutDirection(words: string): 'auto' | 'ltr' {
  const letters = words.match(/\p{L}/gu) ?? []
  const [first = '', last = ''] = [letters.at(0), letters.at(-1)]
  return rightToLeft.test(first) && !rightToLeft.test(last) ? 'ltr' : 'auto'
}

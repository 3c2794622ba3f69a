const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A word without the Arabic article, which begins most family names. */
const withoutArticle = (word: string) => word.replace(/^ال(?=\p{L}{2})/u, '')

const firstGrapheme = (word: string): string =>
  segmenter.segment(word)[Symbol.iterator]().next().value?.segment ?? ''

/** One or two letters that stand for a name: of its first and of its last word that begins with a letter. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s]+/u).filter((word) => /^\p{L}/u.test(word))
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return [first, last]
    .filter((word) => word !== undefined)
    .map((word) => firstGrapheme(withoutArticle(word)).toLocaleUpperCase())
    .join('')
}

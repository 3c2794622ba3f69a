import { fold } from '../fold.ts'

const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}\p{M}]/gu, '')

/** How a word that was folded for comparing stands in the text it is from: "García López" for "garcialopez". */
export function writtenWord(text: string, word: string): string {
  const words = text.split(/[\s,]+/u)
  for (const from of words.keys())
    for (let to = from + 1; to <= words.length; to += 1) {
      const written = words.slice(from, to).join(' ')
      if (bare(written) === word) return written
    }
  return word
}

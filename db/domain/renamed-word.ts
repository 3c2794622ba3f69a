import { fold } from './fold.ts'
import { foldAsSearched } from './search-letters.ts'

/**
 * What a word that is asked for is called now; undefined where it is none of those that were renamed. It may be
 * written as it finds them: without hamza or vowels too. Where two are then written alike, the nearer one is meant.
 */
export function wordAfter(renamed: Readonly<Record<string, string>>): (asked: string) => string | undefined {
  const words = Object.entries(renamed)
  const asWritten = new Map(words.map(([was, now]) => [fold(was), now]))
  const asSearched = new Map(words.map(([was, now]) => [foldAsSearched(was), now]))
  return (asked) => asWritten.get(fold(asked)) ?? asSearched.get(foldAsSearched(asked))
}

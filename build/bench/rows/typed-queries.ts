import { NameMaker } from '../generate/names.ts'
import { NoteWriter } from '../generate/notes.ts'
import { Random } from '../generate/random.ts'

/** Letters after which a person has typed enough to look. */
const FIRST = 2

/**
 * What the search box sees while 30 queries are typed letter by letter: words of the vault's notes, common and
 * rare, given names, and two words together.
 */
export function typedQueries(seed: number): string[] {
  const random = new Random(seed)
  const notes = new NoteWriter(random.branch('notes'))
  const names = new NameMaker(random.branch('names'))
  const word = (): string => notes.word(notes.language())
  const texts = Array.from({ length: 10 }, () => [word(), `${word()} ${word()}`, names.given()]).flat()
  return texts.flatMap(beginnings)
}

const beginnings = (text: string): string[] =>
  Array.from({ length: Math.max(1, text.length - FIRST + 1) }, (_, more) => text.slice(0, FIRST + more))

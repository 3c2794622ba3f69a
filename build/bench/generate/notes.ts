import type { Random } from './random.ts'
import { vocabulary, type Language } from './words.ts'

/** Characters of a note at most; the last word that would pass it is left out. */
export const NOTE_LENGTH = 600

const SLOTS = 1 << 20
/** Zipf's law as Mandelbrot put it: the share of the word of rank r falls as 1 / (r + 2.7). */
const OFFSET = 2.7

/** Writes invented notes whose words are as unevenly common as in real ones: search depends on that. */
export class NoteWriter {
  readonly #random: Random
  readonly #words: Readonly<Record<Language, readonly string[]>>
  readonly #rankBySlot: Uint16Array

  constructor(random: Random) {
    this.#random = random
    this.#words = { en: vocabulary('en', random), es: vocabulary('es', random) }
    this.#rankBySlot = zipfRanks(Math.min(this.#words.en.length, this.#words.es.length))
  }

  language(): Language {
    return this.#random.chance(0.6) ? 'en' : 'es'
  }

  /** One word, common ones likelier. */
  word(language: Language): string {
    return this.#words[language][this.#rankBySlot[this.#random.below(SLOTS)] ?? 0] ?? ''
  }

  /** A few words, for a subject or a title. */
  line(language: Language, words: number): string {
    return capitalised(Array.from({ length: words }, () => this.word(language)).join(' '))
  }

  note(language: Language): string {
    let text = ''
    for (;;) {
      const sentence = `${this.line(language, 6 + this.#random.below(12))}. `
      if (text.length + sentence.length > NOTE_LENGTH) return cut(text + sentence)
      text += sentence
    }
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const cut = (text: string): string => text.slice(0, text.lastIndexOf(' ', NOTE_LENGTH))

/** The rank of a word for each of many equal slots, so that drawing a word is one look-up. */
function zipfRanks(words: number): Uint16Array {
  const weights = Array.from({ length: words }, (_, rank) => 1 / (rank + OFFSET))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const ranks = new Uint16Array(SLOTS)
  let rank = 0
  let reached = weights[0] ?? 0
  for (let slot = 0; slot < SLOTS; slot++) {
    while (reached < ((slot + 1) / SLOTS) * total && rank < words - 1) reached += weights[++rank] ?? 0
    ranks[slot] = rank
  }
  return ranks
}

/** 0 (guessed at once) to 4 (out of reach). */
type StrengthScore = 0 | 1 | 2 | 3 | 4
type GuessTime = 'moments' | 'days' | 'years' | 'lifetimes' | 'centuries'

interface PassphraseStrength {
  readonly score: StrengthScore
  /** How long somebody with the file and a room full of machines would take on average. */
  readonly time: GuessTime
}

/** What a guesser who knows how people choose needs for each part, in bits. */
const bits = { word: 11.5, digit: 3.3, letter: 3.5, mark: 4.5, year: 6, repeated: 1, known: 4 } as const
/** The longest a word counts for: letters beyond it seldom surprise. */
const wordLetters = 3

/** Argon2id of this cost on much hardware: ten thousand guesses a second. */
const guessesPerSecondBits = 13.3

const limits: readonly {
  readonly score: StrengthScore
  readonly time: GuessTime
  readonly seconds: number
}[] = [
  { score: 0, time: 'moments', seconds: 86_400 },
  { score: 1, time: 'days', seconds: 86_400 * 365 },
  { score: 2, time: 'years', seconds: 86_400 * 365 * 30 },
  { score: 3, time: 'lifetimes', seconds: 86_400 * 365 * 10_000 },
]

/** Among the first things anybody tries, in whatever case. */
const known =
  /pass(word|phrase)?|contrase(ñ|n)a|clave|secreto?|qwert[yz]u?|asdf(gh)?|letmein|welcome|bienvenid[oa]|caucus|admin|iloveyou|teamo|abc(d|de|def)?|(?:0?123|1234)\d*|9876\d*/giu

/**
 * An estimate without lists of words: it sees how many separate parts there are, not whether they belong to a famous
 * line. So it judges runs, repetitions, years and the commonest choices low, and a word never higher than one of three
 * thousand.
 */
export function estimateStrength(passphrase: string): PassphraseStrength {
  const seconds = 2 ** (bitsOf(passphrase.normalize('NFKC')) - 1 - guessesPerSecondBits)
  const found = limits.find((limit) => seconds < limit.seconds)
  return found ? { score: found.score, time: found.time } : { score: 4, time: 'centuries' }
}

function bitsOf(passphrase: string): number {
  const seen = new Set<string>()
  const knownParts = passphrase.match(known) ?? []
  const parts = passphrase.replaceAll(known, ' ').match(/\p{L}+|\d+|[^\p{L}\d\s]+/gu) ?? []
  const rest = parts.map((part) => {
    const folded = part.toLowerCase()
    if (seen.has(folded)) return bits.repeated
    seen.add(folded)
    return bitsOfPart(folded)
  })
  return [...knownParts.map(() => bits.known), ...rest].reduce((sum, each) => sum + each, 0)
}

function bitsOfPart(part: string): number {
  if (/^(19|20)\d\d$/u.test(part)) return bits.year
  const kind = /^\d/u.test(part) ? bits.digit : /^\p{L}/u.test(part) ? bits.letter : bits.mark
  const surprising = withoutRuns(part)
  const all = surprising * kind
  return kind === bits.letter && surprising > wordLetters ? wordOrNonsense(part, all) : all
}

/** Letters that no mouth could say are no word, and each counts. */
const wordOrNonsense = (part: string, all: number): number =>
  /[^aeiouyáéíóúü]{5}|\d/u.test(part) ? all : bits.word

/** Characters that are not the one before, nor the one after it in the alphabet: `aaaa` and `abcd` hold two. */
function withoutRuns(part: string): number {
  const codes = Array.from(part, (character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  return 1 + steps.filter((step, index) => Math.abs(step) > 1 || step !== (steps[index - 1] ?? step)).length
}

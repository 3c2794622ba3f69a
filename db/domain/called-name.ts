import { fold } from './fold.ts'

/** One of our own people, as far as calling them goes. */
export interface Callable {
  readonly name: string
  readonly isSelf?: boolean
}

/** Whom the words after an @ call. */
export interface CalledName<One> {
  /** The words that call, as long as they are in the text. */
  readonly said: string
  /** Several where it is not clear who is called, none where nobody is. */
  readonly meant: readonly One[]
}

const word = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u200c\u200d'’._-]*[\p{L}\p{M}\p{N}])?`
const firstWord = new RegExp(`^${word}`, 'u')
/** Behind the point of an initial, and marks of direction that nobody sees. */
const nextWord = new RegExp(String.raw`^\.?[\s\u200e\u200f\u061c\u2066-\u2069]+${word}`, 'u')

/** The name at the start of a text, behind its @: as many words as are the name of one of us, else the first alone. */
export function calledName<One extends Callable>(
  text: string,
  ours: readonly One[],
): CalledName<One> | undefined {
  const [first] = firstWord.exec(text) ?? []
  if (first === undefined) return undefined
  const severalWords = longerFrom(text, first).map((said) => ({ said, meant: namedInFull(said, ours) }))
  const oneWord = { said: first, meant: calledBy(first, ours) }
  const owner = first.replace(/['’]s$/u, '')
  const ofOwner = { said: owner, meant: calledBy(owner, ours) }
  return [...severalWords, oneWord, ofOwner].find(({ meant }) => meant.length > 0) ?? oneWord
}

const mostWords = 8

/** "Ana de la Cruz", "Ana de la", "Ana de": the longest first. */
function longerFrom(text: string, first: string): readonly string[] {
  const longer: string[] = []
  for (let said = first; longer.length < mostWords; longer.unshift(said)) {
    const [more] = nextWord.exec(text.slice(said.length)) ?? []
    if (more === undefined) break
    said += more
  }
  return longer
}

const partsOf = (name: string): readonly string[] =>
  fold(name.replace(/[\u061c\u2066-\u2069]/gu, ''))
    .split(/[\s._-]+/u)
    .filter((part) => part !== '')

const together = (name: string): string => partsOf(name).join('')

/** They end no name: "@Ana de la semana pasada" calls Ana. */
const particles: ReadonlySet<string> = new Set(
  'de del la las los el y e da das do dos di van von der den al bin ibn'.split(' '),
)

/** Those with this whole name, else those who have all its words in this order: "Ana Cruz" is Ana María de la Cruz. */
function namedInFull<One extends Callable>(said: string, ours: readonly One[]): readonly One[] {
  const whole = ours.filter(({ name }) => together(name) === together(said))
  if (whole.length > 0) return whole
  const parts = partsOf(said)
  if (particles.has(parts.at(-1) ?? '')) return []
  return ours.filter(({ name }) => areInOrder(parts, partsOf(name)))
}

function areInOrder(parts: readonly string[], name: readonly string[]): boolean {
  let from = 0
  return parts.every((part) => {
    const at = name.indexOf(part, from)
    from = at + 1
    return at >= 0
  })
}

const selfWords: ReadonlySet<string> = new Set(['me', 'myself', 'yo', 'mi'])

/**
 * Whom one word may mean, "ruth.okafor" too: those with that whole name, else those with such a word in it, else those
 * with one that begins so; or oneself.
 */
function calledBy<One extends Callable>(said: string, ours: readonly One[]): readonly One[] {
  const whole = namedInFull(said, ours)
  const wanted = together(said)
  const isBegun = ({ name }: One) =>
    [together(name), ...partsOf(name)].some((part) => part.startsWith(wanted))
  const meant = whole.length > 0 ? whole : ours.filter(isBegun)
  return meant.length !== 1 && selfWords.has(wanted) ? ours.filter(({ isSelf }) => isSelf) : meant
}

/** The given name alone, where nobody else of us has it. */
export function shortName({ name }: Callable, ours: readonly Callable[]): string {
  const [given = name] = name.split(' ')
  const alike = ours.filter((one) => fold(one.name.split(' ')[0] ?? '') === fold(given))
  return alike.length > 1 ? name : given
}

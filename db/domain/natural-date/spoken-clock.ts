/** An hour as people say it, with the minutes that lie before or behind it. */
interface SpokenClock {
  /** The hour with what leads to it and the part of the day: "a las 9 de la manana", "at 9". */
  readonly hour: string
  readonly minutes: number
}

const numbered = (words: string): Readonly<Record<string, number>> =>
  Object.fromEntries(words.split(' ').map((word, index) => [word, index + 1]))

const hours: Readonly<Record<string, number>> = {
  ...numbered('one two three four five six seven eight nine ten eleven twelve'),
  ...numbered('una dos tres cuatro cinco seis siete ocho nueve diez once doce'),
}

const counts: Readonly<Record<string, number>> = {
  half: 30,
  media: 30,
  quarter: 15,
  cuarto: 15,
  five: 5,
  cinco: 5,
  ten: 10,
  diez: 10,
  twenty: 20,
  veinte: 20,
  'twenty-five': 25,
  veinticinco: 25,
}

const oneOf = (words: Readonly<Record<string, number>>): string =>
  `(\\d{1,2}|${Object.keys(words).join('|')})`

const english = new RegExp(
  `^(?:at )?(?:a )?${oneOf(counts)}(?: minutes?)? (past|after|to|before) ${oneOf(hours)}( .+)?$`,
  'u',
)
const spanish = new RegExp(`^a las? ${oneOf(hours)} (y|menos) ${oneOf(counts)}(?: minutos)?( .+)?$`, 'u')
/** As it is said in America. */
const toTheHour = new RegExp(
  `^a? ?(?:un )?${oneOf(counts)}(?: minutos)? (para) las? ${oneOf(hours)}( .+)?$`,
  'u',
)
const onTheHour = new RegExp(`^a las? ${oneOf(hours)}( .+)?$`, 'u')

const numberIn = (words: Readonly<Record<string, number>>, said: string): string =>
  String(words[said] ?? said)

const before: ReadonlySet<string> = new Set(['to', 'before', 'menos', 'para'])

/** "Half past nine", "quarter to five", "a las 9 y media de la mañana", "a las cinco"; undefined for anything else. */
export function readSpokenClock(words: string): SpokenClock | undefined {
  const [, behind, sign = '', of, part = ''] = english.exec(words) ?? toTheHour.exec(words) ?? []
  if (behind !== undefined && of !== undefined) return clock(of, [sign, behind], part)
  const [, hour, joint = '', more = '', partOfDay = ''] = spanish.exec(words) ?? []
  if (hour !== undefined) return clock(hour, [joint, more], partOfDay)
  const [, whole, rest = ''] = onTheHour.exec(words) ?? []
  return whole !== undefined && Object.hasOwn(hours, whole) ? clock(whole, ['y', '0'], rest) : undefined
}

function clock(hour: string, [sign, count]: readonly [string, string], part: string): SpokenClock {
  const minutes = Number(numberIn(counts, count))
  return { hour: `at ${numberIn(hours, hour)}${part}`, minutes: before.has(sign) ? -minutes : minutes }
}

import { ordinalOf, everyWords } from '../recurrence/words.ts'
import {
  countedFrom,
  emptyWords,
  isWhole,
  leadingWords,
  monthOf,
  numberOf,
  otherWordsToo,
  partOfWords,
  units,
  weekdayOf,
  withWorkdays,
  wordsAfterDay,
} from './date-words.ts'
import { countsHours } from './read-time.ts'
import type { Token } from './tokens.ts'

/** Words of running text and what stands around them. */
interface Passage {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly first: number
  readonly length: number
}

interface Around {
  readonly words: readonly string[]
  readonly before: string | undefined
  /** The word before that one. */
  readonly earlier: string | undefined
  readonly after: string | undefined
  /** The word behind the one after. */
  readonly afterNext: string | undefined
  /** The text before the words. */
  readonly ahead: string
  /** The text up to the end of the word after, from the end of the words. */
  readonly behind: string
}

/** In running text only whole words count, and none that mostly means something else. */
export function mayBeDay(passage: Passage): boolean {
  const around = aroundOf(passage)
  const { words, before, after } = around
  if (emptyWords.has(words.at(-1) ?? '') || countsHours(words.at(-1) ?? '', after)) return false
  if (feminineHour.test([before, ...words].join(' ')) || feminineHour.test(words.join(' '))) return false
  if (morning.test([before, ...words].join(' '))) return false
  if (words.some((word) => isPartOfName(word))) return false
  const workdays = withWorkdays(words.join(' '))
  if (workdays.endsWith(' workdays')) return areAhead(workdays, around)
  return !countsOtherThings(around) && !isName(around) && isDayByItsWords(around)
}

function aroundOf({ text, tokens, first, length }: Passage): Around {
  const [last, next] = [tokens[first + length - 1], tokens[first + length]]
  return {
    words: tokens.slice(first, first + length).map(({ word }) => word),
    before: tokens[first]?.isJoined ? tokens[first - 1]?.word : undefined,
    earlier: tokens[first - 2]?.word,
    after: next?.word,
    afterNext: tokens[first + length + 1]?.word,
    ahead: text.slice(0, tokens[first]?.start),
    behind: text.slice(last?.end, next?.end ?? text.length),
  }
}

function isDayByItsWords(around: Around): boolean {
  const { words, before } = around
  const meant = words.filter((word) => !emptyWords.has(word))
  const [only = '', ...others] = meant
  if (/^(?:weekend|fin semana)$/u.test(meant.join(' '))) return isLedOrLast(around, weekendLeads)
  if (/^\d+(?:st|nd|rd|th)$/u.test(meant.join(' '))) return isLedOrLast(around, leadsOfDates)
  if (others.at(-1) === 'end') return !isBeforeNoun(around)
  if (others.length > 1) return true
  if (others.length === 1) return isPairOfDay([only, others[0] ?? ''], words)
  if (monthOf(only) !== undefined && weekdayOf(only) === undefined) return false
  if (otherWordsToo.has(only)) return isSaidAsDay(only, [before, ...words])
  return !/^\d+[a-z]+$/u.test(only)
}

/** Not "two weeks", which may be how long something takes; "el 15 del mes" is none of these. */
const isPairOfDay = ([only, other]: readonly [string, string], words: readonly string[]): boolean =>
  monthOf(other) !== undefined ||
  (other === 'mes' && words[0] === 'el') ||
  (!isNumber(only) && (numberOf(only) === undefined || !Object.hasOwn(units, other)))

const leadsOfDates = new Set('on by due before the'.split(' '))
const weekendLeads = new Set('this on by at over the due before for until este el para antes al'.split(' '))

/** "The 20th", "by the weekend", "pay 20th"; not "weekend retreat", "the 2nd reading", "call 2nd about it". */
function isLedOrLast(around: Around, leads: ReadonlySet<string>): boolean {
  if (isBeforeNoun(around) || countedFrom.has(around.after ?? '')) return false
  if (around.before === 'de' || around.words[0] === 'de') return false
  const isLed = [around.before, around.words[0]].some((word) => leads.has(word ?? ''))
  return isLed || !/^\s+\S/u.test(around.behind)
}

/** Right before a word that says of what it is a part: "the weekend retreat", "3rd reading". */
const isBeforeNoun = ({ after, behind }: Around): boolean =>
  after !== undefined && /^\s+\p{L}/u.test(behind) && !wordsAfterDay.has(after)

const leadsAhead = /^(?:in|within|en|dentro|hace) /u

/** Not "within 5 working days of the hearing"; a bare number of them ends a line, and is not "every 3 working days". */
function areAhead(workdays: string, { before = '', after }: Pick<Around, 'before' | 'after'>): boolean {
  if (!/^(?:\w+ )?\d/u.test(workdays) || leadsAhead.test(workdays)) return !countedFrom.has(after ?? '')
  return after === undefined && /^\d/u.test(workdays) && !partOfWords.has(before) && !everyWords.has(before)
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Before the number of a bill, of a part of a text, of a version. */
const numbered = wordSet(
  'hb sb hr hjr sjr hcr scr hjm sjm ab lb ld lr hf sf hp sp bill bills act section sections sec article articles art ' +
    'chapter chapters title page pages pp item items line lines rule part parts room version number no district ward ' +
    'precinct calle avenida street suite schedule exhibit amendment ley leyes seccion secciones articulo articulos capitulo capitulos pagina ' +
    'paginas inciso numeral apartado parrafo fraccion punto puntos sala salon distrito proyecto acuerdo decreto numero num',
)

/** Behind a fraction: "2/3 majority", "3/4 of the forms". */
const parted = wordSet(
  'of de del parts partes majority supermajority vote votes quorum mayoria voto votos day days hour hours page pages ' +
    'mile miles cup cups time inch full done complete hora horas dia dias pagina paginas',
)

/** Behind a number after a month: "may 20 people come", "march 3 miles". */
const counted = wordSet(
  'times people persons members hours minutes days weeks months miles blocks copies seats votes percent more others of ' +
    'veces personas miembros horas minutos dias semanas meses copias votos mas',
)

/** Only behind one of these is 3-4 a day. */
const leadsOfRanges = wordSet('on by due before el')

/** "Within a week of the vote" is counted from the vote; "de nuevo" may follow in Spanish. */
const countedFromThat: ReadonlySet<string> = new Set([...countedFrom].filter((word) => word !== 'de'))
const isDistance = (words: readonly string[]): boolean =>
  Object.hasOwn(units, words.at(-1) ?? '') && words.some((word) => numberOf(word) !== undefined)

/** Figures that count something beside days: "open 9-5", "a 3-4 vote" too. */
function countsOtherThings({ words, before, after, afterNext, behind }: Around): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (/^\d{1,2}-\d{1,2}$/u.test(last) && !leadsOfRanges.has(words.at(-2) ?? before ?? '')) return true
  if (isNumberOfNextDate({ words, after, afterNext, behind })) return true
  if (isDistance(words) && countedFromThat.has(after ?? '')) return true
  if (words.includes('24/7')) return true
  if (/^\d/u.test(first) && numbered.has(before ?? '')) return true
  if (/^\d{1,2}\/\d{1,2}$/u.test(last) && parted.has(after ?? '')) return true
  if (!isNumber(last)) return false
  return counted.has(after ?? '') || /^\s?%/u.test(behind) || (after === 'por' && afterNext === 'ciento')
}

/** "Write to April 3 May": the number is of the month behind it, unless that has one too, or is the verb "may". */
function isNumberOfNextDate(around: Pick<Around, 'words' | 'after' | 'afterNext' | 'behind'>): boolean {
  const { words, after = '', afterNext = '', behind } = around
  const [number = '', month = ''] = [words.at(-1), words.at(-2)]
  if (!/^\d{1,2}$/u.test(number) || monthOf(month) === undefined) return false
  if (after === 'de' || after === 'of') return isMonth(afterNext)
  return isMonth(after) && /^\s+\p{Lu}/u.test(behind) && !/^\d{1,2}$/u.test(afterNext)
}

const isMonth = (word: string): boolean => isWhole(word) && monthOf(word) !== undefined

/** Days that have a name of their own, and so do what they are called after. */
const named = wordSet('giving super black good cyber easter ash palm holy fat shrove whit taco usa')
const namedBehind = wordSet('santo santa negro negra ramos pascua resurreccion ceniza carnaval')

const honorific = /(?:^|\s)(?:mr|mrs|ms|dr|sr|sra|srta|rep|sen|don|doña)\.?\s+$/iu

/** "Giving Tuesday", "Viernes Santo", "para Domingo García", "día de Martes"; "first Monday" is not any Monday. */
function isName(around: Around): boolean {
  const { words, before = '', earlier = '', after = '', afterNext = '', behind } = around
  const day = words.at(-1) ?? ''
  if (named.has(before) || `${earlier} ${before} ${words.join(' ')}`.includes('dia de ')) return true
  if (weekdayOf(day) === undefined) return false
  if (honorific.test(around.ahead)) return true
  if (isNumberedBefore(around) || namedBehind.has(after)) return true
  if (after === 'de' && namedBehind.has(afterNext)) return true
  return otherWordsToo.has(day) && /^\s+\p{Lu}\p{Ll}/u.test(behind)
}

const isNumberedBefore = ({ words, before = '' }: Around): boolean =>
  words.length === 1 && before !== 'last' && before !== 'ultimo' && ordinalOf(before) !== undefined

/** "A las 25": days are masculine. */
const feminineHour = /^las? \d/u

/** "La mañana" is the morning. */
const morning = /(?:^| )la manana$/u

/** "On Sun", "el domingo": not the sun, the sea (el mar) or somebody named Domingo. */
const isSaidAsDay = (word: string, around: readonly (string | undefined)[]): boolean =>
  around.some((one) => one !== undefined && (leadingWords.has(one) || one === 'on')) ||
  (word === 'domingo' && around.includes('el'))

const isNumber = (word: string): boolean => /^\d+$/u.test(word)

const isPartOfName = (word: string): boolean =>
  /^[a-z]+$/u.test(word) && (weekdayOf(word) ?? monthOf(word)) !== undefined && !isWhole(word)

const timeWords = wordSet('next this in within a an end fin en dentro que viene proximo proxima week from')

/** What days are said with: as long as no other word is among them, they may be a part of the noun behind. */
export const isOfCalendar = (word: string): boolean =>
  (weekdayOf(word) ?? monthOf(word) ?? numberOf(word)) !== undefined ||
  /^\d[\d/.-]*(?:st|nd|rd|th)?$/u.test(word) ||
  Object.hasOwn(units, word) ||
  timeWords.has(word) ||
  emptyWords.has(word)

import { fold } from './fold.ts'
import type { LocalDate } from './local-date.ts'
import type { LocalTime } from './local-time.ts'
import {
  dayParts,
  dueWords,
  governingWords,
  isWhole,
  leadingWords,
  otherWordsToo,
  partOfWords,
  weekdayOf,
  wordsAfterDay,
} from './natural-date/date-words.ts'
import { readDate, type SaidDate } from './natural-date/read-date.ts'
import type { DayContext, ReadDay } from './natural-date/day-reader.ts'
import { readDay } from './natural-date/read-day.ts'
import { mostTimeWords, readTime } from './natural-date/read-time.ts'
import { isOfCalendar, mayBeDay } from './natural-date/running-text.ts'
import { everyWords } from './recurrence/words.ts'
import { joinedFrom, tokensOf, type Token } from './natural-date/tokens.ts'

export type { DayContext }

/** Why a day that was read should be looked at: it may mean another one, or it lies where it should not. */
export type DateDoubt = 'ambiguous' | 'past'

/** A day, and perhaps an hour, found in running text. */
interface FoundDate {
  /** Where the words stand, in UTF-16 units: with "on", "by", "el" before them, and brackets around them. */
  readonly start: number
  readonly end: number
  readonly day: LocalDate
  readonly time: LocalTime | null
  readonly doubt: DateDoubt | null
  /** What the words before it make of it: due ("by Friday"), or a part of what is talked about ("the 3 March hearing", "March 5 families"). */
  readonly said: 'due' | 'part' | null
  /** Whether the words around it do not do without it: "the Friday memo", "la reunión del viernes". */
  readonly isBound: boolean
}

/**
 * The day that a person means by what they typed, in English or Spanish, when they typed nothing else: "friday",
 * "in 2 weeks", "next month", "yesterday", "mañana", "en 3 días", "el viernes", "12 mar", "3/4", "2026-03-12".
 * Undefined for anything else.
 */
export function dayOfWords(text: string, context: DayContext): LocalDate | undefined {
  const said = dateOfWords(text, context)
  return said && said.time === null && !said.isVague ? said.day : undefined
}

/** The same where an hour may stand beside the day: "friday at 3pm", "el lunes a las 9:30", "mañana por la tarde". */
export const dateOfWords = (text: string, context: DayContext): SaidDate | undefined =>
  readDate(fold(text), context)

/** The first day that running text names: "Send the draft by Friday 3pm", "Llamar el viernes que viene". */
export function findDate(text: string, context: DayContext): FoundDate | undefined {
  const [first] = foundDates(text, context)
  return first
}

interface FoundDueDate extends FoundDate {
  /** Its words say what the line is about: without them its title would have a hole. */
  readonly staysInTitle: boolean
}

/**
 * The day by which what a line says is to be done, of all that it names: the last that is said to be due, else the
 * first that is no part of what it is about, else the first. One that is behind counts only where there is no other.
 */
export function findDueDate(text: string, context: DayContext): FoundDueDate | undefined {
  const all = [...foundDates(text, context)]
  const ahead = all.filter(({ doubt }) => doubt !== 'past')
  const found =
    ahead.findLast(({ said }) => said === 'due') ??
    ahead.find(({ said }) => said !== 'part') ??
    ahead[0] ??
    all[0]
  return found && { ...found, staysInTitle: found.isBound || (all.length > 1 && found.said === 'part') }
}

function* foundDates(text: string, context: DayContext): Generator<FoundDate> {
  const tokens = tokensOf(text)
  for (let first = 0; first < tokens.length; first++) {
    const found = dayFrom({ text, tokens, first }, context)
    if (!found) continue
    yield complete({ text, tokens, first, ...found }, context)
    first = found.next - 1
  }
}

/** "The first day of the month that comes" is as long as it gets. */
const mostWords = 7

interface Words {
  /** Place after the last token of the day. */
  readonly next: number
  readonly read: ReadDay
}

interface Place {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly first: number
}

/** The longest day that begins at a token. */
function dayFrom({ text, tokens, first }: Place, context: DayContext): Words | undefined {
  const joined = joinedFrom(tokens, first, mostWords)
  for (let length = joined.length; length > 0; length--) {
    const words = joined.slice(0, length).map(({ word }) => word)
    const read = mayBeDay({ text, tokens, first, length })
      ? readDay(ofRunningText(words), context)
      : undefined
    if (read) return { next: first + length, read }
  }
  return undefined
}

/** "El 20" is a day of the month; alone 20 is a number. */
const ofRunningText = (words: readonly string[]): string =>
  words.join(' ').replace(/^(?:el|para el|del) (\d{1,2})$/u, 'dia $1')

type Found = Words & Place

/** With the hour after or before it, and with what leads to it. */
function complete(found: Found, { today, toward }: DayContext): FoundDate {
  const { tokens, read } = found
  const after = timeAfter(found)
  const before = after ? undefined : timeBefore(found)
  const first = leadFrom(tokens, before?.first ?? found.first)
  const last = (after?.next ?? found.next) - 1
  const isBehind = toward === 'future' && read.day < today
  const isOfNoun = isOfNextWord({ ...found, last }, first)
  return {
    ...withBrackets(found.text, tokens[first]?.start ?? 0, tokens[last]?.end ?? 0),
    day: read.day,
    time: (after ?? before)?.time ?? null,
    doubt: isBehind ? 'past' : read.isAmbiguous ? 'ambiguous' : null,
    said: roleOf(found, first) ?? (isOfNoun ? 'part' : null),
    isBound: isGoverned(tokens, first, before !== undefined) || isOfNoun || isOneOfSeveral(tokens, last),
  }
}

/** "From Friday", "the day after Friday", "del viernes", "every Friday". */
function isGoverned(tokens: readonly Token[], lead: number, isHour: boolean): boolean {
  const before = tokens[lead]?.isJoined ? tokens[lead - 1]?.word : undefined
  const isHeld = [everyWords, governingWords].some((words) => words.has(before ?? ''))
  return isHeld || (!isHour && isGoverning(tokens[lead]?.word))
}

/** "Del viernes"; "a fin de mes" and "a week from Friday" are led in by nothing. */
const isGoverning = (word = ''): boolean => governingWords.has(word) && word !== 'a'

/** "The Friday memo", "before the 3 March hearing"; not "on Friday please", nor "Friday call her". */
function isOfNextWord({ text, tokens, first, next, last }: Found & { last: number }, lead: number): boolean {
  const words = tokens.slice(first, next).map(({ word }) => word)
  const after = tokens[last + 1]
  const isNext = after && /^\s+$/u.test(text.slice(tokens[last]?.end, after.start))
  if (!isNext || !/^\p{L}/u.test(after.word) || wordsAfterDay.has(after.word)) return false
  if (words[0] === 'the' || dayParts.has(after.word)) return true
  const isInLine = lead === first && tokens[first]?.isJoined === true && words[0] !== 'el'
  return isInLine && words.every(isOfCalendar)
}

/** "Monday to Friday", "el lunes y el jueves": the other one would be left hanging. */
function isOneOfSeveral(tokens: readonly Token[], last: number): boolean {
  const [joint, ...others] = joinedFrom(tokens, last + 1, 3).map(({ word }) => word)
  const other = others.find((word) => word !== 'el' && word !== 'the') ?? ''
  const isJoined = tokens[last + 1]?.isJoined === true && jointWords.has(joint ?? '')
  return isJoined && isWhole(other) && weekdayOf(other) !== undefined && !otherWordsToo.has(other)
}

const jointWords: ReadonlySet<string> = new Set('to through thru until till and or a al hasta y o'.split(' '))

function roleOf({ tokens, next }: Found, lead: number): FoundDate['said'] {
  if (tokens.slice(lead, next).some(({ word }) => dueWords.has(word))) return 'due'
  const before = tokens[lead]?.isJoined ? tokens[lead - 1]?.word : undefined
  const own = tokens[lead]?.word === 'a' ? undefined : tokens[lead]?.word
  return [before, own].some((word) => partOfWords.has(word ?? '')) ? 'part' : null
}

function timeAfter({ tokens, next }: Found): { next: number; time: LocalTime } | undefined {
  const joined = tokens[next]?.isJoined ? joinedFrom(tokens, next, mostTimeWords) : []
  for (let length = joined.length; length > 0; length--) {
    const words = joined.slice(0, length).map(({ word }) => word)
    const time = readTime(words.join(' '))
    if (time !== undefined) return { next: next + length, time }
  }
  return undefined
}

/** "3pm Friday", "a las 15:00 el viernes": the longest time that ends where the day begins. */
function timeBefore({ tokens, first }: Found): { first: number; time: LocalTime } | undefined {
  const end = leadFrom(tokens, first)
  for (let start = Math.max(0, end - mostTimeWords); start < end; start++) {
    const isJoined = tokens.slice(start + 1, first + 1).every((token) => token.isJoined)
    const words = tokens.slice(start, end).map(({ word }) => word)
    const time = isJoined ? readTime(words.join(' ')) : undefined
    if (time !== undefined) return { first: start, time }
  }
  return undefined
}

function leadFrom(tokens: readonly Token[], first: number): number {
  let start = first
  while (tokens[start]?.isJoined && isLead(tokens[start - 1]?.word)) start--
  return start
}

const isLead = (word: string | undefined): boolean =>
  word !== undefined && (leadingWords.has(word) || word === 'on')

/** "(due Friday)" goes as a whole. */
function withBrackets(text: string, start: number, end: number): { start: number; end: number } {
  const isBracketed = /[([]$/u.test(text.slice(0, start)) && /^[)\]]/u.test(text.slice(end))
  return isBracketed ? { start: start - 1, end: end + 1 } : { start, end }
}

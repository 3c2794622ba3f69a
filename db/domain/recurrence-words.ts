import { fold } from './fold.ts'
import {
  isWhole,
  numberOf,
  weekdayOf,
  withWorkdays,
  wordsAfterDay,
  workingWord,
} from './natural-date/date-words.ts'
import type { DayContext } from './natural-date/day-reader.ts'
import { readDay } from './natural-date/read-day.ts'
import { countsHours } from './natural-date/read-time.ts'
import { joinedFrom, tokensOf, type Token } from './natural-date/tokens.ts'
import type { Recurrence } from './recurrence.ts'
import { everyTime, mostInterval, type Rule, type RuleDay } from './recurrence/rule.ts'
import { adverbs, afterDone, everyWords, ordinalOf, periods, startWords, unitOf } from './recurrence/words.ts'

/**
 * How something comes again, in English or Spanish, when nothing else is said: "every 2 weeks", "every month on the
 * last Friday", "cada lunes y jueves", "3 days after completion", "mensual". Undefined for anything else.
 */
export const recurrenceOfWords = (text: string, reading: Reading): Recurrence | undefined =>
  read(fold(text), reading)

/** Which day "until 31 dec" means. */
type Reading = Pick<DayContext, 'today' | 'locale'>

interface FoundRecurrence {
  /** Where the words stand, in UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly recurrence: Recurrence
}

/** "Every last working Friday of the month …" is as long as it gets. */
const mostWords = 12

/** The first such phrase in running text. */
export function findRecurrence(text: string, reading: Reading): FoundRecurrence | undefined {
  const tokens = tokensOf(text)
  for (const [first, { start, word, isJoined }] of tokens.entries()) {
    const isOf = isJoined && partOf.test(tokens[first - 1]?.word ?? '')
    const joined = mayBegin(word) && !isOf ? joinedFrom(tokens, first, mostWords) : []
    for (let length = joined.length; length > 0; length--) {
      const words = joined.slice(0, length).map((token) => token.word)
      const isPart =
        isOpen(words, tokens[first + length]) || isOnce(words) || isAdjective(tokens, first, length)
      const recurrence = isPart ? undefined : read(words.join(' '), reading)
      if (recurrence) return { start, end: joined[length - 1]?.end ?? start, recurrence }
    }
  }
  return undefined
}

const partOf = /^(?:of|de|del)$/u

const mayBegin = (word: string): boolean =>
  startWords.has(word) || numberOf(word) !== undefined || ordinalOf(word) !== undefined

/** What stands behind it belongs to it: "every 2nd reading" is no day of the month. */
function isOpen(words: readonly string[], next: Token | undefined): boolean {
  const last = words.at(-1) ?? ''
  const after = next?.word ?? ''
  if (/^(?:on|the|el|los|las|de|del)$/u.test(last) || countsHours(last, after) || workingWord.test(after))
    return true
  // Of which month or quarter is no rule that is read: with the words left out, it would be another one.
  if (next?.isJoined === true && partOf.test(after)) return true
  const isNumbered = ordinalOf(last) !== undefined || /^\d+(?:st|nd|rd|th)$/u.test(last)
  return isNumbered && next?.isJoined === true && /^\p{L}/u.test(after) && !wordsAfterDay.has(after)
}

/** "The quarterly report", "el informe anual"; what a line begins with, "Weekly report", says how it comes again. */
function isAdjective(tokens: readonly Token[], first: number, length: number): boolean {
  const word = tokens[first]?.word ?? ''
  if (length > 1 || entry(adverbs, word) === undefined) return false
  if (/(?:al|diario)$/u.test(word)) return true
  const next = tokens[first + 1]
  return first > 0 && next?.isJoined === true && /^\p{L}/u.test(next.word) && !wordsAfterDay.has(next.word)
}

/** "By the last Friday of the month" is one day, where "every" is not said. */
const isOnce = (words: readonly string[]): boolean =>
  /(?:of the month|de mes|del mes)$/u.test(words.join(' ')) &&
  !words.some((word) => everyWords.has(word) || word === 'todos')

const untilWords = /^(.+?) (?:until|till?|through|hasta) (.+)$/u

/** "Every Tuesday until 31 Dec", "cada martes hasta el 31 de diciembre". */
function read(folded: string, reading: Reading): Recurrence | undefined {
  const words = folded.replace(/[.,]/gu, ' ').replace(/\s+/gu, ' ').trim()
  const [, every, end] = untilWords.exec(words) ?? []
  if (every === undefined || end === undefined) return readEndless(words)
  const until = readDay(end, { ...reading, toward: 'future' })?.day
  const found = readEndless(every)
  if (until === undefined || found?.kind !== 'schedule') return undefined
  return { ...found, rule: { ...found.rule, until } }
}

function readEndless(words: string): Recurrence | undefined {
  const after = afterDone.exec(` ${words}`)
  if (after) return readAfter(words.slice(0, words.length - after[0].length + (after.index === 0 ? 1 : 0)))
  const rule = readRule(words)
  return rule && { kind: 'schedule', rule, start: null }
}

/** "2 weeks", "every month". */
function readAfter(words: string): Recurrence | undefined {
  const [many = '', of = ''] =
    withoutEvery(words).split(' ').length === 1 ? ['1', withoutEvery(words)] : withoutEvery(words).split(' ')
  const period = entry(periods, of)
  const every = (intervalOf(many) ?? 0) * (period?.times ?? 0)
  const unit = period && unitOf[period.frequency]
  if (every < 1 || every > mostInterval) return undefined
  if (unit !== undefined) return { kind: 'after', every, unit }
  return every * 12 > mostInterval ? undefined : { kind: 'after', every: every * 12, unit: 'month' }
}

const withoutEvery = (words: string): string => words.replace(/^(?:every|each|cada) /u, '')

const entry = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined

function readRule(words: string): Rule | undefined {
  for (const reader of [readAdverb, readMonthlyDay, readEveryNth, readDatedMonth, readEvery]) {
    const rule = reader(words)
    if (rule) return rule
  }
  return undefined
}

function readAdverb(words: string): Rule | undefined {
  const period = entry(adverbs, words)
  return period && everyTime(period.frequency, period.times)
}

const datedMonth =
  /^(?:every|each|cada|todos los) (.+?)(?: of (?:the|each|every) month| (?:del|de cada) mes)?$/u
const dated = /^dias? \d|^\d{1,2}(?:st|nd|rd|th)\b/u

/** "Every 31st", "every 1st and 15th", "cada día 31"; a month that lacks the day has it on its last one. */
function readDatedMonth(words: string): Rule | undefined {
  const [, said = ''] = datedMonth.exec(words) ?? []
  const monthDays = dated.test(said) ? monthDaysOf(said) : undefined
  return monthDays && { ...everyTime('monthly'), monthDays }
}

const datesOfMonth = /^(?:(?:the |el )?(?:dias? )?\d{1,2}(?:st|nd|rd|th)?(?: and | y | & | |$))+$/u

/** "31st", "1st and the 15th", "día 1 y día 15". */
function monthDaysOf(said: string): readonly number[] | undefined {
  const days = datesOfMonth.test(said) ? [...said.matchAll(/\d+/gu)].map(([number]) => Number(number)) : []
  if (days.length === 0 || days.some((day) => day < 1 || day > 31)) return undefined
  return [...new Set(days)].toSorted((a, b) => a - b)
}

const ofEveryMonth =
  /^(?:on )?(?:every |each |cada |todos los )?(.+?) (?:(?:of|de|in|en) (?:the|(?:every|each|cada|todos los)(?: (\w+))?) (?:months?|mes|meses)|de mes|del mes)$/u
const everyMonth =
  /^(?:every|each|cada|todos los) (?:(\w+) )?(?:months?|mes|meses)(?: on|,)? (?:the |el )?(.+)$/u
const monthlyOn = /^(?:monthly|mensual(?:mente)?)(?: on)? (?:the |el )?(\D.+)$/u

/** "The last Friday of every month", "every 2 months on the 15th", "cada mes el último viernes". */
function readMonthlyDay(words: string): Rule | undefined {
  const [, of, times = '1'] = ofEveryMonth.exec(words) ?? []
  const [, many = times, on = monthlyOn.exec(words)?.[1]] = everyMonth.exec(words) ?? []
  const said = on ?? of
  const day = said === undefined ? undefined : dayOfMonth(said)
  const interval = intervalOf(many)
  return day && interval !== undefined && interval >= 1 && interval <= mostInterval
    ? { ...everyTime('monthly', interval), ...day }
    : undefined
}

/**
 * "Every 2nd Tuesday", "cada segundo martes": that of each month. Some mean every other week by it, but whoever meets
 * on a first, third or last Friday counts within the month, and "every other", "cada dos" say the weeks without doubt.
 */
function readEveryNth(words: string): Rule | undefined {
  const [, said = ''] = /^(?:every|each|cada|todos los) (.+)$/u.exec(words) ?? []
  const days = nthDaysOf(said)
  return days && { ...everyTime('monthly'), days }
}

function dayOfMonth(said: string): Partial<Rule> | undefined {
  const plain = said.replace(/^(?:the|el) /u, '')
  const monthDays = monthDaysOf(plain)
  if (monthDays) return { monthDays }
  const [, which = ''] = /^(\w+) (?:day|dia)$/u.exec(plain) ?? []
  const nth = ordinalOf(which)
  if (nth !== undefined) return { monthDays: [nth] }
  const days = nthDaysOf(plain)
  return days && { days }
}

/** "First and third Monday", "primer lunes y último viernes": an ordinal alone is of the weekday behind it. */
function nthDaysOf(said: string): readonly RuleDay[] | undefined {
  const parts = said.split(/ (?:and|y|&) (?:the |el )?/u).map((part) => part.split(' '))
  const days = parts.map(([which = '', name, ...others], place) => {
    const named = name ?? parts.slice(place).find(([, one]) => one !== undefined)?.[1] ?? ''
    const [nth, day] = [ordinalOf(which), weekdayNamed(named)]
    return nth === undefined || day === undefined || others.length > 0 ? [] : [{ day, nth }]
  })
  return days.every((found) => found.length > 0) ? days.flat() : undefined
}

const weekdayNamed = (name: string): number | undefined =>
  isWhole(name) || name.endsWith('s') ? weekdayOf(name) : undefined

/** "Every Monday of the month" is every Monday. */
const ofTheMonth = / (?:(?:of|in|de) (?:the|every|each|cada) (?:month|mes)|del mes)$/u

/** "Every 2 weeks", "every other Friday", "cada lunes y jueves", "todos los días". */
function readEvery(words: string): Rule | undefined {
  const plain = words.replace(ofTheMonth, '')
  const [first = '', ...others] = plain.split(' ')
  const isEvery = everyWords.has(first)
  const said = isEvery ? others.join(' ') : /^tod[oa]s l[oa]s (.+)$/u.exec(plain)?.[1]
  if (said === undefined) return undefined
  if (/^(?:weekday|workday)s?$/u.test(withWorkdays(said))) return onDays([1, 2, 3, 4, 5])
  const [count = '', ...rest] = said.split(' ')
  const many = intervalOf(count)
  const interval = many ?? 1
  if (ordinalOf(count) !== undefined && isDoubtful(count, rest)) return undefined
  return readPeriod((many === undefined ? said : rest.join(' ')).replace(/^on /u, ''), interval)
}

/** "Other", "3", "third": every how many. */
function intervalOf(word: string): number | undefined {
  if (/^(?:other|otr[oa])$/u.test(word)) return 2
  const nth = ordinalOf(word)
  return nth !== undefined && nth > 1 ? nth : numberOf(word)
}

/** Only periods are counted so; "cada tercer día" is every other day in Mexico, and every third one elsewhere. */
const isDoubtful = (count: string, [name = '']: readonly string[]): boolean =>
  entry(periods, name) === undefined || (name === 'dia' && count === 'tercer')

function readPeriod(said: string, interval: number): Rule | undefined {
  const [name = '', ...on] = said.split(' ')
  const period = entry(periods, name)
  if (interval < 1 || interval > mostInterval) return undefined
  if (period === undefined) return weeklyOn(said, interval)
  const times = interval * period.times
  if (times > mostInterval) return undefined
  if (on.length === 0) return everyTime(period.frequency, times)
  return period.frequency === 'weekly' ? weeklyOn(on.join(' '), times) : undefined
}

/** "Monday and Thursday", "on Fridays", "el lunes y el jueves". */
function weeklyOn(said: string, interval: number): Rule | undefined {
  const names = said
    .split(/ and | y | e | |&/u)
    .filter((name) => name !== '' && !/^(?:on|el|los|the)$/u.test(name))
  const days = names.map(weekdayNamed)
  const known = days.filter((day) => day !== undefined)
  return known.length === 0 || known.length < days.length ? undefined : onDays(known, interval)
}

function onDays(days: readonly number[], interval = 1): Rule {
  const ruleDays = [...new Set(days)].toSorted((a, b) => a - b).map((day): RuleDay => ({ day, nth: 0 }))
  return { ...everyTime('weekly', interval), days: ruleDays }
}

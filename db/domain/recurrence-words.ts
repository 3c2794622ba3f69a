import { fold } from './fold.ts'
import { isWhole, numberOf, weekdayOf } from './natural-date/date-words.ts'
import { joinedFrom, tokensOf } from './natural-date/tokens.ts'
import type { Recurrence } from './recurrence.ts'
import { everyTime, mostInterval, type Rule, type RuleDay } from './recurrence/rule.ts'
import { adverbs, afterDone, everyWords, ordinals, periods, startWords, unitOf } from './recurrence/words.ts'

/**
 * How something comes again, in English or Spanish, when nothing else is said: "every 2 weeks", "every month on the
 * last Friday", "cada lunes y jueves", "3 days after completion", "mensual". Undefined for anything else.
 */
export const recurrenceOfWords = (text: string): Recurrence | undefined => read(fold(text))

interface FoundRecurrence {
  /** Where the words stand, in UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly recurrence: Recurrence
}

/** "Every last working Friday of the month …" is as long as it gets. */
const mostWords = 12

/** The first such phrase in running text. */
export function findRecurrence(text: string): FoundRecurrence | undefined {
  const tokens = tokensOf(text)
  for (const [first, { start, word }] of tokens.entries()) {
    const joined =
      startWords.has(word) || numberOf(word) !== undefined ? joinedFrom(tokens, first, mostWords) : []
    for (let length = joined.length; length > 0; length--) {
      const words = joined.slice(0, length).map((token) => token.word)
      const recurrence = /^(?:on|the|el|los|las|de|del)$/u.test(words.at(-1) ?? '')
        ? undefined
        : read(words.join(' '))
      if (recurrence) return { start, end: joined[length - 1]?.end ?? start, recurrence }
    }
  }
  return undefined
}

function read(folded: string): Recurrence | undefined {
  const words = folded.replace(/[.,]/gu, ' ').replace(/\s+/gu, ' ').trim()
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
  const every = (numberOf(many) ?? 0) * (period?.times ?? 0)
  const unit = period && unitOf[period.frequency]
  if (every < 1 || every > mostInterval) return undefined
  if (unit !== undefined) return { kind: 'after', every, unit }
  return every * 12 > mostInterval ? undefined : { kind: 'after', every: every * 12, unit: 'month' }
}

const withoutEvery = (words: string): string => words.replace(/^(?:every|each|cada) /u, '')

const entry = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined

function readRule(words: string): Rule | undefined {
  for (const reader of [readAdverb, readMonthlyDay, readEvery]) {
    const rule = reader(words)
    if (rule) return rule
  }
  return undefined
}

function readAdverb(words: string): Rule | undefined {
  const period = entry(adverbs, words)
  return period && everyTime(period.frequency, period.times)
}

const ofEveryMonth = /^(?:on )?(.+) (?:of|de) (?:every|each|cada|the|todos los) (?:month|mes|meses)$/u
const everyMonth =
  /^(?:every|each|cada|todos los) (?:(\w+) )?(?:months?|mes|meses)(?: on|,)? (?:the |el )?(.+)$/u

/** "The last Friday of every month", "every 2 months on the 15th", "cada mes el último viernes". */
function readMonthlyDay(words: string): Rule | undefined {
  const [, many = '1', on] = everyMonth.exec(words) ?? []
  const said = on ?? ofEveryMonth.exec(words)?.[1]
  const day = said === undefined ? undefined : dayOfMonth(said.replace(/^(?:the|el) /u, ''))
  const interval = many === 'other' ? 2 : numberOf(many)
  return day && interval !== undefined && interval >= 1 && interval <= mostInterval
    ? { ...everyTime('monthly', interval), ...day }
    : undefined
}

function dayOfMonth(said: string): Partial<Rule> | undefined {
  const [, number] = /^(?:dia )?(\d{1,2})(?:st|nd|rd|th)?$/u.exec(said) ?? []
  if (number !== undefined)
    return Number(number) >= 1 && Number(number) <= 31 ? { monthDays: [Number(number)] } : undefined
  const [which = '', name = '', ...others] = said.split(' ')
  const nth = entry(ordinals, which)
  if (nth === undefined || others.length > 0) return undefined
  if (name === 'day' || name === 'dia') return { monthDays: [nth] }
  const day = weekdayNamed(name)
  return day === undefined ? undefined : { days: [{ day, nth }] }
}

const weekdayNamed = (name: string): number | undefined =>
  isWhole(name) || name.endsWith('s') ? weekdayOf(name) : undefined

const workingDays = /^(?:weekdays?|working days?|business days?|dias? habil(?:es)?|dias? laborables?)$/u

/** "Every 2 weeks", "every other Friday", "cada lunes y jueves", "todos los días". */
function readEvery(words: string): Rule | undefined {
  const [first = '', ...others] = words.split(' ')
  const isEvery = everyWords.has(first)
  const said = isEvery ? others.join(' ') : /^tod[oa]s l[oa]s (.+)$/u.exec(words)?.[1]
  if (said === undefined) return undefined
  if (workingDays.test(said)) return onDays([1, 2, 3, 4, 5])
  const [count = '', ...rest] = said.split(' ')
  const many = count === 'other' || count === 'second' ? 2 : numberOf(count)
  const interval = many ?? 1
  return readPeriod((many === undefined ? said : rest.join(' ')).replace(/^on /u, ''), interval)
}

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

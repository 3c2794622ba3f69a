import { fold } from '../fold.ts'
import { ordinalOf } from '../recurrence/words.ts'
import { monthOf, otherWordsToo, units, weekdayOf, isWhole } from './date-words.ts'
import { readDate } from './read-date.ts'
import type { DayContext } from './day-reader.ts'
import { isOfCalendar } from './running-text.ts'

/** What says by when, up to the end of a text; what was taken out of it (U+FFFC) ends it too. */
const dueAtEnd =
  /(?:^|[\s(])(?:due(?: by| on)?|by|before|no later than|para (?:el|la)|antes del?|vence(?: el)?|a más tardar(?: el)?) (?<words>[^\u{FFFC}()]{2,60}?)[\s.)\u{FFFC}]*$/iu

const vagueWords: ReadonlySet<string> = new Set(
  (
    'early late mid middle start beginning first half sometime around about ' +
    'mediados principios principio inicios comienzos comienzo mitad finales fines'
  ).split(' '),
)

/** Words that are all of the calendar, name a day, week or month of it, and cannot be read: "by mid December". */
export function findUnreadDue(text: string, context: DayContext): string | null {
  const typed = dueAtEnd.exec(text)?.groups?.['words']
  if (typed === undefined) return null
  const words = fold(typed).split(/[\s,]+/u)
  const isSaidAsDay = words.every(isDateWord) && words.some((word) => isNameOfTime(word, words.length))
  return isSaidAsDay && readDate(fold(typed), context) === undefined ? typed : null
}

const isDateWord = (word: string): boolean =>
  isOfCalendar(word) || ordinalOf(word) !== undefined || vagueWords.has(word)

/** A week alone is none: "sort the forms by week". */
const isNameOfTime = (word: string, count: number): boolean =>
  /^\d{1,2}[/.-]\d{1,2}|^\d{1,2}(?:st|nd|rd|th)$/u.test(word) ||
  (count > 1 && Object.hasOwn(units, word)) ||
  (isWhole(word) && !otherWordsToo.has(word) && (weekdayOf(word) ?? monthOf(word)) !== undefined)

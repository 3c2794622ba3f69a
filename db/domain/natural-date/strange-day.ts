import { collapseSpace, fold } from '../fold.ts'
import { isWhole, monthOf, otherWordsToo } from './date-words.ts'
import type { DayContext } from './day-reader.ts'
import { readDay } from './read-day.ts'
import { findUnreadDue } from './unread-due.ts'

/** Figures written as people write days: beside the name of a month, or with the year. */
const calendarDays = [
  /(?<![\p{L}\d:/.-])\d{1,2}(?:st|nd|rd|th)?(?: of| de)? (?<month>\p{L}{3,10})(?:(?:,| of| de| del)? \d{4})?(?![\p{L}\d:/-])/giu,
  /(?<![\p{L}\d:/.-])(?<month>\p{L}{3,10}) \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?(?![\p{L}\d:/-])/giu,
  /(?<![\p{L}\d:/.-])(?:\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{4}-\d{2}-\d{2})(?![\p{L}\d:/-])/giu,
]

/**
 * Words that would be a day if there were such a day, as they were typed: "31 February", "Feb 30", "29/2/2027"; and
 * those that say by when at the end of a text, in no way that can be read: "by mid December".
 */
export const findStrangeDay = (text: string, context: DayContext): string | null =>
  findNoDay(text, context) ?? findUnreadDue(text, context)

function findNoDay(text: string, context: DayContext): string | null {
  const typed = collapseSpace(text)
  for (const pattern of calendarDays)
    for (const { 0: words, groups } of typed.matchAll(pattern)) {
      const isDay = isSaidAsDay(words, groups?.['month'] && fold(groups['month']))
      if (isDay && readDay(fold(words), context) === undefined) return words
    }
  return null
}

/** A month by its name, and no more days than a month can have; "set 31 chairs" is none. */
function isSaidAsDay(words: string, month: string | undefined): boolean {
  if (month === undefined) return true
  const [day = 0] = (/\d{1,2}/u.exec(words) ?? []).map(Number)
  return (
    isWhole(month) &&
    monthOf(month) !== undefined &&
    !shortVerbs.has(month) &&
    !otherWordsToo.has(month) &&
    day >= 1 &&
    day <= 31
  )
}

const shortVerbs: ReadonlySet<string> = new Set(['set', 'may'])

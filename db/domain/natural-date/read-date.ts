import type { LocalDate } from '../local-date.ts'
import type { LocalTime } from '../local-time.ts'
import type { DayContext } from './day-reader.ts'
import { readDay } from './read-day.ts'
import { readTime } from './read-time.ts'

/** What a person said in a field for a day. */
export interface SaidDate {
  readonly day: LocalDate
  readonly time: LocalTime | null
  /** A part of the day was said that is no hour: "Monday afternoon". */
  readonly isVague: boolean
}

const lead = /^(?:by|due|for|on|para|vence) /u

const partOfDay =
  /^(?:(?:in|at|por|en|a|de) )?(?:the |la )?(?:early |late )?(?:morning|afternoon|evening|night|manana|tarde|noche)$/u

/** A day with an hour before or behind it, all in folded words; undefined where anything else is among them. */
export function readDate(folded: string, context: DayContext): SaidDate | undefined {
  const words = folded
    .replace(/,(?!\d)/gu, ' ')
    .trim()
    .replace(lead, '')
    .split(/\s+/u)
  const whole = readDay(words.join(' '), context)
  if (whole) return { day: whole.day, time: null, isVague: false }
  for (let length = words.length - 1; length > 0; length--) {
    const parts = [
      { day: words.slice(0, length), hour: words.slice(length) },
      { day: words.slice(-length), hour: words.slice(0, -length) },
    ]
    for (const { day, hour } of parts) {
      const said = withHour(readDay(day.join(' '), context)?.day, hour.join(' '))
      if (said) return said
    }
  }
  return undefined
}

function withHour(day: LocalDate | undefined, words: string): SaidDate | undefined {
  const time = day && readTime(words)
  if (day === undefined || (time === undefined && !partOfDay.test(words))) return undefined
  return { day, time: time ?? null, isVague: time === undefined }
}

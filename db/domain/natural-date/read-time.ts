import type { LocalTime } from '../local-time.ts'
import { timeOfWords } from '../time-words.ts'
import { readSpokenClock } from './spoken-clock.ts'

const named: Readonly<Record<string, string>> = {
  noon: '12:00',
  midday: '12:00',
  mediodia: '12:00',
}

const ofDay =
  /^(\d{1,2}(?::\d{2})?) (?:in the |en la |de la |por la |de )?(morning|afternoon|evening|manana|tarde|noche)$/u

const hourUnits: ReadonlySet<string> = new Set('h hs hrs hour hours hora horas am pm a.m p.m'.split(' '))

/** Whether a number is an hour for the word behind it, though there be no such hour: "25 h", "13 pm". */
export const countsHours = (number: string, after: string | undefined): boolean =>
  /^\d{1,2}$/u.test(number) && hourUnits.has(after ?? '')

const lead = /^(?:at|a las?) /u
/** Before a part of the day. */
const namedLead = /^al? /u

/** The most words that say a time: "a las 9 y media de la mañana". */
export const mostTimeWords = 9

/**
 * The time of day that folded words mean in running text: "3pm", "15:00", "9h", "3 de la tarde", "noon", "half past
 * nine". A number alone is one only after "at" or "a las"; from 1 to 6 it is in the afternoon, when people meet.
 */
export function readTime(words: string): LocalTime | undefined {
  const spoken = readSpokenClock(words)
  if (spoken === undefined) return readClock(words)
  const hour = readClock(spoken.hour)
  return hour && minutesOn(hour, spoken.minutes)
}

const minutesOfDay = 24 * 60

/** So many minutes before or behind a whole hour. */
function minutesOn(hour: LocalTime, minutes: number): LocalTime | undefined {
  if (Math.abs(minutes) >= 60) return undefined
  const time = (Number(hour.slice(0, 2)) * 60 + minutes + minutesOfDay) % minutesOfDay
  const [hours, rest] = [Math.floor(time / 60), time % 60]
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}` as LocalTime
}

function readClock(words: string): LocalTime | undefined {
  const isLedIn = lead.test(words)
  const plain = words
    .replace(lead, '')
    .replace(/ (?:hours|horas|hrs|hs)$/u, 'h')
    .replace(/\b([ap])\.? ?m\b\.?/u, '$1m')
  const name = plain.replace(namedLead, '')
  if (Object.hasOwn(named, name)) return named[name] as LocalTime
  const [, clock, part] = ofDay.exec(plain) ?? []
  if (clock !== undefined) return timeOfWords(`${clock} ${part?.startsWith('m') ? 'am' : 'pm'}`)
  if (!/^\d{1,2}$/u.test(plain)) return timeOfWords(plain)
  return isLedIn ? timeOfWords(/^[1-6]$/u.test(plain) ? `${plain} pm` : plain) : undefined
}

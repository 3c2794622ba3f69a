import { fold } from '../fold.ts'
import type { Operator } from './operator.ts'
import { spanOf, spanValue, type Period, type SpanUnit } from './relative-day.ts'

/** What is said of a day by its distance from today, in so many words of the text. */
interface RelativeWords {
  readonly op: Operator
  /** As a filter keeps it (relative-day.ts). */
  readonly value: string
  readonly taken: number
}

/** More than any of the phrases has. */
const mostWords = 9

/**
 * `in the last 30 days`, `next week`, `older than 3 months`, `this year`, `today`; `en los últimos 30 días`, `la semana
 * pasada`, `hace más de 3 meses`, `este año`, `hoy`. Undefined where the words begin with nothing of the kind.
 */
export function readRelative(words: readonly string[]): RelativeWords | undefined {
  const text = words.slice(0, mostWords).map(fold).join(' ')
  for (const { pattern, read } of phrases) {
    const found = pattern.exec(text)
    const said = found && read(found.groups ?? {})
    if (said) return { ...said, taken: found[0].split(' ').length }
  }
  return undefined
}

type Groups = Readonly<Record<string, string | undefined>>

interface Phrase {
  readonly pattern: RegExp
  readonly read: (groups: Groups) => Omit<RelativeWords, 'taken'> | undefined
}

const phrase = (words: string, read: Phrase['read']): Phrase => ({
  pattern: new RegExp(`^(?:${words})(?= |$)`, 'u'),
  read,
})

/** Folded: without accents, and ñ is n. */
const unit = '(?<unit>days?|dias?|weeks?|semanas?|months?|mes(?:es)?|years?|anos?)'
const span = `(?<count>\\d{1,5})(?:(?<letter>[dwmy])| ${unit})?`
const start = '(?:(?:in|en|within) )?(?:(?:the|los|las|el|la) )?'
const lastWord = '(?:last|ultim[oa]s?)'
const nextWord = '(?:next|proxim[oa]s?)'
const thing = '(?<unit>week|semana|month|mes|year|ano)'

const unitOf = (word: string): SpanUnit => {
  if (word.startsWith('d')) return 'day'
  if (word.startsWith('w') || word.startsWith('s')) return 'week'
  return word.startsWith('m') ? 'month' : 'year'
}

const ofSpan =
  (op: Operator): Phrase['read'] =>
  ({ count, letter, unit: word }) => {
    const found = spanOf(`${count}${letter ?? unitOf(word ?? 'd').charAt(0)}`)
    return found && { op, value: String(spanValue(found)) }
  }

const ofPeriod =
  (which: 'this' | 'last' | 'next'): Phrase['read'] =>
  ({ unit: word = '' }) => ({ op: 'during', value: `${which}-${unitOf(word)}` })

const ofDay =
  (value: Period): Phrase['read'] =>
  () => ({ op: 'during', value })

const phrases: readonly Phrase[] = [
  phrase(`${start}${lastWord} ${span}`, ofSpan('last-days')),
  phrase(`${start}${nextWord} ${span}`, ofSpan('next-days')),
  phrase(`(?:older|earlier) than ${span}(?: ago)?`, ofSpan('older-than')),
  phrase(`more than ${span} ago`, ofSpan('older-than')),
  phrase(`hace mas de ${span}`, ofSpan('older-than')),
  phrase(`later than ${span}`, ofSpan('later-than')),
  phrase(`more than ${span} from now`, ofSpan('later-than')),
  phrase(`(?:dentro de|en) mas de ${span}`, ofSpan('later-than')),
  phrase(`${start}(?:this|est[ea]) ${thing}`, ofPeriod('this')),
  phrase(`${start}${lastWord} ${thing}`, ofPeriod('last')),
  phrase(`${start}${thing} pasad[oa]`, ofPeriod('last')),
  phrase(`${start}${nextWord} ${thing}`, ofPeriod('next')),
  phrase(`${start}${thing} (?:que viene|proxim[oa])`, ofPeriod('next')),
  phrase('today|hoy', ofDay('today')),
  phrase('yesterday|ayer', ofDay('yesterday')),
  phrase('tomorrow|manana', ofDay('tomorrow')),
]

import { calledName } from './called-name.ts'
import { fold } from './fold.ts'
import type { FollowUpInput, Priority } from './follow-up.ts'
import type { LocalDate } from './local-date.ts'
import type { LocalTime } from './local-time.ts'
import type { MemberId } from './member.ts'
import { findDueDate, type DateDoubt } from './natural-date.ts'
import { findStrangeDay } from './natural-date/strange-day.ts'
import { findStrangeTime } from './natural-date/strange-time.ts'
import type { Span } from './natural-date/tokens.ts'
import { timeBeside } from './natural-date/time-beside.ts'
import { findRecurrence } from './recurrence-words.ts'
import { firstDue, recurrenceText, type Recurrence } from './recurrence.ts'

/** What a line can say beside its title. */
export type QuickPart = 'due' | 'recurrence' | 'owner' | 'tags' | 'priority'

/** What a next step leaves in its title: it says only when. */
export const exceptDays: readonly QuickPart[] = ['owner', 'tags', 'priority']

interface KnownMember {
  readonly id: MemberId
  readonly name: string
  readonly isSelf: boolean
}

interface QuickAddContext {
  readonly today: LocalDate
  /** BCP 47: whether 3/4 is in March or in April. */
  readonly locale: string
  readonly members: readonly KnownMember[]
  /** Who is meant where a name may be that of several. */
  readonly meant?: MemberId | undefined
  /** What is not to be read, and stays in the title. */
  readonly except?: ReadonlySet<QuickPart> | undefined
}

/** One line of typing as a follow-up: "Call Rosa friday 3pm @ana #budget !". */
export interface QuickAdd {
  /** What is left of the line. */
  readonly title: string
  readonly dueOn: LocalDate | null
  readonly dueTime: LocalTime | null
  /** A day that is past is not taken, and stays in the title. */
  readonly doubt: DateDoubt | null
  /** A day that there is not: it stays in the title. */
  readonly strangeDay: string | null
  /** An hour that there is not: it stays in the title. */
  readonly strangeTime: string | null
  /** The text of a recurrence (recurrence.ts). */
  readonly recurrence: string | null
  readonly owner: MemberId | null
  /** Said after an @, and nobody's name or that of several; it stays in the title. */
  readonly unknownOwner: string | null
  /** Whom it may mean; of nobody none. */
  readonly ownersMeant: readonly KnownMember[]
  readonly tags: readonly string[]
  readonly priority: Priority | null
}

/** Reads a line. The parts are looked for one after the other, each in what those before it left. */
export function readQuickAdd(text: string, context: QuickAddContext): QuickAdd {
  const may = (part: QuickPart) => !context.except?.has(part)
  const line = new Line(text)
  const priority = may('priority') ? takePriority(line) : null
  const tags = may('tags') ? takeTags(line) : []
  const owner = may('owner') ? takeOwner(line, context) : noOwner
  const again = may('recurrence') ? takeRecurrence(line, context) : undefined
  const strangeDay = may('due') ? findStrangeDay(line.text, { ...context, toward: 'future' }) : null
  const said = may('due') ? takeDue(line, context, strangeDay) : noDue
  const { day, ...due } = again && may('due') && said === noDue ? takeHour(line, again, context) : said
  const strangeTime = may('due') && due.dueTime === null ? findStrangeTime(line.text, day) : null
  const recurrence = again ? recurrenceText(again.recurrence) : null
  return { title: line.rest(), priority, tags, ...owner, recurrence, ...due, strangeDay, strangeTime }
}

/** The line as the store takes it; what it does not say is left out. */
export const quickInput = (read: QuickAdd): FollowUpInput => ({
  title: read.title,
  ...(read.dueOn && { dueOn: read.dueOn, dueTime: read.dueTime }),
  ...(read.recurrence !== null && { recurrence: read.recurrence }),
  ...(read.owner && { owner: read.owner }),
  ...(read.priority && { priority: read.priority }),
  ...(read.tags.length > 0 && { tags: [...read.tags] }),
})

/** The same of words that are a title in any case: those of a day alone stay one. */
export const titledInput = (typed: string, read: QuickAdd): FollowUpInput => ({
  ...quickInput(read),
  title: read.title || typed.trim(),
})

/** What was taken leaves a gap of its length, over which words do not join: places stay what they are. */
const gap = '\u{FFFC}'

class Line {
  text: string

  constructor(text: string) {
    this.text = text
  }

  take({ start, end }: Span): void {
    this.text = this.text.slice(0, start) + gap.repeat(end - start) + this.text.slice(end)
  }

  rest(): string {
    const words = this.text.replace(/[\s\u{FFFC}]+/gu, ' ').replace(/ ([,;:.])/gu, '$1')
    return words.replace(/^[\s,;:]+|[\s,;:]+$/gu, '')
  }
}

const urgent = /(?<=^|[\s\u{FFFC}])!{1,3}(?=[\s\u{FFFC}]|$)/u

function takePriority(line: Line): Priority | null {
  const found = urgent.exec(line.text)
  if (!found) return null
  line.take({ start: found.index, end: found.index + found[0].length })
  return 'high'
}

const tag = /(?<=^|[\s\u{FFFC}])#([\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,60})/gu

function takeTags(line: Line): readonly string[] {
  const found = [...line.text.matchAll(tag)]
  for (const { 0: all, index } of found) line.take({ start: index, end: index + all.length })
  return [...new Set(found.map(([, name = '']) => name))]
}

const call = /(?<=^|[\s\u{FFFC}])@(?=\p{L})/u
const noOwner = { owner: null, unknownOwner: null, ownersMeant: [] }

type SaidOwner = Pick<QuickAdd, 'owner' | 'unknownOwner' | 'ownersMeant'>

function takeOwner(line: Line, { members, meant }: QuickAddContext): SaidOwner {
  const start = line.text.search(call)
  const called = start < 0 ? undefined : calledName(line.text.slice(start + 1), members)
  if (called === undefined) return noOwner
  const { said, meant: ownersMeant } = called
  const only = ownersMeant.length === 1 ? ownersMeant[0] : ownersMeant.find(({ id }) => id === meant)
  if (only === undefined) return { owner: null, unknownOwner: said, ownersMeant }
  line.take({ start, end: start + 1 + said.length })
  return { ...noOwner, owner: only.id }
}

type Again = Span & { readonly recurrence: Recurrence }

function takeRecurrence(line: Line, context: QuickAddContext): Again | undefined {
  const found = findRecurrence(line.text, context)
  if (found) line.take(found)
  return found
}

/** "Every Friday at 3pm": the hour of the first day on which it comes. */
function takeHour(line: Line, again: Again, { today }: QuickAddContext): Due {
  const hour = timeBeside(line.text, again)
  const dueOn = hour && firstDue(again.recurrence, today)
  if (hour === undefined || dueOn === undefined) return noDue
  line.take(hour)
  return { dueOn, dueTime: hour.time, doubt: null, day: again }
}

/** "Every 2 weeks from tomorrow": the first day of what comes again. */
const beginning = /(?<=\u{FFFC}\s*)(?:from|desde|starting|a partir(?: de)?)\s+$/iu

interface Due extends Pick<QuickAdd, 'dueOn' | 'dueTime' | 'doubt'> {
  /** Where the day is said. */
  readonly day: Span | null
}

const noDue: Due = { dueOn: null, dueTime: null, doubt: null, day: null }

/** "Feb 30th" is not the 30th of whatever month it is, and "by Friday fortnight" not Friday. */
function isOf(strangeDay: string, said: string): boolean {
  const words = fold(said).split(/\s+/u)
  return words.some((_, place) => ` ${fold(strangeDay)} `.includes(` ${words.slice(place).join(' ')} `))
}

function takeDue(line: Line, { today, locale }: QuickAddContext, strangeDay: string | null): Due {
  const found = findDueDate(line.text, { today, locale, toward: 'future' })
  if (!found || (strangeDay !== null && isOf(strangeDay, line.text.slice(found.start, found.end))))
    return noDue
  if (found.doubt === 'past') return { ...noDue, doubt: 'past' }
  const lead = beginning.exec(line.text.slice(0, found.start))?.[0] ?? ''
  if (lead !== '' || !found.staysInTitle) line.take({ start: found.start - lead.length, end: found.end })
  return { dueOn: found.day, dueTime: found.time, doubt: found.doubt, day: found }
}

import { calledName, type Callable, type CalledName } from './called-name.ts'
import type { ContactId } from './contact.ts'
import { dayOfWords, findDate, findDueDate, type DayContext } from './natural-date.ts'
import { findStrangeDay } from './natural-date/strange-day.ts'
import { fold } from './fold.ts'
import type { LocalDate } from './local-date.ts'
import type { MemberId } from './member.ts'
import {
  contactsMentioned,
  mentionOf,
  mentionsIn,
  nodesOf,
  type RichNode,
  type RichText,
} from './rich-text.ts'
import { inlineText } from './rich-text-words.ts'

/** A line of a checklist in notes, read as a promise: `@owner what (due Friday)`. */
export interface ActionItem<One = Callable> {
  readonly key: string
  /** What became of it when it was looked at. */
  readonly review: 'added' | 'discarded' | null
  readonly isDone: boolean
  /** What is promised, without whose it is and by when. */
  readonly title: string
  /** Who was called: one of our own people who was mentioned, or the words after the @ and whom they mean. */
  readonly owner: { readonly id: MemberId } | CalledName<One> | null
  readonly dueOn: LocalDate | null
  /** The words for the day that say no day. */
  readonly unclearDay: string | null
  /** Contacts that the line mentions. */
  readonly about: readonly ContactId[]
}

interface ReadingOfActions<One> {
  readonly today: LocalDate
  /** BCP 47, for 3/4. */
  readonly locale: string
  /** Our own people: how much of what is behind an @ is a name. */
  readonly members: readonly One[]
}

/** The promises in notes, in their order. What is a box without words is none yet. */
export const actionItems = <One extends Callable>(
  doc: RichText,
  reading: ReadingOfActions<One>,
): readonly ActionItem<One>[] =>
  [...nodesOf(doc)]
    .filter(({ type, attrs }) => type === 'taskItem' && typeof attrs?.['key'] === 'string')
    .map((node) => readAction(node, reading))
    .filter(({ title }) => title !== '')

/** Written, or pasted, although the line has a box already. */
const boxAgain = /^\s*(?:[-+*]\s+)?\[[ x]?\]\s*/iu
const inBrackets = /\(([^()]{1,80})\)/gu
const dueLead =
  /^\s*(?:due(?: by| on)?|by|deadline|para(?: el)?|antes del?|vence(?: el)?|hasta(?: el)?|a más tardar(?: el)?|fecha límite|plazo)(?:\s*:\s*|\s+)/iu
const call = /^\s*@(?=[\p{L}\p{N}])/u

function readAction<One extends Callable>(
  node: RichNode,
  { today, locale, members }: ReadingOfActions<One>,
): ActionItem<One> {
  const line = lineOf(node)
  const mention = mentionsIn(line).find(({ noun }) => noun === 'member')
  const text = inlineText(withoutMention(line, mention?.id)).replaceAll('\n', ' ').replace(boxAgain, '')
  const { dueOn, unclearDay, undated } = readDue(text, { today, locale, toward: 'future' })
  const { called, uncalled } = mention ? { called: null, uncalled: undated } : takeCall(undated, members)
  return {
    key: String(node.attrs?.['key']),
    review: (node.attrs?.['review'] ?? null) as ActionItem['review'],
    isDone: node.attrs?.['checked'] === true,
    title: asTitle(uncalled),
    owner: mention ? { id: mention.id as MemberId } : called,
    dueOn,
    unclearDay,
    about: contactsMentioned(line),
  }
}

interface TakenCall<One> {
  readonly called: CalledName<One> | null
  readonly uncalled: string
}

function takeCall<One extends Callable>(text: string, members: readonly One[]): TakenCall<One> {
  const [lead] = call.exec(text) ?? []
  const behind = text.slice(lead?.length ?? 0)
  const called = lead === undefined ? undefined : calledName(behind, members)
  return called === undefined
    ? { called: null, uncalled: text }
    : { called, uncalled: behind.slice(called.said.length).replace(/^[.,:;_-]+/u, '') }
}

interface ReadDue {
  readonly dueOn: LocalDate | null
  readonly unclearDay: string | null
  readonly undated: string
}

/** "(due Friday)", "(para el viernes)"; also "(Friday)", "(en dos semanas)", where a day is all that is in brackets. */
function readDue(text: string, context: DayContext): ReadDue {
  const found = [...text.matchAll(inBrackets)].map(([all, words = '']) => ({ all, words }))
  const led = found.find(({ words }) => dueLead.test(words))
  if (led) {
    const words = led.words.replace(dueLead, '').trim()
    const dueOn = dayOfWords(words, context)
    if (dueOn === undefined) return { dueOn: null, unclearDay: words, undated: text }
    return { dueOn, unclearDay: null, undated: text.replace(led.all, ' ') }
  }
  for (const { all, words } of found) {
    const day = findDate(words, context)
    if (day && words.slice(0, day.start).trim() + words.slice(day.end).trim() === '')
      return { dueOn: day.day, unclearDay: null, undated: text.replace(all, ' ') }
  }
  return readDueAtEnd(text, context)
}

/** "By Friday" at the end; its words stay where an hour is said too, which a promise in notes has no place for. */
function readDueAtEnd(text: string, context: DayContext): ReadDue {
  const unclearDay = findStrangeDay(text, context)
  const found = unclearDay === null ? findDueDate(text, context) : undefined
  const isDue = found?.said === 'due' && found.doubt !== 'past' && /^[\s.]*$/u.test(text.slice(found.end))
  if (!isDue || found.staysInTitle) return { dueOn: null, unclearDay, undated: text }
  return { dueOn: found.day, unclearDay, undated: found.time === null ? text.slice(0, found.start) : text }
}

export interface Present {
  readonly id: ContactId
  readonly name: string
}

/** Whom the line mentions; else who of those present is named in it; else the only one who was there. */
export function linksOf(
  { title, about }: Pick<ActionItem, 'title' | 'about'>,
  present: readonly Present[],
): readonly ContactId[] {
  if (about.length > 0) return about
  const words = fold(title).split(/[^\p{L}\p{N}]+/u)
  const isNamed = ({ name }: Present) =>
    fold(name)
      .split(/[\s-]+/u)
      .some((part) => part.length > 2 && words.includes(part))
  const named = present.filter(isNamed)
  const chosen = named.length > 0 ? named : present.length === 1 ? present : []
  return chosen.map(({ id }) => id)
}

/** Whom each promise mentions, by its key. */
export const mentionsByLine = (doc: RichText): ReadonlyMap<string, readonly ContactId[]> =>
  new Map(
    [...nodesOf(doc)]
      .filter(({ type }) => type === 'taskItem')
      .map((node) => [String(node.attrs?.['key']), contactsMentioned(lineOf(node))]),
  )

/** What stands beside the box itself, without what is below it. */
const lineOf = ({ content = [] }: RichNode): RichNode => content[0] ?? { type: 'paragraph' }

/** Only the first mention of the owner calls; another one is part of what is promised. */
function withoutMention({ content = [] }: RichNode, id: string | undefined): RichNode {
  const at = content.findIndex((node) => node.type === 'mention' && mentionOf(node).id === id)
  return { type: 'paragraph', content: content.filter((_, index) => index !== at) }
}

function asTitle(text: string): string {
  const words = text
    .replace(/\s+/gu, ' ')
    .replace(/\s+([.,;])/gu, '$1')
    .trim()
  return (words.charAt(0).toLocaleUpperCase() + words.slice(1)).slice(0, 1000)
}

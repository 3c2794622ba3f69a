import type { ContactId } from './contact.ts'
import { dayOfWords } from './natural-date.ts'
import { fold } from './fold.ts'
import type { LocalDate } from './local-date.ts'
import type { MemberId } from './member.ts'
import { mentionOf, nodesOf, type RichNode, type RichText } from './rich-text.ts'
import { inlineText } from './rich-text-words.ts'

/** A line of a checklist in notes, read as a promise: `@owner what (due Friday)`. */
export interface ActionItem {
  readonly key: string
  /** What became of it when it was looked at. */
  readonly review: 'added' | 'discarded' | null
  readonly isDone: boolean
  /** What is promised, without whose it is and by when. */
  readonly title: string
  /** Who was called: one of our own people who was mentioned, or the word after the @. */
  readonly owner: { readonly id: MemberId } | { readonly word: string } | null
  readonly dueOn: LocalDate | null
  /** The words for the day that say no day. */
  readonly unclearDay: string | null
  /** Contacts that the line mentions. */
  readonly about: readonly ContactId[]
}

interface ReadingOfActions {
  readonly today: LocalDate
  /** BCP 47, for 3/4. */
  readonly locale: string
}

/** The promises in notes, in their order. What is a box without words is none yet. */
export const actionItems = (doc: RichText, reading: ReadingOfActions): readonly ActionItem[] =>
  [...nodesOf(doc)]
    .filter(({ type, attrs }) => type === 'taskItem' && typeof attrs?.['key'] === 'string')
    .map((node) => readAction(node, reading))
    .filter(({ title }) => title !== '')

const dueWords = /\(\s*(?:(?:due|by|para el|para|antes del?|vence(?: el)?|hasta(?: el)?)\s+)([^()]{1,60})\)/iu
const calledWord = /^\s*@([\p{L}\p{N}][\p{L}\p{N}'’._-]*)\s*/u

function readAction(node: RichNode, { today, locale }: ReadingOfActions): ActionItem {
  const [line] = node.content ?? []
  const mentions = (line?.content ?? []).filter(({ type }) => type === 'mention').map(mentionOf)
  const called = mentions.find(({ noun }) => noun === 'member')
  const text = inlineText(withoutMention(line, called?.id)).replaceAll('\n', ' ')
  const day = dueWords.exec(text)?.[1]
  const dueOn = day === undefined ? undefined : dayOfWords(day, { today, locale, toward: 'future' })
  const undated = dueOn === undefined ? text : text.replace(dueWords, ' ')
  const word = called ? undefined : calledWord.exec(undated)?.[1]
  return {
    key: String(node.attrs?.['key']),
    review: (node.attrs?.['review'] ?? null) as ActionItem['review'],
    isDone: node.attrs?.['checked'] === true,
    title: asTitle(word === undefined ? undated : undated.replace(calledWord, '')),
    owner: called ? { id: called.id as MemberId } : word === undefined ? null : { word },
    dueOn: dueOn ?? null,
    unclearDay: dueOn === undefined ? (day ?? null) : null,
    about: mentions.filter(({ noun }) => isContact(noun)).map(({ id }) => id as ContactId),
  }
}

const isContact = (noun: string): boolean => ['person', 'organization', 'office'].includes(noun)

/** Only the first mention of the owner calls; another one is part of what is promised. */
function withoutMention(line: RichNode | undefined, id: string | undefined): RichNode {
  const content = line?.content ?? []
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

/** Whose names begin with the word, any of their names: "sam" is Sam Okonjo and Samira Haddad. An exact one is alone. */
export function calledBy<One extends { readonly name: string }>(
  word: string,
  ours: readonly One[],
): readonly One[] {
  const called = fold(word.replace(/[._]/gu, ' ')).trim()
  const parts = ({ name }: One) => [fold(name), ...fold(name).split(/[\s-]+/u)]
  const exact = ours.filter((one) => parts(one).includes(called))
  return exact.length === 1 ? exact : ours.filter((one) => parts(one).some((part) => part.startsWith(called)))
}

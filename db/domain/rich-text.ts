import { z } from 'zod'
import type { ContactId } from './contact.ts'
import { lineLimit } from './text.ts'
import { anyUidSchema, type Uid } from './uid.ts'

/**
 * Notes with headings, lists, checklists, tables, links and mentions: the JSON of the editor's document, and nothing
 * else. Whatever comes from outside is held against the rules below before anything is made of it.
 */
export interface RichText {
  readonly type: 'doc'
  readonly content: readonly RichNode[]
}

export interface RichNode {
  readonly type: RichNodeType
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly RichNode[]
  readonly marks?: readonly RichMark[]
  /** Of a text only. */
  readonly text?: string
}

export interface RichMark {
  readonly type: RichMarkType
  readonly attrs?: Readonly<Record<string, unknown>>
}

/** What may be mentioned in notes. */
export const mentionable = ['person', 'organization', 'office', 'member', 'bill'] as const
type Mentionable = (typeof mentionable)[number]

export interface Mention {
  readonly id: Uid
  readonly noun: Mentionable
  /** The name as it was when it was mentioned. */
  readonly label: string
}

/** What became of a line of a checklist when it was looked at as a promise. */
export const taskReviews = ['added', 'discarded'] as const

/** Most that is kept: in UTF-16 units of text, in nodes, and how deep they may stand in each other. */
const limits = { text: 1_000_000, nodes: 200_000, depth: 24 }

const count = z.int().min(1).max(100)
const cellSchema = z.strictObject({ colspan: count, rowspan: count, colwidth: z.null() })

interface NodeRule {
  /** What may stand in it; none for what is whole by itself. */
  readonly holds?: readonly string[]
  /** Whether something has to, and if so, whether a paragraph comes first. */
  readonly isFilled?: boolean
  readonly isLed?: boolean
  readonly attrs?: z.ZodType
}

const inline = ['text', 'hardBreak', 'mention']
const lists = ['bulletList', 'orderedList', 'taskList']
const block = ['paragraph', 'heading', ...lists, 'table', 'blockquote', 'horizontalRule']

const nodeRules = {
  doc: { holds: block, isFilled: true },
  paragraph: { holds: inline },
  heading: { holds: inline, attrs: z.strictObject({ level: z.int().min(1).max(3) }) },
  bulletList: { holds: ['listItem'], isFilled: true },
  orderedList: {
    holds: ['listItem'],
    isFilled: true,
    attrs: z.strictObject({ start: z.int().min(0).max(1_000_000) }),
  },
  listItem: { holds: block, isFilled: true, isLed: true },
  taskList: { holds: ['taskItem'], isFilled: true },
  taskItem: {
    holds: block,
    isFilled: true,
    isLed: true,
    attrs: z.strictObject({
      checked: z.boolean(),
      key: z.string().max(40).nullable(),
      review: z.enum(taskReviews).nullable(),
    }),
  },
  blockquote: { holds: block, isFilled: true },
  table: { holds: ['tableRow'], isFilled: true },
  tableRow: { holds: ['tableCell', 'tableHeader'], isFilled: true },
  tableCell: { holds: block, isFilled: true, attrs: cellSchema },
  tableHeader: { holds: block, isFilled: true, attrs: cellSchema },
  horizontalRule: {},
  hardBreak: {},
  mention: {
    attrs: z.strictObject({
      id: anyUidSchema,
      noun: z.enum(mentionable),
      label: z.string().min(1).max(lineLimit),
    }),
  },
  text: {},
} satisfies Readonly<Record<string, NodeRule>>
type RichNodeType = keyof typeof nodeRules

/** Where a link in notes may lead: to a page, to a mail, to a call. Never to a script or a file. */
export function isSafeLink(href: string): boolean {
  const url = href.length <= 2000 && /^(?:https?|mailto|tel):/iu.test(href) ? URL.parse(href) : null
  return url !== null && ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)
}

const markRules = {
  bold: undefined,
  italic: undefined,
  strike: undefined,
  code: undefined,
  link: z.strictObject({ href: z.string().refine(isSafeLink) }),
} satisfies Readonly<Record<string, z.ZodType | undefined>>
type RichMarkType = keyof typeof markRules

/** Notes as they cross the boundary and are stored. */
export const richTextSchema = z.custom<RichText>(isRichText, { error: 'issue.richText' })

/** Notes as a column keeps them. What is no longer of known parts is left to its plain text. */
export function storedRichText(json: string | null): RichText | null {
  const value: unknown = json === null ? null : JSON.parse(json)
  return isRichText(value) ? value : null
}

/** Whether a value is notes of known parts, within the limits. It may be anything, from anywhere. */
export function isRichText(value: unknown): value is RichText {
  return isFields(value, ['type', 'content']) && value['type'] === 'doc' && new RichTextCheck().fits(value)
}

class RichTextCheck {
  #nodes = 0
  #text = 0

  fits(value: unknown, depth = 0): boolean {
    this.#nodes += 1
    if (depth > limits.depth || this.#nodes > limits.nodes) return false
    if (!isFields(value, ['type', 'attrs', 'content', 'marks', 'text'])) return false
    const { type } = value
    if (typeof type !== 'string' || !Object.hasOwn(nodeRules, type)) return false
    const rule: NodeRule = nodeRules[type as RichNodeType]
    return (
      hasAttrs(value['attrs'], rule.attrs) &&
      areMarks(value['marks'], inline.includes(type)) &&
      (type === 'text' ? this.#isText(value) : value['text'] === undefined) &&
      this.#holds(value['content'], rule, depth)
    )
  }

  #isText({ text }: Readonly<Record<string, unknown>>): boolean {
    if (typeof text !== 'string' || text === '' || text.includes('\0')) return false
    this.#text += text.length
    return this.#text <= limits.text
  }

  #holds(content: unknown, rule: NodeRule, depth: number): boolean {
    const { holds, isFilled = false, isLed = false } = rule
    if (content === undefined) return !isFilled
    if (!Array.isArray(content) || (content.length === 0 && isFilled) || holds === undefined) return false
    if (isLed && typeOf(content[0]) !== 'paragraph') return false
    return content.every((child: unknown) => holds.includes(typeOf(child)) && this.fits(child, depth + 1))
  }
}

function typeOf(node: unknown): string {
  const type = typeof node === 'object' && node !== null && 'type' in node ? node.type : undefined
  return typeof type === 'string' ? type : ''
}

/** A plain object with none but these keys. */
function isFields(value: unknown, keys: readonly string[]): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.keys(value).every((key) => keys.includes(key))
}

const hasAttrs = (attrs: unknown, schema: z.ZodType | undefined): boolean =>
  schema === undefined ? attrs === undefined : schema.safeParse(attrs).success

function areMarks(marks: unknown, canHave: boolean): boolean {
  if (marks === undefined) return true
  if (!canHave || !Array.isArray(marks) || marks.length > Object.keys(markRules).length) return false
  return marks.every(isMark) && new Set(marks.map(typeOf)).size === marks.length
}

function isMark(mark: unknown): boolean {
  if (!isFields(mark, ['type', 'attrs'])) return false
  const { type, attrs } = mark
  if (typeof type !== 'string' || !Object.hasOwn(markRules, type)) return false
  return hasAttrs(attrs, markRules[type as RichMarkType])
}

/** Every node of the notes, from the first to the last, those that hold others before what they hold. */
export function* nodesOf(node: RichText | RichNode): Generator<RichNode> {
  for (const child of node.content ?? []) {
    yield child
    yield* nodesOf(child)
  }
}

/** Whom and what the notes mention, each once, in the order of the notes. */
export function mentionsIn(node: RichText | RichNode): readonly Mention[] {
  const mentions = [...nodesOf(node)].filter(({ type }) => type === 'mention').map(mentionOf)
  return [...new Map(mentions.map((mention) => [mention.id, mention])).values()]
}

/** The contacts among those. */
export const contactsMentioned = (node: RichText | RichNode): readonly ContactId[] =>
  mentionsIn(node)
    .filter(({ noun }) => noun === 'person' || noun === 'organization' || noun === 'office')
    .map(({ id }) => id as ContactId)

/** As it reads: our own people are called, others are named. */
export const mentionText = ({ noun, label }: Mention): string => (noun === 'member' ? `@${label}` : label)

/** Of a node that is one. */
export const mentionOf = ({ attrs }: RichNode): Mention => attrs as unknown as Mention

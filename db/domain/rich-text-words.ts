import { mentionOf, mentionText, type RichNode, type RichText } from './rich-text.ts'

/**
 * The same notes as plain text, which is what is searched, listed and printed by the command line: a line for each
 * paragraph, with the signs that people type for lists. Nothing else makes plain text of notes.
 */
export const plainText = (doc: RichText): string => blockLines(doc.content).join('\n')

const blockLines = (nodes: readonly RichNode[] = []): string[] => nodes.flatMap(linesOf)

type LinesOf = (node: RichNode) => string[]

const within: LinesOf = ({ content }) => blockLines(content)

const linesByType: Partial<Record<RichNode['type'], LinesOf>> = {
  bulletList: (list) => itemLines(list, () => '- '),
  orderedList: (list) => itemLines(list, (_item, index) => `${Number(list.attrs?.['start'] ?? 1) + index}. `),
  taskList: (list) => itemLines(list, ({ attrs }) => (attrs?.['checked'] === true ? '- [x] ' : '- [ ] ')),
  tableRow: ({ content = [] }) => [content.map((cell) => within(cell).join(' ')).join('\t')],
  table: within,
  blockquote: within,
  horizontalRule: () => ['---'],
}

const linesOf: LinesOf = (node) => linesByType[node.type]?.(node) ?? inlineText(node).split('\n')

/** The sign of an item stands before its first line; the others are indented by as much. */
const itemLines = ({ content = [] }: RichNode, signOf: (item: RichNode, index: number) => string): string[] =>
  content.flatMap((item, index) => {
    const sign = signOf(item, index)
    return blockLines(item.content).map((line, at) => (at === 0 ? sign : ' '.repeat(sign.length)) + line)
  })

/** The words within a paragraph, in one piece. */
export const inlineText = ({ content = [] }: RichNode): string => content.map(wordsOf).join('')

function wordsOf(node: RichNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  return node.type === 'mention' ? mentionText(mentionOf(node)) : inlineText(node)
}

const taskLine = /^- \[([ xX]?)\] ?(.*)$/u
const bulletLine = /^[-*•] (.+)$/u

/**
 * Notes made of plain text: lines become paragraphs, and those that begin as people write lists become lists.
 * `plainText` of it is the text again, but for how its list signs are written.
 */
export function richTextOf(text: string): RichText {
  const blocks: RichNode[] = []
  for (const line of text.replace(/\r\n?/gu, '\n').replaceAll('\0', '').split('\n')) {
    const block = blockOf(line)
    const last = blocks.at(-1)
    if (block.type !== 'paragraph' && last?.type === block.type)
      blocks[blocks.length - 1] = { ...last, content: [...(last.content ?? []), ...(block.content ?? [])] }
    else blocks.push(block)
  }
  return { type: 'doc', content: blocks }
}

function blockOf(line: string): RichNode {
  const [, sign, task] = taskLine.exec(line) ?? []
  if (task !== undefined) {
    const attrs = { checked: sign?.toLowerCase() === 'x', key: null, review: null }
    return { type: 'taskList', content: [{ type: 'taskItem', attrs, content: [paragraph(task)] }] }
  }
  const bullet = bulletLine.exec(line)?.[1]
  if (bullet === undefined) return paragraph(line)
  return { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(bullet)] }] }
}

const paragraph = (text: string): RichNode =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }

/** Nothing written yet. */
export const emptyRichText: RichText = { type: 'doc', content: [{ type: 'paragraph' }] }

export const isBlankRichText = (doc: RichText): boolean => plainText(doc).trim() === ''

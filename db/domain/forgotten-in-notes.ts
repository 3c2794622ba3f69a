import { mentionOf, type RichNode, type RichText } from './rich-text.ts'

/** Whom notes have to forget: as they are mentioned, and as they are called in words. */
export interface ForgottenNames {
  readonly isForgotten: (uid: string) => boolean
  readonly names: readonly string[]
}

/** What stands where somebody who is forgotten was named: in no language, and no word. */
const left = '…'

/** The same notes without the mentions, and the names, of those who are forgotten. */
export function notesWithout(doc: RichText, forgotten: ForgottenNames): RichText {
  const withoutNames = wordsWithout(forgotten.names)
  const nodeWithout = (node: RichNode): RichNode => {
    if (node.type === 'mention' && forgotten.isForgotten(mentionOf(node).id))
      return { type: 'text', text: left }
    return {
      ...node,
      ...(node.text !== undefined && { text: withoutNames(node.text) }),
      ...(node.content && { content: node.content.map(nodeWithout) }),
    }
  }
  return { ...doc, content: doc.content.map(nodeWithout) }
}

/**
 * Takes names out of a text, where they stand as words of their own. A full name in any case; a single word only as it
 * is written, since it may be a word like any other.
 */
export function wordsWithout(names: readonly string[]): (text: string) => string {
  const isFull = (name: string): boolean => /\s/u.test(name)
  const patterns = [
    patternOf(names.filter(isFull), 'giu'),
    patternOf(
      names.filter((name) => !isFull(name)),
      'gu',
    ),
  ]
  return (text) => patterns.reduce((now, pattern) => (pattern ? now.replace(pattern, left) : now), text)
}

function patternOf(names: readonly string[], flags: string): RegExp | undefined {
  const said = names.map((name) => name.trim()).filter((name) => name !== '')
  if (said.length === 0) return undefined
  const longestFirst = said.toSorted((a, b) => b.length - a.length)
  const words = longestFirst.map((name) =>
    name
      .split(/\s+/u)
      .map(escaped)
      .join(String.raw`\s+`),
  )
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}\p{N}])`, flags)
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)

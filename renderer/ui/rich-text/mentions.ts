import { Node } from '@tiptap/core'
import { Plugin, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { Suggestion, type SuggestionKeyDownProps, type SuggestionProps } from '@tiptap/suggestion'
import { isRichText, mentionText, type Mention } from '../../../db/domain/rich-text.ts'

/** What was typed after an @, and where. */
export interface Suggesting {
  readonly words: string
  /** What the list of names stands beside. */
  readonly anchor: Element | null
  readonly choose: (mention: Mention) => void
}

/** Where the editor and the list of names meet. */
export interface MentionPort {
  readonly show: (suggesting: Suggesting | null) => void
  /** Whether the list took the key. */
  readonly press: (event: KeyboardEvent) => boolean
}

/** A name in the notes, in one piece. */
export const mentions = (port: MentionPort) =>
  Node.create({
    name: 'mention',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: false,
    addAttributes: () => ({
      id: { default: null, parseHTML: data('id') },
      noun: { default: null, parseHTML: data('noun') },
      label: { default: '', parseHTML: data('label') },
    }),
    parseHTML: () => [
      { tag: 'span[data-type="mention"]', getAttrs: (element) => isMention(element) && null },
    ],
    renderHTML: ({ node }) => {
      const { id, noun, label } = node.attrs as Mention
      const attributes = { 'data-type': 'mention', 'data-id': id, 'data-noun': noun, 'data-label': label }
      return ['span', attributes, ['bdi', mentionText({ id, noun, label })]]
    },
    renderText: ({ node }) => mentionText(node.attrs as Mention),
    addProseMirrorPlugins() {
      const { editor } = this
      return [
        Suggestion<never, Mention>({
          editor,
          char: '@',
          allowSpaces: true,
          allowedPrefixes: [' ', '(', '\u00a0'],
          allow: ({ state }) => isPlain(state),
          command: ({ range, props }) =>
            editor
              .chain()
              .focus()
              .insertContentAt(range, [
                { type: 'mention', attrs: props },
                { type: 'text', text: ' ' },
              ])
              .run(),
          render: () => {
            const show = (props: SuggestionProps<never, Mention>) =>
              port.show({ words: props.query, anchor: props.decorationNode, choose: props.command })
            return {
              onStart: show,
              onUpdate: show,
              onExit: () => port.show(null),
              onKeyDown: ({ event }: SuggestionKeyDownProps) => port.press(event),
            }
          },
        }),
        new Plugin({ props: { handleTextInput: typedBehindName } }),
      ]
    },
  })

/** The space that came with a name is the one that is typed behind it, and none stands before a stop. */
function typedBehindName(view: EditorView, from: number, to: number, typed: string): boolean {
  if (from !== to || !isBehindName(view.state, from)) return false
  if (typed === ' ') return true
  if (!/^[.,;:!?)]$/u.test(typed)) return false
  view.dispatch(view.state.tr.insertText(typed, from - 1, from))
  return true
}

/** Behind a name and the one space after it. */
function isBehindName(state: EditorState, place: number): boolean {
  const { parent, parentOffset } = state.doc.resolve(place)
  const { node, offset } = parent.childBefore(parentOffset)
  const isSpace = node?.isText === true && node.text?.startsWith(' ') === true && parentOffset === offset + 1
  return isSpace && parent.childBefore(offset).node?.type.name === 'mention'
}

const data = (name: string) => (element: HTMLElement) => element.getAttribute(`data-${name}`)

/** Pasted markup may call anything a mention. */
function isMention(element: HTMLElement): boolean {
  const attrs = { id: data('id')(element), noun: data('noun')(element), label: data('label')(element) }
  return isRichText({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'mention', attrs }] }],
  })
}

/** Within code an @ is an @. */
const isPlain = (state: EditorState): boolean =>
  !state.selection.$from.marks().some(({ type }) => type.name === 'code')

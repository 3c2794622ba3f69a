import { InputRule } from '@tiptap/core'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import type { Node as DocNode } from '@tiptap/pm/model'
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state'

/** Steps that nobody typed: Undo takes back what was typed only. */
const aside = (transaction: Transaction): Transaction => transaction.setMeta('addToHistory', false)

/** Every line of a checklist has a key of its own, so that what became of it is remembered while it is rewritten. */
const keyed = new Plugin({
  appendTransaction: (transactions, _before, state) =>
    transactions.some(({ docChanged }) => docChanged) ? giveKeys(state) : null,
})

function giveKeys(state: EditorState): Transaction | null {
  const keyless = findKeyless(state.doc)
  if (keyless.length === 0) return null
  const transaction = aside(state.tr)
  for (const { at, node } of keyless)
    transaction.setNodeMarkup(at, undefined, { ...node.attrs, key: newKey(), review: null })
  return transaction
}

/** Also of two with the same key, the one further down: it was copied, or split from the other. */
function findKeyless(doc: DocNode): { readonly at: number; readonly node: DocNode }[] {
  const keys = new Set<unknown>()
  const keyless: { at: number; node: DocNode }[] = []
  doc.descendants((node, at) => {
    if (node.type.name !== 'taskItem') return
    const { key } = node.attrs
    if (key === null || keys.has(key)) keyless.push({ at, node })
    keys.add(key)
  })
  return keyless
}

const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** A dash has made a list already when the box follows it: the line becomes one of a checklist. */
const boxInList = new InputRule({
  find: /^\[[ xX]?\]\s$/u,
  handler: ({ state, range, chain }) => {
    if (itemAround(state) !== 'listItem') return
    chain().deleteRange(range).toggleTaskList().run()
  },
})

/** A checklist goes on by itself: who writes the box all the same means the one that is there. */
const boxInTask = new InputRule({
  find: /^(?:[-+*]\s)?\[([ xX]?)\]\s$/u,
  handler: ({ state, range, match, chain }) => {
    if (itemAround(state) !== 'taskItem') return
    const isTicked = /x/iu.test(match[1] ?? '')
    chain()
      .deleteRange(range)
      .updateAttributes('taskItem', isTicked ? { checked: true } : {})
      .run()
  },
})

const itemAround = ({ selection: { $from } }: EditorState): string | null =>
  $from.depth < 2 ? null : $from.node(-1).type.name

/** `name` says aloud what a box ticks: "Done: send the letter". */
export const tasks = (name: (text: string) => string) => [
  TaskList,
  TaskItem.extend({
    addAttributes() {
      return {
        ...this.parent?.(),
        key: { default: null, keepOnSplit: false, rendered: false },
        review: { default: null, keepOnSplit: false, rendered: false },
      }
    },
    addProseMirrorPlugins: () => [keyed],
    addInputRules() {
      return [boxInTask, ...(this.parent?.() ?? []), boxInList]
    },
  }).configure({ nested: true, a11y: { checkboxLabel: ({ textContent }) => name(textContent) } }),
]

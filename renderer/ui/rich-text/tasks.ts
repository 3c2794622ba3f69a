import { InputRule } from '@tiptap/core'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import type { Node as DocNode } from '@tiptap/pm/model'
import { Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'

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

/** A dash has made a list already when the box follows it: the line becomes one of a checklist, and no other does. */
const boxInList = new InputRule({
  find: /^\[([ xX]?)\]\s$/u,
  handler: ({ state, range, match }) => {
    if (itemAround(state) !== 'listItem') return
    state.tr.delete(range.from, range.to)
    taskAlone(state.tr, /x/iu.test(match[1] ?? ''))
  },
})

/** A list goes on by itself: who writes its sign all the same means the one that is there. */
const signInList = new InputRule({
  find: /^(?:[-+*]|\d{1,3}[.)])\s$/u,
  handler: ({ state, range, match }) => {
    const { $from } = state.selection
    if (itemAround(state) !== 'listItem' || $from.index(-1) !== 0) return
    const kind = /\d/u.test(match[0]) ? 'orderedList' : 'bulletList'
    if ($from.node(-2).type.name === kind) state.tr.delete(range.from, range.to)
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

/** The line of a list that is being written becomes a list of its own, a checklist; those around it stay as they are. */
function taskAlone(transaction: Transaction, checked: boolean): void {
  const { $from } = transaction.selection
  const [list, item, place] = [$from.node(-2), $from.node(-1), $from.index(-2)]
  const { taskList, taskItem } = list.type.schema.nodes
  if (!taskList || !taskItem) return
  const before = list.children.slice(0, place)
  const after = list.children.slice(place + 1)
  const task = taskList.create(null, taskItem.create({ checked }, item.content))
  const parts = [...listOf(list, before, 0), task, ...listOf(list, after, place + 1)]
  const start = $from.before(-2) + (before.length === 0 ? 0 : (parts[0]?.nodeSize ?? 0))
  const inItem = $from.pos - $from.before(-1)
  transaction.replaceWith($from.before(-2), $from.after(-2), parts)
  transaction.setSelection(TextSelection.create(transaction.doc, start + 1 + inItem))
  for (const edge of [start + task.nodeSize, start]) if (isSeam(transaction, edge)) transaction.join(edge)
}

/** The rest of a list, with its numbers as they were. */
function listOf(list: DocNode, items: readonly DocNode[], from: number): DocNode[] {
  if (items.length === 0) return []
  const start: unknown = list.attrs.start
  const attrs = typeof start === 'number' ? { ...list.attrs, start: start + from } : list.attrs
  return [list.type.create(attrs, items)]
}

/** Where two checklists stand side by side. */
const isSeam = ({ doc }: Transaction, at: number): boolean => {
  const { nodeBefore, nodeAfter } = doc.resolve(at)
  return nodeBefore?.type.name === 'taskList' && nodeAfter?.type.name === 'taskList'
}

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
      return [signInList, boxInTask, ...(this.parent?.() ?? []), boxInList]
    },
  }).configure({ nested: true, a11y: { checkboxLabel: ({ textContent }) => name(textContent) } }),
]

import { Extension, Node, type CommandProps, type Editor } from '@tiptap/core'
import { TextSelection, type Command } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  tableEditing,
  toggleHeaderRow,
} from '@tiptap/pm/tables'

/** What the editing of tables knows the nodes by. */
const roles: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
}

const spanOf = (element: HTMLElement, name: string): number =>
  Math.min(100, Math.max(1, Math.trunc(Number(element.getAttribute(name))) || 1))

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) => spanOf(element, name),
})

const cell = (name: string, tag: string) =>
  Node.create({
    name,
    content: 'block+',
    isolating: true,
    addAttributes: () => ({
      colspan: span('colspan'),
      rowspan: span('rowspan'),
      // Columns are as wide as there is room.
      colwidth: { default: null, parseHTML: () => null, rendered: false },
    }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  })

const tableNode = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
})

const tableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

const rowsAtFirst = 3
const columnsAtFirst = 3

const row = {
  type: 'tableRow',
  content: Array.from({ length: columnsAtFirst }, () => ({
    type: 'tableCell',
    content: [{ type: 'paragraph' }],
  })),
}

const newTable = { type: 'table', content: Array.from({ length: rowsAtFirst }, () => row) }

/** Puts one in at the cursor, which then stands in its first cell. */
export function insertTable(editor: Editor): void {
  const { from } = editor.state.selection
  const toFirstCell = ({ tr }: CommandProps): boolean => {
    const cells: number[] = []
    tr.doc.descendants((node, at) => {
      if (node.type.name === 'tableCell' && at >= from - 1) cells.push(at)
    })
    tr.setSelection(TextSelection.near(tr.doc.resolve((cells[0] ?? from) + 1)))
    return true
  }
  editor.chain().focus().insertContent(newTable).command(toFirstCell).run()
}

/** What can be done with the table in which the cursor stands. */
export const tableCommands = {
  addRowBefore,
  addRowAfter,
  deleteRow,
  addColumnBefore,
  addColumnAfter,
  deleteColumn,
  toggleHeaderRow,
  deleteTable,
} satisfies Readonly<Record<string, Command>>
export type TableCommand = keyof typeof tableCommands

const run =
  (command: Command) =>
  ({ state, dispatch }: CommandProps): boolean =>
    command(state, dispatch)

/** Tab goes from cell to cell, and from the last one into a new row. */
const editing = Extension.create({
  name: 'tableEditing',
  extendNodeSchema: ({ name }: { readonly name: string }) =>
    roles[name] === undefined ? {} : { tableRole: roles[name] },
  addKeyboardShortcuts() {
    const { editor } = this
    const toNext = () => editor.commands.command(run(goToNextCell(1)))
    return {
      Tab: () =>
        isInTable(editor.state) && (toNext() || (editor.commands.command(run(addRowAfter)) && toNext())),
      'Shift-Tab': () => isInTable(editor.state) && editor.commands.command(run(goToNextCell(-1))),
    }
  },
  addProseMirrorPlugins: () => [tableEditing()],
})

export const tables = [tableNode, tableRow, cell('tableCell', 'td'), cell('tableHeader', 'th'), editing]

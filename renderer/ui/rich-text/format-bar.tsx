import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import type { RefObject } from 'react'
import { Toolbar } from 'react-aria-components'
import { Button } from '../button.tsx'
import { IconButton } from '../icon-button.tsx'
import type { IconName } from '../icon.tsx'
import { Kbd } from '../kbd.tsx'
import { useUiLabels } from '../labels.tsx'
import { Menu, type MenuAction } from '../menu.tsx'
import { MoreMenu } from '../more-menu.tsx'
import { Popover } from '../popover.tsx'
import { ToggleIconButton } from '../toggle-button.tsx'
import styles from './format-bar.module.css'
import { LinkForm } from './link-form.tsx'
import { insertTable, tableCommands, type TableCommand } from './tables.ts'

export interface FormatBarProps {
  readonly editor: Editor
  readonly bar: RefObject<HTMLDivElement | null>
  readonly isLinkOpen: boolean
  readonly onLinkOpen: (isOpen: boolean) => void
}

/** What the words at the cursor are, and what they may become. */
export function FormatBar(props: FormatBarProps) {
  const { editor, bar } = props
  const labels = useUiLabels().notes
  return (
    <Toolbar ref={bar} aria-label={labels.formatting} className={styles.bar}>
      <RankMenu editor={editor} />
      <Toggle editor={editor} of="bold" icon="bold" act={() => editor.chain().focus().toggleBold().run()} />
      <Toggle
        editor={editor}
        of="italic"
        icon="italic"
        act={() => editor.chain().focus().toggleItalic().run()}
      />
      <Toggle
        editor={editor}
        of="bulletList"
        icon="list"
        act={() => editor.chain().focus().toggleBulletList().run()}
      />
      <Toggle
        editor={editor}
        of="orderedList"
        icon="list-numbers"
        act={() => editor.chain().focus().toggleOrderedList().run()}
      />
      <Toggle
        editor={editor}
        of="taskList"
        icon="followup"
        act={() => editor.chain().focus().toggleTaskList().run()}
      />
      <IconButton
        icon="person"
        label={labels.mention}
        keys={['@']}
        onPress={() => editor.chain().focus().insertContent('@').run()}
      />
      <LinkButton {...props} />
      <TableMenu editor={editor} />
      <MoreFormats editor={editor} />
      <span className={styles.hints}>
        <span>
          <Kbd keys={['@']} /> {labels.hintMention}
        </span>
        <span>
          <Kbd keys={['- [ ]']} /> {labels.hintAction}
        </span>
      </span>
    </Toolbar>
  )
}

type Formats = 'bold' | 'italic' | 'bulletList' | 'orderedList' | 'taskList'

interface ToggleProps {
  readonly editor: Editor
  readonly of: Formats
  readonly icon: IconName
  readonly act: () => void
}

function Toggle({ editor, of, icon, act }: ToggleProps) {
  const labels = useUiLabels().notes
  const isOn = useEditorState({ editor, selector: () => editor.isActive(of) })
  return <ToggleIconButton icon={icon} label={labels[of]} isSelected={isOn} onChange={act} />
}

const ranks = [0, 1, 2, 3] as const

function RankMenu({ editor }: { readonly editor: Editor }) {
  const labels = useUiLabels().notes
  const rank = useEditorState({
    editor,
    selector: () => ranks.find((level) => level > 0 && editor.isActive('heading', { level })) ?? 0,
  })
  const set = (level: number) => {
    const chain = editor.chain().focus()
    if (level === 0) chain.setParagraph().run()
    else chain.setHeading({ level: level as 1 | 2 | 3 }).run()
  }
  return (
    <Menu
      label={labels.rank}
      trigger={
        <Button variant="quiet" trailingIcon="chevron-down">
          {labels.ranks[rank]}
        </Button>
      }
      groups={[
        {
          id: 'rank',
          actions: ranks.map((level) => ({ id: String(level), label: labels.ranks[level] })),
          choice: {
            mode: 'single',
            selected: [String(rank)],
            onChange: ([level]) => set(Number(level)),
          },
        },
      ]}
    />
  )
}

function LinkButton({ editor, isLinkOpen, onLinkOpen }: FormatBarProps) {
  const labels = useUiLabels().notes
  const href = useEditorState({ editor, selector: () => String(editor.getAttributes('link').href ?? '') })
  const save = (next: string | null) => {
    onLinkOpen(false)
    const chain = editor.chain().focus().extendMarkRange('link')
    if (next === null) chain.unsetLink().run()
    else if (editor.state.selection.empty && href === '')
      chain
        .insertContent({ type: 'text', text: next, marks: [{ type: 'link', attrs: { href: next } }] })
        .run()
    else chain.setLink({ href: next }).run()
  }
  return (
    <Popover
      label={labels.link}
      isOpen={isLinkOpen}
      onOpenChange={onLinkOpen}
      trigger={<IconButton icon="link" label={labels.link} />}
    >
      <LinkForm key={String(isLinkOpen)} href={href} onSave={save} />
    </Popover>
  )
}

const tableGroups: readonly (readonly TableCommand[])[] = [
  ['addRowBefore', 'addRowAfter', 'deleteRow'],
  ['addColumnBefore', 'addColumnAfter', 'deleteColumn'],
  ['toggleHeaderRow', 'deleteTable'],
]

function TableMenu({ editor }: { readonly editor: Editor }) {
  const labels = useUiLabels().notes
  const isIn = useEditorState({ editor, selector: () => editor.isActive('table') })
  const toAction = (command: TableCommand): MenuAction => ({
    id: command,
    label: labels.table[command],
    onAction: () => {
      tableCommands[command](editor.state, (transaction) => editor.view.dispatch(transaction))
      editor.commands.focus()
    },
  })
  const insert: MenuAction = {
    id: 'insert',
    label: labels.table.insert,
    icon: 'plus',
    onAction: () => insertTable(editor),
  }
  return (
    <Menu
      label={labels.table.menu}
      trigger={<IconButton icon="table" label={labels.table.menu} />}
      groups={
        isIn
          ? tableGroups.map((commands, index) => ({ id: String(index), actions: commands.map(toAction) }))
          : [{ id: 'new', actions: [insert] }]
      }
    />
  )
}

function MoreFormats({ editor }: { readonly editor: Editor }) {
  const labels = useUiLabels().notes
  const actions: MenuAction[] = [
    { id: 'strike', label: labels.strike, onAction: () => editor.chain().focus().toggleStrike().run() },
    { id: 'code', label: labels.code, onAction: () => editor.chain().focus().toggleCode().run() },
    { id: 'quote', label: labels.quote, onAction: () => editor.chain().focus().toggleBlockquote().run() },
    { id: 'rule', label: labels.rule, onAction: () => editor.chain().focus().setHorizontalRule().run() },
  ]
  return <MoreMenu label={labels.more} groups={[{ id: 'more', actions }]} />
}

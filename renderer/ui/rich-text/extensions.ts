import { Extension, type Extensions } from '@tiptap/core'
import { Link } from '@tiptap/extension-link'
import { Heading } from '@tiptap/extension-heading'
import { OrderedList } from '@tiptap/extension-list'
import StarterKit from '@tiptap/starter-kit'
import { isSafeLink } from '../../../db/domain/rich-text.ts'
import { mentions, type MentionPort } from './mentions.ts'
import { tables } from './tables.ts'
import { tasks } from './tasks.ts'

interface EditorParts {
  readonly mentions: MentionPort
  /** What a first heading is here. */
  readonly level: number
  readonly taskName: (text: string) => string
  readonly editLink: () => void
  readonly leave: () => void
}

const textBlocks = ['heading', 'bulletList', 'orderedList', 'taskList', 'blockquote', 'horizontalRule']

/** Only what the rules of notes know: whatever else is pasted falls away. */
export const extensionsOf = (parts: EditorParts): Extensions => [
  StarterKit.configure({
    heading: false,
    link: false,
    codeBlock: false,
    underline: false,
    orderedList: false,
    // A way out below a table; below others, Enter on an empty line is one.
    trailingNode: { notAfter: textBlocks },
    dropcursor: { color: false, width: 2 },
  }),
  headings(parts.level),
  links,
  orderedLists,
  ...tasks(parts.taskName),
  ...tables,
  mentions(parts.mentions),
  Extension.create({
    name: 'ways',
    addKeyboardShortcuts: () => ({
      'Mod-Shift-k': () => done(parts.editLink),
      'Alt-F10': () => done(parts.leave),
    }),
  }),
]

function done(act: () => void): true {
  act()
  return true
}

/** Three ranks, below the title of what holds the notes; a page that is pasted may have six. */
const headings = (top: number) =>
  Heading.extend({
    parseHTML: () =>
      [1, 2, 3, 4, 5, 6].map((rank) => ({ tag: `h${rank}`, attrs: { level: Math.min(rank, 3) } })),
    renderHTML: ({ node }) => [`h${Math.min(6, Number(node.attrs.level) + top - 1)}`, 0],
  }).configure({ levels: [1, 2, 3] })

const links = Link.extend({
  addAttributes: () => ({
    href: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute('href') },
  }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element: HTMLElement) => isSafeLink(element.getAttribute('href') ?? '') && null,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', { href: HTMLAttributes.href, rel: 'noreferrer' }, 0],
}).configure({ openOnClick: false, defaultProtocol: 'https', isAllowedUri: (href) => isSafeLink(href) })

const orderedLists = OrderedList.extend({
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element: HTMLElement) =>
        Math.min(1_000_000, Math.max(0, Math.trunc(Number(element.getAttribute('start') ?? 1)) || 0)),
    },
  }),
})

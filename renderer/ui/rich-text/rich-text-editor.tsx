import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { RichText } from '../../../db/domain/rich-text.ts'
import { useUiLabels } from '../labels.tsx'
import { extensionsOf } from './extensions.ts'
import { FormatBar } from './format-bar.tsx'
import { MentionList, type FindMentions, type MentionKeys } from './mention-list.tsx'
import type { Suggesting } from './mentions.ts'
import styles from './rich-text-editor.module.css'
import notes from './rich-text.module.css'

/** What others may do with the notes that are open. */
export interface RichTextHandle {
  /** Remembers what became of a line of a checklist; it is no step that Undo takes back. */
  readonly setReview: (key: string, review: 'added' | 'discarded' | null) => void
}

export interface RichTextEditorProps {
  /** The name of the field. */
  readonly label: string
  /** As it is first shown; what is written comes by `onChange`. */
  readonly start: RichText
  readonly onChange: (doc: RichText) => void
  readonly findMentions: FindMentions
  /** What a first heading is here. */
  readonly level?: 2 | 3 | 4
  readonly autoFocus?: boolean
  readonly onHandle?: (handle: RichTextHandle) => void
}

/** Notes being written: with the keys of a word processor and the signs of plain text. */
export function RichTextEditor(props: RichTextEditorProps) {
  const { label, start, findMentions, level = 3, autoFocus = false } = props
  const labels = useUiLabels().notes
  const latest = useRef(props)
  const [suggesting, setSuggesting] = useState<Suggesting | null>(null)
  const [isLinkOpen, setLinkOpen] = useState(false)
  const keys = useRef<MentionKeys>(null)
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    latest.current = props
  })
  const editor = useEditor({
    injectCSS: false,
    content: start as object,
    autofocus: autoFocus && 'end',
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: [styles.page, notes.notes].join(' '),
      },
    },
    extensions: extensionsOf({
      level,
      taskName: labels.task,
      mentions: { show: setSuggesting, press: (event) => keys.current?.press(event) ?? false },
      editLink: () => setLinkOpen(true),
      leave: () => bar.current?.querySelector('button')?.focus(),
    }),
    onUpdate: ({ editor: { state } }) => latest.current.onChange(state.doc.toJSON() as RichText),
  })
  useEffect(() => {
    latest.current.onHandle?.({
      setReview: (key, review) =>
        editor.commands.command(({ tr }) => {
          tr.setMeta('addToHistory', false)
          tr.doc.descendants((node, at) => {
            if (node.attrs.key === key) tr.setNodeMarkup(at, undefined, { ...node.attrs, review })
          })
          return true
        }),
    })
  }, [editor])
  const onActive = (active: { readonly list: string; readonly option: string } | undefined) => {
    const field = editor.isDestroyed ? null : editor.view.dom
    const attributes = {
      'aria-activedescendant': active?.option,
      'aria-controls': active?.list,
      'aria-autocomplete': active && 'list',
    }
    for (const [name, value] of Object.entries(attributes))
      if (value === undefined) field?.removeAttribute(name)
      else field?.setAttribute(name, value)
  }
  return (
    <>
      <FormatBar editor={editor} bar={bar} isLinkOpen={isLinkOpen} onLinkOpen={setLinkOpen} />
      <EditorContent editor={editor} className={styles.content} />
      {suggesting && (
        <MentionList suggesting={suggesting} find={findMentions} onActive={onActive} keys={keys} />
      )}
    </>
  )
}

import { useRef, useState } from 'react'
import { isRichText, type RichText } from '../../db/domain/rich-text.ts'
import { plainText, richTextOf } from '../../db/domain/rich-text-words.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { Button } from '../ui/button.tsx'
import type { MentionOption } from '../ui/rich-text/mention-list.tsx'
import { RichTextEditor, type RichTextHandle } from '../ui/rich-text/rich-text-editor.tsx'
import { RichTextView } from '../ui/rich-text/rich-text-view.tsx'
import { Specimen } from './specimen.tsx'

const uid = (last: number) => `0192f3a0-7b7c-7000-8000-00000000000${last}` as Uid
const names: readonly MentionOption[] = [
  {
    id: uid(1),
    noun: 'person',
    label: 'Captain Etxeberria',
    description: 'Sheriff’s office',
    icon: 'person',
  },
  { id: uid(2), noun: 'member', label: 'Dov Lindqvist', description: 'One of us', icon: 'people' },
  { id: uid(3), noun: 'bill', label: 'HB 214', description: 'Shelter licensing', icon: 'gavel' },
]

const find = (words: string) =>
  Promise.resolve(names.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase())))

const start = richTextOf(
  'Deputies will back the bill.\n- Orrin has beds\n- [ ] county cost figures (due Thu)',
)

/** Notes as they are written, and the same as they are read. */
export function NotesParts() {
  const [doc, setDoc] = useState<RichText>(start)
  const handle = useRef<RichTextHandle>(null)
  const keys = (doc.content.at(-1)?.content ?? []).map(({ attrs }) => String(attrs?.key))
  return (
    <>
      <Specimen title="Notes being written" wide>
        <RichTextEditor
          label="Minutes"
          start={start}
          onChange={setDoc}
          findMentions={find}
          onHandle={(given) => {
            handle.current = given
          }}
        />
        <Button onPress={() => keys[0] && handle.current?.setReview(keys[0], 'added')}>
          Remember the first task
        </Button>
      </Specimen>
      <Specimen title="Notes to be read">
        <RichTextView doc={doc} onLink={() => undefined} />
        <pre id="plain-notes" data-kept={isRichText(doc)} data-json={JSON.stringify(doc)}>
          {plainText(doc)}
        </pre>
      </Specimen>
    </>
  )
}

import { useState, type Ref } from 'react'
import { quickInput } from '../../db/domain/quick-add.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './follow-ups.module.css'
import { useSelf } from './parts/members.ts'
import { QuickReadChips, useQuickRead } from './parts/quick-read.tsx'

/** One line is one follow-up: "Call Rosa friday 3pm @ana #budget !". Enter adds it, and the line is free for the next. */
export function QuickAddLine({ boxRef }: { readonly boxRef: Ref<HTMLFormElement> }) {
  const t = useTranslate()
  const tell = useTellChange()
  const self = useSelf()
  const [text, setText] = useState('')
  const [isFaultTold, tellFault] = useState(false)
  const quick = useQuickRead(text)
  const add = async () => {
    const input = quickInput(quick.read)
    tellFault(quick.fault !== undefined)
    if (input.title === '' || quick.fault !== undefined) return
    setText('')
    quick.reset()
    const write = ask('followUp', 'create', { ...(self && { owner: self }), ...input })
    const change = await tell(write, t('followUpForm.created'))
    // The next may stand there by then.
    if (!change) setText((typed) => `${text} ${typed}`.trim())
  }
  return (
    <form
      ref={boxRef}
      className={styles.quickAdd}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label={t('quickAdd.label')}
        labelHidden
        placeholder={t('quickAdd.words')}
        value={text}
        onChange={setText}
        error={isFaultTold ? quick.fault : undefined}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') setText('')
          else if ('continuePropagation' in event) event.continuePropagation()
        }}
      />
      <Button type="submit" icon="plus" isDisabled={text.trim() === ''}>
        {t('quickAdd.add')}
      </Button>
      <QuickReadChips {...quick} />
    </form>
  )
}

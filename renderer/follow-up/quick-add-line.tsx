import { useState, type RefObject } from 'react'
import { quickInput } from '../../db/domain/quick-add.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useFormDraft } from '../app/api/form-draft.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useOpenedAgain } from '../app/api/left-place.ts'
import { ask } from '../app/api/queries.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './follow-ups.module.css'
import { useSelf } from './parts/members.ts'
import { QuickReadChips, useQuickRead } from './parts/quick-read.tsx'

/**
 * One line is one follow-up: "Call Rosa friday 3pm @ana #budget !". Enter adds it, and the line is free for the next.
 * What was not added yet is kept.
 */
export function QuickAddLine({ boxRef }: { readonly boxRef: RefObject<HTMLFormElement | null> }) {
  const t = useTranslate()
  const tell = useTellChange()
  const self = useSelf()
  const [text, setText] = useState('')
  const [isFaultTold, tellFault] = useState(false)
  const quick = useQuickRead(text)
  const draft = useFormDraft({
    form: 'quickAdd',
    noun: 'follow_up',
    values: { text },
    restore: (kept) => setText(kept.text),
  })
  useOpenedAgain('quickAdd', () => boxRef.current?.querySelector('input')?.focus())
  const type = (next: string) => (next === '' ? draft.startAnew() : setText(next))
  const add = async () => {
    const input = quickInput(quick.read)
    tellFault(quick.fault !== undefined)
    if (input.title === '' || quick.fault !== undefined) return
    setText('')
    quick.reset()
    const fields = { ...(self && { owner: self }), ...input }
    const write = draft.recordPart((ended) => ask('followUp', 'create', fields, ended))
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
        onChange={type}
        {...(draft.isRestored && { hint: t('contactForm.restored') })}
        error={isFaultTold ? quick.fault : undefined}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') draft.startAnew()
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

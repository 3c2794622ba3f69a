import { useState, type Ref } from 'react'
import { tellChange } from '../app/api/changes.ts'
import { showFailure } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './follow-ups.module.css'
import { useSelf } from './parts/members.ts'
import { quickInput, QuickReadChips, useQuickRead } from './parts/quick-read.tsx'

/** One line is one follow-up: "Call Rosa friday 3pm @ana #budget !". Enter adds it, and the line is free for the next. */
export function QuickAddLine({ boxRef }: { readonly boxRef: Ref<HTMLFormElement> }) {
  const t = useTranslate()
  const self = useSelf()
  const [text, setText] = useState('')
  const [isTitleAsked, askTitle] = useState(false)
  const quick = useQuickRead(text)
  const add = async () => {
    const input = quickInput(quick.read)
    askTitle(quick.isUntitled)
    if (input.title === '') return
    try {
      const { batch } = await ask('followUp', 'create', { ...(self && { owner: self }), ...input })
      setText('')
      quick.reset()
      tellChange(t, t('followUpForm.created'), batch)
    } catch (error) {
      showFailure(t, error)
    }
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
        error={isTitleAsked && quick.isUntitled ? t('quickAdd.untitled') : undefined}
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

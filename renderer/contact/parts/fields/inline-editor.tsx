import { useRef, useState, type KeyboardEvent } from 'react'
import { failureText } from '../../../app/api/failures.ts'
import { useTranslate } from '../../../app/api/language.tsx'
import { openAgain } from '../../../app/api/left-place.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { showToast } from '../../../ui/toast-queue.ts'
import { firstUnclear } from '../../../ui/unclear-guard.ts'
import { FieldControl, listOf } from './field-control.tsx'
import { useFieldTyping, useOnTakenAway, type FieldDraftOf } from './field-draft.ts'
import { isSame, orEmpty, type FieldInput, type FieldValue } from './field-input.ts'
import styles from './inline-field.module.css'

export interface InlineEditorProps {
  readonly label: string
  readonly input: FieldInput
  readonly value: FieldValue
  readonly draftOf: FieldDraftOf
  /** Saves, which ends the draft; what it throws stands at the field, and what was typed stays. */
  readonly onSave: (value: FieldValue, draft: number | undefined) => Promise<unknown>
  readonly onLeave: (isByKey: boolean) => void
}

/** A value while it is typed in its place. Whatever takes the field away saves what was typed; Escape alone lets it go. */
export function InlineEditor({ label, input, value, draftOf, onSave, onLeave }: InlineEditorProps) {
  const t = useTranslate()
  const frame = useRef<HTMLDivElement>(null)
  const typing = useFieldTyping(draftOf, value, frame)
  const { draft, latest } = typing
  const [error, setError] = useState<string>()
  const isOver = useRef(false)
  const tellUnsaved = useTellUnsaved(draftOf, label)
  const write = async () => {
    const typed = latest.current.value
    const next = input.kind === 'list' ? listOf(typed) : orEmpty(typed)
    if (isSame(next, value)) return draft.letGo()
    await draft.record((ended) => onSave(input.kind === 'list' ? next : orEmpty(next), ended))
  }
  const save = async (isByKey: boolean) => {
    // What is not understood stays where it was typed, with why.
    if (isOver.current || firstUnclear(frame.current)) return
    isOver.current = true
    try {
      await write()
      onLeave(isByKey)
    } catch (failure) {
      isOver.current = false
      setError(failureText(t, failure))
    }
  }
  const cancel = () => {
    isOver.current = true
    draft.letGo()
    onLeave(true)
  }
  useOnTakenAway(() => {
    if (isOver.current) return
    isOver.current = true
    if (firstUnclear(frame.current)) tellUnsaved()
    else write().catch((failure: unknown) => tellUnsaved(failureText(t, failure)))
  })
  const change = (next: FieldValue) => {
    typing.type(next)
    setError(undefined)
    if (input.kind === 'choice') void save(true)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !frame.current?.contains(event.target as Node)) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      cancel()
    } else if (event.key === 'Enter' && savesBy(event, input)) {
      event.preventDefault()
      event.stopPropagation()
      void save(true)
    }
  }
  const onBlur = () =>
    requestAnimationFrame(() => {
      const focused = document.activeElement
      // In a list or a calendar of the field, which lie over the page, one is still in the field.
      if (frame.current?.contains(focused) || focused?.closest('[data-trigger]')) return
      if (savesOnLeaving(input)) void save(false)
    })
  return (
    <div ref={frame} className={styles.editor} onKeyDownCapture={onKey} onBlur={onBlur} onInput={typing.look}>
      <FieldControl
        key={draft.isRestored ? 'restored' : 'begun'}
        autoFocus
        labelHidden
        label={label}
        input={input}
        value={typing.value}
        onChange={change}
        {...(draft.isRestored && { hint: t('contactForm.restored') })}
        {...(typing.unclear !== null && { startWords: typing.unclear })}
        {...(error !== undefined && { error })}
      />
      {!savesOnLeaving(input) && (
        <span className={styles.buttons}>
          <IconButton icon="check" size="sm" label={t('contactForm.save')} onPress={() => void save(true)} />
          <IconButton icon="x" size="sm" label={t('ui.cancel')} onPress={cancel} />
        </span>
      )}
    </div>
  )
}

/** Tells that what was typed could not be saved when the page was left, and leads back to it. */
function useTellUnsaved({ form }: FieldDraftOf, field: string): (why?: string) => void {
  const t = useTranslate()
  const [path] = useState(() => location.hash.slice(1))
  return (why = t('contactScreen.fieldUnclear')) =>
    void showToast({
      message: t('contactScreen.fieldUnsaved', { field, why }),
      icon: 'alert',
      action: { label: t('contactScreen.goOn'), run: () => openAgain(form, path) },
    })
}

/** What is typed is saved where one leaves it; what is chosen by several steps when one says so, or leaves the page. */
const savesOnLeaving = ({ kind }: FieldInput): boolean =>
  ['line', 'text', 'list', 'number', 'date'].includes(kind)

/** In several lines Enter begins a new one, on a button it presses it. */
function savesBy(event: KeyboardEvent, { kind }: FieldInput): boolean {
  if (kind === 'text') return event.ctrlKey || event.metaKey
  if (kind === 'choice') return false
  return !(event.target instanceof Element && event.target.closest('button') !== null)
}

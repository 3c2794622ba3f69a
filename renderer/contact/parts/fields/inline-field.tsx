import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { failureText } from '../../../app/api/failures.ts'
import { useTranslate } from '../../../app/api/language.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import text from '../../../ui/text.module.css'
import { firstUnclear } from '../../../ui/unclear-guard.ts'
import { FieldControl, listOf } from './field-control.tsx'
import { isEmpty, isSame, orEmpty, type FieldInput, type FieldValue } from './field-input.ts'
import styles from './inline-field.module.css'

export interface InlineFieldProps {
  readonly label: string
  readonly input: FieldInput
  readonly value: FieldValue
  /** As it is read; left out, the value itself. */
  readonly shown?: ReactNode
  /** Saves; what it throws stands at the field, and what was typed stays. */
  readonly onSave: (value: FieldValue) => Promise<unknown>
}

/**
 * A value that is changed where it stands: pressed, it becomes a field. Enter and leaving it with Tab save, Escape
 * leaves it as it was.
 */
export function InlineField(props: InlineFieldProps) {
  const { label, input, value, shown, onSave } = props
  const t = useTranslate()
  const [isEditing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const leave = (isByKey: boolean) => {
    setEditing(false)
    if (isByKey) requestAnimationFrame(() => button.current?.focus())
  }
  if (isEditing)
    return <InlineEditor label={label} input={input} value={value} onSave={onSave} onLeave={leave} />
  return (
    <Button ref={button} className={styles.value} onPress={() => setEditing(true)}>
      <span className={text.hidden}>{t('contactScreen.editField', { field: label })}: </span>
      <span className={styles.words}>
        {isEmpty(value) ? (
          <span className={styles.empty}>{t('contactForm.notSet')}</span>
        ) : (
          (shown ?? <bdi>{typeof value === 'object' ? value?.join(', ') : value}</bdi>)
        )}
      </span>
      <Icon name="edit" size="sm" />
    </Button>
  )
}

interface InlineEditorProps extends Omit<InlineFieldProps, 'shown'> {
  readonly onLeave: (isByKey: boolean) => void
}

function InlineEditor({ label, input, value, onSave, onLeave }: InlineEditorProps) {
  const t = useTranslate()
  const [draft, setDraft] = useState(value)
  const [error, setError] = useState<string>()
  const frame = useRef<HTMLDivElement>(null)
  const isOver = useRef(false)
  // What was typed last, in the same moment in which it is saved.
  const latest = useRef(value)
  const save = async (typed: FieldValue, isByKey: boolean) => {
    const next = input.kind === 'list' ? listOf(typed) : orEmpty(typed)
    // What is not understood stays where it was typed, with why.
    if (isOver.current || firstUnclear(frame.current)) return
    isOver.current = true
    try {
      if (!isSame(next, value)) await onSave(input.kind === 'list' ? next : orEmpty(next))
      onLeave(isByKey)
    } catch (failure) {
      isOver.current = false
      setError(failureText(t, failure))
    }
  }
  const change = (next: FieldValue) => {
    latest.current = next
    setDraft(next)
    setError(undefined)
    if (input.kind === 'choice') void save(next, true)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !frame.current?.contains(event.target as Node)) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      isOver.current = true
      onLeave(true)
    } else if (event.key === 'Enter' && savesBy(event, input)) {
      event.preventDefault()
      event.stopPropagation()
      void save(latest.current, true)
    }
  }
  const onBlur = () =>
    requestAnimationFrame(() => {
      const focused = document.activeElement
      // In a list or a calendar of the field, which lie over the page, one is still in the field.
      if (frame.current?.contains(focused) || focused?.closest('[data-trigger]')) return
      if (savesOnLeaving(input)) void save(latest.current, false)
    })
  return (
    <div ref={frame} className={styles.editor} onKeyDownCapture={onKey} onBlur={onBlur}>
      <FieldControl
        autoFocus
        labelHidden
        label={label}
        input={input}
        value={draft}
        onChange={change}
        {...(error !== undefined && { error })}
      />
      {!savesOnLeaving(input) && (
        <span className={styles.buttons}>
          <IconButton
            icon="check"
            size="sm"
            label={t('contactForm.save')}
            onPress={() => void save(latest.current, true)}
          />
          <IconButton icon="x" size="sm" label={t('ui.cancel')} onPress={() => onLeave(true)} />
        </span>
      )}
    </div>
  )
}

/** What is typed is saved where one leaves it; what is chosen by several steps when one says so. */
const savesOnLeaving = ({ kind }: FieldInput): boolean =>
  ['line', 'text', 'list', 'number', 'date'].includes(kind)

/** In several lines Enter begins a new one, on a button it presses it. */
function savesBy(event: KeyboardEvent, { kind }: FieldInput): boolean {
  if (kind === 'text') return event.ctrlKey || event.metaKey
  if (kind === 'choice') return false
  return !(event.target instanceof Element && event.target.closest('button') !== null)
}

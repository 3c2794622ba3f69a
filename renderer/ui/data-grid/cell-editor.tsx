import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { ComboBox } from '../combo-box.tsx'
import styles from './data-grid.module.css'
import type { CellEdit, EditEnd } from './grid-edit.ts'

export interface CellEditorProps {
  readonly edit: CellEdit
  /** The column, and of what: read aloud. */
  readonly label: string
  readonly onEnd: (end: EditEnd) => void
}

/** What is typed or chosen in the place of a cell: Enter keeps it, Tab goes on, Escape leaves it as it was. */
export function CellEditor(props: CellEditorProps) {
  return props.edit.kind === 'text' ? (
    <TextCell {...props} edit={props.edit} />
  ) : (
    <ChoiceCell {...props} edit={props.edit} />
  )
}

const endOf = ({ key, shiftKey }: KeyboardEvent): EditEnd =>
  key !== 'Tab' ? 'stay' : shiftKey ? 'previous' : 'next'

/** A letter is a letter; keys with Ctrl or Command work in a cell as in every other field. */
function keepToItself(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
}

type EditorOf<K extends CellEdit['kind']> = CellEditorProps & {
  readonly edit: Extract<CellEdit, { readonly kind: K }>
}

function TextCell({ edit, label, onEnd }: EditorOf<'text'>) {
  const { text, type, save: keep, tellUnsaved, letGo } = edit.useTyping()
  const [problem, setProblem] = useState<string>()
  const isDone = useRef(false)
  const save = async (end: EditEnd) => {
    if (isDone.current) return
    isDone.current = true
    const wrong = await keep()
    if (wrong === undefined) return onEnd(end)
    isDone.current = false
    setProblem(wrong)
  }
  useOnTakenAway(() => {
    if (!isDone.current && text !== edit.value)
      void keep().then((why) => why !== undefined && tellUnsaved(why))
  })
  const press = (event: KeyboardEvent) => {
    keepToItself(event)
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      isDone.current = true
      letGo()
      onEnd('stay')
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      void save(endOf(event))
    }
  }
  return (
    <input
      ref={selectAll}
      aria-label={label}
      aria-invalid={problem !== undefined}
      title={problem}
      value={text}
      maxLength={10_000}
      onChange={({ target }) => type(target.value)}
      onKeyDown={press}
      onBlur={() => void save('stay')}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      className={styles.editor}
    />
  )
}

/** What is typed is saved where the row scrolls out of sight, or the list is left. */
function useOnTakenAway(act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useLayoutEffect(() => () => latest.current(), [])
}

function selectAll(input: HTMLInputElement | null): void {
  if (input === null || document.activeElement === input) return
  input.focus({ preventScroll: true })
  input.select()
}

function ChoiceCell({ edit, label, onEnd }: EditorOf<'choice'>) {
  const box = useRef<HTMLDivElement>(null)
  const end = useRef<EditEnd>('stay')
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      end.current = endOf(event)
      event.preventDefault()
      onEnd(end.current)
    } else if (event.key === 'Escape' && !isListOpen(box.current)) onEnd('stay')
  }
  useEffect(() => box.current?.querySelector('input')?.select(), [])
  return (
    <div
      ref={box}
      className={styles.chooser}
      onKeyDownCapture={press}
      onKeyDown={keepToItself}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <ComboBox
        autoFocus
        label={label}
        labelHidden
        value={edit.value}
        load={edit.load}
        onChange={(option) => void edit.save(option).then(() => onEnd('stay'))}
      />
    </div>
  )
}

const isListOpen = (box: HTMLElement | null): boolean =>
  box?.querySelector('[role=combobox]')?.getAttribute('aria-expanded') === 'true'

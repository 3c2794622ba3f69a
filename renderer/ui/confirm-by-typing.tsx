import { useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './confirm-by-typing.module.css'
import { Dialog } from './dialog.tsx'
import { useUiLabels } from './labels.tsx'
import text from './text.module.css'
import { TextField } from './text-field.tsx'

export interface ConfirmByTypingProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly title: string
  /** What will be gone, and that Undo cannot bring it back. */
  readonly children: ReactNode
  /** What has to be typed: "purge 12", or the name of the vault. Case and outer spaces do not matter. */
  readonly word: string
  /** Asks for the word: "Type purge 12 to go on". */
  readonly prompt: string
  readonly confirmLabel: string
  readonly cancelLabel?: string
  readonly onConfirm: () => void
}

const folded = (words: string) => words.trim().toLocaleLowerCase()

/** For purge and for deleting a vault only; everything else happens and offers Undo. */
export function ConfirmByTyping(props: ConfirmByTypingProps) {
  const { isOpen, onOpenChange, title, children } = props
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={title} role="alertdialog" size="sm">
      <div className={text.muted}>{children}</div>
      <TypedWord {...props} />
    </Dialog>
  )
}

/** Lives only while the dialog is open, so that the next one starts empty. */
function TypedWord({
  word,
  prompt,
  confirmLabel,
  cancelLabel,
  onConfirm,
  onOpenChange,
}: ConfirmByTypingProps) {
  const labels = useUiLabels()
  const [typed, setTyped] = useState('')
  const isRight = folded(typed) === folded(word)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isRight) onConfirm()
      }}
    >
      <TextField label={prompt} value={typed} onChange={setTyped} size="lg" autoFocus autoComplete="off" />
      <div className={styles.actions}>
        <Button onPress={() => onOpenChange(false)}>{cancelLabel ?? labels.cancel}</Button>
        <Button type="submit" variant="destroy" isDisabled={!isRight}>
          {confirmLabel}
        </Button>
      </div>
    </form>
  )
}

import type { ReactNode } from 'react'
import styles from './tag.module.css'

export interface TagProps {
  readonly children: ReactNode
}

/** A small grey word: a tier, a role, a label of the user’s own. */
export function Tag({ children }: TagProps) {
  return (
    <span className={styles.tag}>
      <span className={styles.words}>{children}</span>
    </span>
  )
}

export interface LetterBoxProps {
  /** One or two letters, as a party writes itself. Never a colour. */
  readonly letter: string
  /** The whole name, on hover and read aloud. */
  readonly label: string
}

/** A letter in a box: a party, a chamber. */
export function LetterBox({ letter, label }: LetterBoxProps) {
  return (
    <span className={styles.letter} role="img" aria-label={label} title={label}>
      {letter}
    </span>
  )
}

import { useUiLabels } from './labels.tsx'
import styles from './kbd.module.css'

export interface KbdProps {
  /** The keys pressed together, as they are printed on the keyboard: `['Ctrl', 'Z']`. */
  readonly keys: readonly string[]
  /** Beside a label that already says what happens, the keys are not read aloud. */
  readonly decorative?: boolean
}

/** Keys of the keyboard. */
export function Kbd({ keys, decorative = false }: KbdProps) {
  const named: Readonly<Record<string, string>> = useUiLabels().keys
  return (
    <span className={styles.keys} aria-hidden={decorative || undefined}>
      {keys.map((key) => (
        <kbd key={key} className={styles.key}>
          {named[key] ?? key}
        </kbd>
      ))}
    </span>
  )
}

import styles from './check-mark.module.css'

export interface CheckMarkProps {
  readonly state: 'off' | 'on' | 'mixed'
}

/** The drawn box. The part around it carries the role and the state. */
export function CheckMark({ state }: CheckMarkProps) {
  return (
    <span className={styles.box} data-state={state} aria-hidden="true">
      <svg viewBox="0 0 16 16" className={styles.mark}>
        {state === 'on' && <path d="M3.8 8.4l2.9 2.9 5.5-6.2" />}
        {state === 'mixed' && <path d="M4 8h8" />}
      </svg>
    </span>
  )
}

import { useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { classNames } from './class-names.ts'
import styles from './queue-line.module.css'

export interface QueueLineProps {
  /** Before the words: a round `Checkbox` for a promise, else an `Icon`. */
  readonly start: ReactNode
  readonly title: ReactNode
  /** Fainter, after the title. */
  readonly sub?: ReactNode
  /** Whom it is about: an avatar and a name. */
  readonly who?: ReactNode
  /** When: a time or a badge. */
  readonly end: ReactNode
  /** Buttons that appear on hover and on focus; their keys are in the status bar. */
  readonly actions?: ReactNode
  /** The row the keys act on. Exactly one line of a queue is current and in the tab order. */
  readonly isCurrent?: boolean
  readonly isDone?: boolean
  readonly onCurrent?: () => void
  /** Enter or double click. */
  readonly onOpen?: () => void
  readonly ref?: Ref<HTMLLIElement>
}

/** One line of a queue. The list around it moves the current line with arrows, J and K. */
export function QueueLine(props: QueueLineProps) {
  const { start, title, sub, who, end, actions, isCurrent = false, isDone = false, ref } = props
  const openOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return
    event.preventDefault()
    props.onOpen?.()
  }
  return (
    <li
      ref={ref}
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent || undefined}
      className={classNames(styles.line, isDone && styles.done)}
      onClick={props.onCurrent}
      onFocus={props.onCurrent}
      onDoubleClick={props.onOpen}
      onKeyDown={openOnEnter}
    >
      <span className={styles.start}>{start}</span>
      <span className={styles.title}>
        <bdi>{title}</bdi> {sub !== undefined && <span className={styles.sub}>{sub}</span>}
      </span>
      <span className={styles.who}>{who}</span>
      <span className={styles.end}>
        {actions !== undefined && <span className={styles.actions}>{actions}</span>}
        {end}
      </span>
    </li>
  )
}

export interface QueueListProps {
  readonly label: string
  readonly children: ReactNode
}

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/** Lines that J, K and the arrow keys walk through. */
export function QueueList({ label, children }: QueueListProps) {
  const list = useRef<HTMLUListElement>(null)
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox'
    if (step === undefined || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    const line = (event.target as Element).closest('li')
    const next = step > 0 ? line?.nextElementSibling : line?.previousElementSibling
    if (!(next instanceof HTMLElement)) return
    event.preventDefault()
    event.stopPropagation()
    next.focus()
  }
  return (
    <ul ref={list} aria-label={label} className={styles.list} onKeyDown={walk}>
      {children}
    </ul>
  )
}

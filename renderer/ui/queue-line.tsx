import { useRef, type CSSProperties, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { classNames } from './class-names.ts'
import { cutDirection } from './cut-direction.ts'
import styles from './queue-line.module.css'

export interface QueueLineProps {
  /** Before everything: a square `Checkbox` while several lines are being chosen. */
  readonly select?: ReactNode
  /** Before the words: a round `Checkbox` for a promise, else an `Icon`. */
  readonly start: ReactNode
  readonly title: ReactNode
  /** Fainter, after the title. */
  readonly sub?: ReactNode
  /** After them, apart: a `Tag`. */
  readonly mark?: ReactNode
  /** Whom it is about: an avatar and a name. */
  readonly who?: ReactNode
  /** When: a time or a badge. */
  readonly end: ReactNode
  /** Buttons that appear on hover, or while one of them has the focus; their keys are in the status bar. */
  readonly actions?: ReactNode
  /** The row the keys act on. Exactly one line of a queue is current and in the tab order. */
  readonly isCurrent?: boolean
  readonly isDone?: boolean
  readonly onCurrent?: () => void
  /** Enter or double click. */
  readonly onOpen?: () => void
  readonly ref?: Ref<HTMLLIElement>
  /** Of a list that draws only the lines in sight: where the line is, and its place among all. */
  readonly place?: LinePlace
  /** Inside another list item: no item of its own. */
  readonly isPart?: boolean
}

export interface LinePlace {
  readonly style: CSSProperties
  /** Where it is drawn, headings counted. */
  readonly 'data-index': number
  /** From 0. */
  readonly index: number
  readonly total: number
}

/** One line of a queue. The list around it moves the current line with arrows, J and K. */
export function QueueLine(props: QueueLineProps) {
  const { select, start, title, sub, mark, who, end, actions, isCurrent = false, isDone = false } = props
  const { place, isPart = false } = props
  const Line = isPart ? 'div' : 'li'
  const openOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return
    event.preventDefault()
    props.onOpen?.()
  }
  return (
    <Line
      ref={props.ref as Ref<HTMLLIElement & HTMLDivElement>}
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent || undefined}
      {...(place && {
        'aria-posinset': place.index + 1,
        'aria-setsize': place.total,
        style: place.style,
        'data-index': place['data-index'],
      })}
      className={classNames(styles.line, isDone && styles.done, select !== undefined && styles.selecting)}
      onClick={props.onCurrent}
      onFocus={props.onCurrent}
      onDoubleClick={props.onOpen}
      onKeyDown={openOnEnter}
    >
      {select !== undefined && <span className={styles.start}>{select}</span>}
      <span className={styles.start}>{start}</span>
      <span className={styles.what}>
        <span className={styles.title}>
          <bdi dir={typeof title === 'string' ? cutDirection(title) : 'auto'}>{title}</bdi>{' '}
          {sub !== undefined && <span className={styles.sub}>{sub}</span>}
        </span>
        {mark !== undefined && <span className={styles.mark}>{mark}</span>}
      </span>
      <span className={styles.who}>{who}</span>
      <span className={styles.end}>
        {actions !== undefined && <span className={styles.actions}>{actions}</span>}
        {end}
      </span>
    </Line>
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

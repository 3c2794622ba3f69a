import type { ReactNode } from 'react'
import styles from './thread.module.css'
import { threadPosition, threadState, type Cadence, type ThreadState } from './thread-scale.ts'

export interface ThreadProps {
  /** Days since the last meaningful contact; `null` when there was none. */
  readonly days: number | null
  /** `null` where nobody watches: then only the words say how long it is. */
  readonly cadence: Cadence | null
  /** Where something puts off what the days alone would say: a pause, a planned meeting. */
  readonly state?: ThreadState
  /** The same in words: "9 days ago", "Never". */
  readonly children: ReactNode
  /** The exact day, on hover. */
  readonly title?: string
}

/** Silence made visible: how long it is, against two ticks (ideal and maximum). */
export function Thread({ days, cadence, state: given, children, title }: ThreadProps) {
  const state = cadence ? (given ?? threadState(days, cadence)) : 'never'
  const end = cadence ? threadPosition(days ?? 0, cadence) : 0
  const ticks = cadence && ticksOf(cadence)
  return (
    <span className={styles.thread} data-state={state} title={title}>
      <svg viewBox="0 0 56 12" aria-hidden="true" className={styles.picture}>
        <path className={styles.base} d="M0 6h55" />
        {state !== 'never' && <path className={styles.run} d={`M0 6h${end}`} />}
        {ticks !== null && <path className={styles.tick} d={ticks} />}
        <ThreadEnd state={state} x={end} />
      </svg>
      <span className={styles.words}>{children}</span>
    </span>
  )
}

const ticksOf = (cadence: Cadence): string =>
  [cadence.ideal, cadence.max].map((tick) => `M${threadPosition(tick, cadence)} 2v8`).join('')

function ThreadEnd({ state, x }: { readonly state: ThreadState; readonly x: number }) {
  if (state === 'ok') return <circle className={styles.end} cx={x} cy={6} r={3.2} />
  if (state === 'warn') return <path className={styles.end} d={`M${x} 2l4.2 7.5h-8.4z`} />
  if (state === 'danger') return <path className={styles.end} d={`M${x} 1.8l4.2 4.2-4.2 4.2-4.2-4.2z`} />
  return null
}

import type { ReactNode } from 'react'
import styles from './facts.module.css'

export interface Fact {
  readonly id: string
  readonly label: string
  readonly value: ReactNode
}

export interface FactsProps {
  readonly facts: readonly Fact[]
  /** Room for longer words. */
  readonly wide?: boolean
}

/** What is known, as pairs of a word and its value. */
export function Facts({ facts, wide = false }: FactsProps) {
  return (
    <dl className={styles.facts} data-wide={wide}>
      {facts.map(({ id, label, value }) => (
        <div key={id} className={styles.fact}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

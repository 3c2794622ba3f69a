import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './card.module.css'

export interface CardProps {
  readonly children: ReactNode
  /** `next` is the one tinted card: the next step of a contact. */
  readonly variant?: 'plain' | 'next' | 'quiet'
  readonly label?: string
}

/** A thing that stands apart from the page. */
export function Card({ children, variant = 'plain', label }: CardProps) {
  return (
    <div
      role={label === undefined ? undefined : 'group'}
      aria-label={label}
      className={classNames(styles.card, styles[variant])}
    >
      {children}
    </div>
  )
}

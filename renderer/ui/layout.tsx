import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './layout.module.css'

/** Steps of the space scale: 4, 8, 12, 16, 20 and 24 px. */
type Gap = 1 | 2 | 3 | 4 | 5 | 6

export interface RowProps {
  readonly children: ReactNode
  readonly gap?: Gap
  readonly wrap?: boolean
  readonly align?: 'center' | 'start' | 'end' | 'baseline'
  /** Pushes the last part to the far end. */
  readonly spread?: boolean
}

/** Parts side by side. */
export function Row({ children, gap = 2, wrap = false, align = 'center', spread = false }: RowProps) {
  return (
    <div
      data-gap={gap}
      data-align={align}
      className={classNames(styles.row, wrap && styles.wrap, spread && styles.spread)}
    >
      {children}
    </div>
  )
}

export interface StackProps {
  readonly children: ReactNode
  readonly gap?: Gap
  /** Parts keep their own width instead of filling the line. */
  readonly hug?: boolean
}

/** Parts below each other. */
export function Stack({ children, gap = 3, hug = false }: StackProps) {
  return (
    <div data-gap={gap} className={classNames(styles.stack, hug && styles.hug)}>
      {children}
    </div>
  )
}

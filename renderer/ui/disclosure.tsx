import type { ReactNode } from 'react'
import styles from './disclosure.module.css'
import { Icon } from './icon.tsx'

export interface DisclosureProps {
  /** What opens it. */
  readonly summary: ReactNode
  readonly children: ReactNode
}

/** Something more, out of sight until it is asked for: the table of a picture, the text of a licence. */
export function Disclosure({ summary, children }: DisclosureProps) {
  return (
    <details className={styles.disclosure}>
      <summary className={styles.summary}>
        <Icon name="chevron-right" />
        <span>{summary}</span>
      </summary>
      {children}
    </details>
  )
}

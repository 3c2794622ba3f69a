import type { ReactNode } from 'react'
import styles from './settings.module.css'

export interface SettingProps {
  readonly title: string
  readonly hint?: ReactNode
  readonly children: ReactNode
}

/** One matter of a section: what it is about, and what can be set. */
export function Setting({ title, hint, children }: SettingProps) {
  return (
    <section className={styles.setting}>
      <h3 className={styles.name}>{title}</h3>
      {hint !== undefined && <p className={styles.muted}>{hint}</p>}
      {children}
    </section>
  )
}

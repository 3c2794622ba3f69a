import type { ReactNode } from 'react'
import { Kbd } from './kbd.tsx'
import styles from './page.module.css'
import text from './text.module.css'

export interface PageHeadProps {
  readonly title: ReactNode
  /** One sentence: what waits here. `<b>` marks what counts. */
  readonly lede?: ReactNode
  readonly avatar?: ReactNode
  readonly actions?: ReactNode
}

/** The title of a page, what it says of itself, and its main actions. */
export function PageHead({ title, lede, avatar, actions }: PageHeadProps) {
  return (
    <header className={styles.head}>
      {avatar}
      <div className={styles.titles}>
        <h1 className={text.title}>{title}</h1>
        {lede !== undefined && <div className={text.lede}>{lede}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}

export interface ToolbarProps {
  readonly children: ReactNode
  /** At the far end: what changes the view. */
  readonly end?: ReactNode
}

/** Filters and switches of what is below. */
export function Toolbar({ children, end }: ToolbarProps) {
  return (
    <div className={styles.toolbar}>
      {children}
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </div>
  )
}

export interface KeyHint {
  readonly keys: readonly string[]
  readonly label: string
}

export interface StatusBarProps {
  readonly hints?: readonly KeyHint[]
  readonly children?: ReactNode
  readonly end?: ReactNode
}

/** The foot of a page: which keys work here, or what to do with the selected rows. */
export function StatusBar({ hints, children, end }: StatusBarProps) {
  return (
    <footer className={styles.status}>
      {hints && (
        <ul className={styles.hints}>
          {hints.map(({ keys, label }) => (
            <li key={label} className={styles.hint}>
              <Kbd keys={keys} />
              {label}
            </li>
          ))}
        </ul>
      )}
      {children}
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </footer>
  )
}

import type { ReactNode } from 'react'
import { Icon } from '../ui/icon.tsx'
import text from '../ui/text.module.css'
import { useTranslate } from '../app/api/language.tsx'
import styles from './gate.module.css'

export interface GateCardProps {
  readonly title: ReactNode
  readonly lede?: ReactNode
  /** The mark above the title: where one comes home, not where one fills in a form. */
  readonly isHome?: boolean
  readonly children: ReactNode
  /** Links to the other ways in, below the card. */
  readonly ways: ReactNode
}

/** The one card that is seen while no vault is open. */
export function GateCard({ title, lede, isHome = false, children, ways }: GateCardProps) {
  const t = useTranslate()
  return (
    <main className={styles.gate}>
      <div className={styles.column} data-home={isHome}>
        <div className={styles.card}>
          {isHome && <Mark />}
          <header className={styles.head}>
            <h1 className={text.title}>{title}</h1>
            {lede !== undefined && <p className={text.lede}>{lede}</p>}
          </header>
          {children}
        </div>
        <div className={styles.foot}>
          {ways !== null && (
            <nav className={styles.ways} aria-label={t('unlock.ways')}>
              {ways}
            </nav>
          )}
          <span className={styles.offline}>
            <Icon name="shield" size="sm" />
            {t('unlock.offline')}
          </span>
        </div>
      </div>
    </main>
  )
}

function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 96 56" aria-hidden="true">
      <path d="M8 50a40 40 0 0 1 80 0M22 50a26 26 0 0 1 52 0" />
      <path className={styles.accent} d="M36 50a12 12 0 0 1 24 0" />
      <circle className={styles.dot} cx="48" cy="50" r="3.5" />
    </svg>
  )
}

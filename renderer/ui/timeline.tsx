import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import styles from './timeline.module.css'

export interface TimelineProps {
  readonly label: string
  /** `TimelineItem` and `TimelinePeriod` parts, newest first. */
  readonly children: ReactNode
}

/** What happened, one below the other on a line. */
export function Timeline({ label, children }: TimelineProps) {
  return (
    <ol aria-label={label} className={styles.timeline}>
      {children}
    </ol>
  )
}

export interface TimelineItemProps {
  readonly icon: IconName
  /** Filled: meaningful contact. Dashed: an attempt. Plum: hidden until unlocked. */
  readonly kind?: 'event' | 'met' | 'attempt' | 'guard'
  readonly title: ReactNode
  /** As people say it; `dateTime` is exact, for hover and machines. */
  readonly when: string
  readonly dateTime: string
  /** The exact time in words, on hover. */
  readonly whenTitle?: string
  readonly children?: ReactNode
  /** Small things below: badges, chips, who was there. */
  readonly meta?: ReactNode
  /** Buttons that appear on hover and focus. */
  readonly actions?: ReactNode
}

export function TimelineItem(props: TimelineItemProps) {
  const { icon, kind = 'event', title, when, dateTime, whenTitle, children, meta, actions } = props
  return (
    <li className={styles.item}>
      <span className={styles.node} data-kind={kind}>
        <Icon name={icon} />
      </span>
      <div className={styles.content}>
        <div className={styles.head}>
          <h3 className={styles.title}>{title}</h3>
          {actions !== undefined && <span className={styles.actions}>{actions}</span>}
          <time dateTime={dateTime} title={whenTitle ?? dateTime} className={styles.when}>
            {when}
          </time>
        </div>
        {children !== undefined && <div className={styles.words}>{children}</div>}
        {meta !== undefined && <div className={styles.meta}>{meta}</div>}
      </div>
    </li>
  )
}

/** A month or a year between items. */
export function TimelinePeriod({ children }: { readonly children: ReactNode }) {
  return <li className={styles.period}>{children}</li>
}

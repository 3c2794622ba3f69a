import type { ReactNode } from 'react'
import styles from './empty-state.module.css'
import { Icon, type IconName } from './icon.tsx'
import text from './text.module.css'

export interface EmptyStateProps {
  readonly icon?: IconName
  /** Instead of the icon: the one drawing, at first run. */
  readonly art?: ReactNode
  readonly title: string
  /** What the place is for. */
  readonly children?: ReactNode
  /** The first step: one button, perhaps a link beside it. */
  readonly action?: ReactNode
}

/** What is seen where nothing is yet. */
export function EmptyState({ icon, art, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {art ?? (icon && <Icon name={icon} />)}
      <p className={text.subtitle}>{title}</p>
      {children !== undefined && <p className={styles.words}>{children}</p>}
      {action}
    </div>
  )
}

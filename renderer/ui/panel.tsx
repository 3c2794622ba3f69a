import type { ReactNode } from 'react'
import { IconButton } from './icon-button.tsx'
import { useUiLabels } from './labels.tsx'
import styles from './panel.module.css'

export interface PanelProps {
  /** What it details: the landmark's name, and what the bar says without a position. */
  readonly label: string
  /** Left in the bar: "18 of 30". */
  readonly position?: ReactNode
  /** Right in the bar, before the cross. */
  readonly actions?: ReactNode
  readonly onClose?: () => void
  /** The name of the shortcuts that work only in it. */
  readonly keys?: string
  /** Name, place and buttons of what is shown; sections follow it. */
  readonly head?: ReactNode
  readonly children: ReactNode
}

/** Beside a list: what the current row is about, so that a queue is worked without leaving it. */
export function Panel({ label, position, actions, onClose, keys, head, children }: PanelProps) {
  const { close } = useUiLabels()
  return (
    <aside aria-label={label} data-keys={keys} className={styles.panel}>
      <div className={styles.bar}>
        <span className={styles.position}>{position ?? label}</span>
        {actions}
        {onClose && <IconButton icon="x" label={close} onPress={onClose} />}
      </div>
      {head !== undefined && <div className={styles.head}>{head}</div>}
      {children}
    </aside>
  )
}

export interface PanelHeadProps {
  readonly avatar?: ReactNode
  readonly title: ReactNode
  readonly subtitle?: ReactNode
  /** Buttons below. */
  readonly actions?: ReactNode
}

/** Who or what a panel is about. */
export function PanelHead({ avatar, title, subtitle, actions }: PanelHeadProps) {
  return (
    <>
      <div className={styles.who}>
        {avatar}
        <div className={styles.names}>
          <h2 className={styles.title}>{title}</h2>
          {subtitle !== undefined && <div className={styles.subtitle}>{subtitle}</div>}
        </div>
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </>
  )
}

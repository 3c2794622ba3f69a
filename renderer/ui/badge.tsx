import type { ReactNode } from 'react'
import styles from './badge.module.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import { Shape, type ShapeName } from './shape.tsx'
import type { Tone } from './tone.ts'

export interface BadgeProps {
  /** The word: a status never stands on its colour alone. */
  readonly children: ReactNode
  readonly tone?: Tone
  readonly shape?: ShapeName
  readonly icon?: IconName
  /** In a box, for heads and panels; bare in rows. */
  readonly filled?: boolean
}

/** A status: shape, word, then colour. */
export function Badge({ children, tone = 'neutral', shape, icon, filled = false }: BadgeProps) {
  return (
    <span data-tone={tone} className={classNames(styles.badge, filled && styles.filled)}>
      {shape && <Shape name={shape} />}
      {icon && <Icon name={icon} />}
      <span className={styles.word}>{children}</span>
    </span>
  )
}

import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { Icon, type IconName } from './icon.tsx'
import type { Tone } from './tone.ts'

export interface BannerProps {
  readonly children: ReactNode
  readonly tone?: Exclude<Tone, 'accent'>
  readonly icon?: IconName
  /** Buttons below or beside the words. */
  readonly action?: ReactNode
  /** Said at once, for what has just gone wrong. */
  readonly isAlert?: boolean
}

const icons: Readonly<Record<NonNullable<BannerProps['tone']>, IconName>> = {
  neutral: 'info',
  ok: 'check',
  warn: 'alert',
  danger: 'alert',
  guard: 'lock',
}

/** Something to know about the whole page, which stays until it is true no more. */
export function Banner({
  children,
  tone = 'neutral',
  icon = icons[tone],
  action,
  isAlert = false,
}: BannerProps) {
  return (
    <div className={styles.banner} data-tone={tone} role={isAlert ? 'alert' : undefined}>
      <Icon name={icon} />
      <div className={styles.words}>{children}</div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}

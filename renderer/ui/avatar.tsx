import styles from './avatar.module.css'
import { initialsOf } from './initials.ts'

export interface AvatarProps {
  /** The name as it is shown; its initials are drawn. */
  readonly name: string
  /** People are round, organizations square, our own people juniper. */
  readonly kind?: 'person' | 'organization' | 'us'
  /** 16, 22, 36, 44 or 56 px. */
  readonly size?: 'xs' | 'sm' | 'md' | 'lg' | 'xl'
}

/** A monogram beside a name, which is what assistive technology reads. */
export function Avatar({ name, kind = 'person', size = 'sm' }: AvatarProps) {
  return (
    <span className={styles.avatar} data-kind={kind} data-size={size} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

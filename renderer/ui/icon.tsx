import { iconGlyphs, type IconName } from './icon-glyphs.tsx'
import styles from './icon.module.css'
import { classNames } from './class-names.ts'

export type { IconName }

export interface IconProps {
  readonly name: IconName
  /** 20 px, or 16 px beside small text. Parts that hold an icon set their own size. */
  readonly size?: 'md' | 'sm'
  readonly className?: string
}

/** Icons that point along the line of writing, and so turn around with it. */
const directional: ReadonlySet<IconName> = new Set([
  'arrow-left',
  'arrow-right',
  'chevron-left',
  'chevron-right',
  'undo',
  'panel',
])

/** A picture beside a word: hidden from assistive technology, which reads the word. */
export function Icon({ name, size = 'md', className }: IconProps) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      className={classNames(
        styles.icon,
        styles[size],
        directional.has(name) && styles.directional,
        className,
      )}
    >
      {iconGlyphs[name]}
    </svg>
  )
}

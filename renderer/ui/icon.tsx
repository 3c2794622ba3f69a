import { iconGlyphs } from './icon-glyphs.tsx'
import styles from './icon.module.css'
import { classNames } from './class-names.ts'

export type IconName = keyof typeof iconGlyphs

export interface IconProps {
  readonly name: IconName
  /** 20 px, or 16 px beside small text. Parts that hold an icon set their own size. */
  readonly size?: 'md' | 'sm'
  readonly className?: string
}

/** A picture beside a word: hidden from assistive technology, which reads the word. */
export function Icon({ name, size = 'md', className }: IconProps) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={classNames(styles.icon, styles[size], className)}>
      {iconGlyphs[name]}
    </svg>
  )
}

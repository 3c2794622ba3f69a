import styles from './skeleton.module.css'

export interface SkeletonProps {
  /** Of a line of text: a third, a half, two thirds or all of what holds it. */
  readonly width?: 'third' | 'half' | 'most' | 'full'
  readonly height?: 'line' | 'title' | 'control' | 'card'
}

/** The place of something that is on its way. */
export function Skeleton({ width = 'full', height = 'line' }: SkeletonProps) {
  return <span className={styles.skeleton} data-width={width} data-height={height} aria-busy="true" />
}

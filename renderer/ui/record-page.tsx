import type { ReactNode } from 'react'
import { Stack, type StackProps } from './layout.tsx'
import styles from './record-page.module.css'

export interface RecordPageProps extends Pick<StackProps, 'children' | 'gap'> {
  /** A `PageHead`. */
  readonly head: ReactNode
}

/** The page of one record that is read from top to bottom, in lines that are not too long to read. */
export function RecordPage({ head, gap, children }: RecordPageProps) {
  return (
    <div className={styles.page}>
      {head}
      <div className={styles.body}>
        <Stack {...(gap && { gap })}>{children}</Stack>
      </div>
    </div>
  )
}

import { useId, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './section.module.css'
import text from './text.module.css'

export interface SectionProps {
  readonly title: string
  readonly count?: ReactNode
  /** At the end of the heading: a link to all of it. */
  readonly action?: ReactNode
  readonly children: ReactNode
  /** `page` for groups of a list, `panel` for parts of a panel, divided by a line. */
  readonly variant?: 'page' | 'panel'
  /** The level of the heading in the page. */
  readonly level?: 2 | 3
}

/** A titled part of a page or of a panel. */
export function Section({ title, count, action, children, variant = 'page', level = 2 }: SectionProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section aria-labelledby={id} className={classNames(styles.section, styles[variant])}>
      <div className={styles.head}>
        <Heading id={id} className={styles.title}>
          {title}
        </Heading>
        {count !== undefined && <span className={text.count}>{count}</span>}
        {action !== undefined && <span className={styles.action}>{action}</span>}
      </div>
      {children}
    </section>
  )
}

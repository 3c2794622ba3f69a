import { Icon } from './icon.tsx'
import styles from './steps.module.css'

export interface StepsProps {
  readonly label: string
  readonly steps: readonly string[]
  /** Index of the step one is at. */
  readonly current: number
}

/** The way through a task of several pages. */
export function Steps({ label, steps, current }: StepsProps) {
  return (
    <ol aria-label={label} className={styles.steps}>
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === current ? 'step' : undefined}
          data-past={index < current || undefined}
          className={styles.step}
        >
          <span className={styles.dot}>{index < current ? <Icon name="check" /> : index + 1}</span>
          {step}
        </li>
      ))}
    </ol>
  )
}

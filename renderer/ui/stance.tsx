import { classNames } from './class-names.ts'
import styles from './stance.module.css'

/** 1 opposed, 2 leans no, 3 undecided, 4 leans yes, 5 supports. */
export type StanceLevel = 1 | 2 | 3 | 4 | 5

export interface StanceProps {
  /** `null` is "not set": five hollow rings, never the middle. */
  readonly level: StanceLevel | null
  /** The level as a word, which stands beside the picture. */
  readonly label: string
  /** The word is only read aloud, where a column is too narrow. */
  readonly labelHidden?: boolean
}

const steps = [1, 2, 3, 4, 5] as const
const centre = (step: number) => 4 + (step - 1) * 6.5

/** Where somebody stands: five steps, the reached one marked. */
export function Stance({ level, label, labelHidden = false }: StanceProps) {
  return (
    <span className={classNames(styles.stance, level === null && styles.unset)}>
      <svg
        viewBox="0 0 34 8"
        className={styles.picture}
        {...(labelHidden ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      >
        {steps.map((step) => (
          <circle
            key={step}
            cx={centre(step)}
            cy={4}
            r={level === null ? 1.7 : step === level ? 4 : 2}
            data-step={step === level ? step : undefined}
          />
        ))}
      </svg>
      {!labelHidden && <span className={styles.word}>{label}</span>}
    </span>
  )
}

import { Meter } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './strength-meter.module.css'

export interface StrengthMeterProps {
  /** What is measured; read aloud. */
  readonly label: string
  /** 0 (trivial) to 4 (excellent). */
  readonly score: 0 | 1 | 2 | 3 | 4
  /** The score as a word: "Strong". */
  readonly word: string
}

const steps = [1, 2, 3, 4]

/** How hard a passphrase is to guess, in four bars and a word. */
export function StrengthMeter({ label, score, word }: StrengthMeterProps) {
  return (
    <Meter aria-label={label} value={score} minValue={0} maxValue={4} valueLabel={word}>
      <div className={styles.strength} data-score={score}>
        {steps.map((step) => (
          <span key={step} className={classNames(styles.bar, step <= score && styles.on)} />
        ))}
        <b className={styles.word} aria-live="polite">
          {word}
        </b>
      </div>
    </Meter>
  )
}

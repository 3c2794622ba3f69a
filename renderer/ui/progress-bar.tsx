import type { ReactNode } from 'react'
import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import { Button } from './button.tsx'
import { useUiLabels } from './labels.tsx'
import { ProgressTrack } from './progress-track.tsx'
import styles from './progress-bar.module.css'
import text from './text.module.css'

export interface ProgressBarProps {
  /** What is going on: "Importing 461 rows". */
  readonly label: string
  /** Done so far, of `total`. Left out while nobody can say. */
  readonly value?: number
  readonly total?: number
  /** Count and time left, in words: "312 done, about 4 s left". */
  readonly estimate?: ReactNode
  /** Stops the work. */
  readonly onCancel?: () => void
  /** What stopping means: "Cancel puts everything back as it was." */
  readonly note?: ReactNode
  readonly tone?: 'accent' | 'ok'
  /** On arriving Cancel has the focus: what began the work is gone. */
  readonly takesFocus?: boolean
}

/** Work of more than a second: a bar, a count, the time left, and the way to stop it. */
export function ProgressBar(props: ProgressBarProps) {
  const { label, value, total = 100, estimate, onCancel, note, tone = 'accent', takesFocus = false } = props
  const { cancel } = useUiLabels()
  return (
    <div className={styles.progress}>
      <div className={styles.head}>
        <span>{label}</span>
        <span className={text.count}>{estimate}</span>
      </div>
      <AriaProgressBar
        aria-label={label}
        value={value ?? 0}
        maxValue={total}
        isIndeterminate={value === undefined}
      >
        <ProgressTrack fraction={value === undefined ? null : value / total} tone={tone} />
      </AriaProgressBar>
      {(note !== undefined || onCancel) && (
        <div className={styles.foot}>
          <span>{note}</span>
          {onCancel && (
            <Button autoFocus={takesFocus} onPress={onCancel}>
              {cancel}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

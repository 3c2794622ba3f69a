import { useId } from 'react'
import field from './field.module.css'
import styles from './range-field.module.css'

export interface RangeFieldProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
  readonly min: number
  readonly max: number
  readonly step: number
  /** What is read aloud for the value. */
  readonly valueText: string
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

/** A value between two ends, set by the arrow keys or by dragging. */
export function RangeField({ label, value, onChange, valueText, isDisabled, ...range }: RangeFieldProps) {
  const id = useId()
  return (
    <div className={field.field}>
      <label htmlFor={id} className={field.label}>
        {label}
      </label>
      <input
        {...range}
        id={id}
        type="range"
        className={styles.range}
        value={value}
        disabled={isDisabled}
        aria-valuetext={valueText}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
    </div>
  )
}

import type { ReactNode } from 'react'
import { Radio, RadioGroup as AriaRadioGroup, type RadioGroupProps as AriaProps } from 'react-aria-components'
import { fieldFrame, FieldLabel, FieldNote, type FieldProps } from './field-parts.tsx'
import styles from './radio-group.module.css'

interface RadioOption<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  readonly description?: ReactNode
  readonly isDisabled?: boolean
}

export interface RadioGroupProps<Value extends string>
  extends FieldProps, Pick<AriaProps, 'isDisabled' | 'isReadOnly' | 'isRequired' | 'name' | 'orientation'> {
  readonly options: readonly RadioOption<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
}

/** One of several choices, each with room for a line that explains it. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, labelHidden, hint, error, size, options, onChange, ...rest } = props
  return (
    <AriaRadioGroup {...rest} {...fieldFrame({ size, error })} onChange={(value) => onChange(value as Value)}>
      <FieldLabel label={label} labelHidden={labelHidden} />
      <div className={styles.options}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled ?? false}
            className={styles.radio}
          >
            <span className={styles.dot} aria-hidden="true" />
            <span>
              {option.label}
              {option.description !== undefined && (
                <span className={styles.description}>{option.description}</span>
              )}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNote hint={hint} error={error} />
    </AriaRadioGroup>
  )
}

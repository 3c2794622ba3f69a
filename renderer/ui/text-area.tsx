import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { fieldFrame, FieldLabel, FieldNote, type FieldProps } from './field-parts.tsx'
import type { TextInputProps } from './text-field.tsx'

export interface TextAreaProps extends FieldProps, TextInputProps {
  readonly placeholder?: string
  /** Lines shown while it is empty; it grows with what is written. */
  readonly rows?: number
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { label, labelHidden, hint, error, size, placeholder, rows = 3, ...rest } = props
  return (
    <AriaTextField {...rest} {...fieldFrame({ size, error })}>
      <FieldLabel label={label} labelHidden={labelHidden} />
      <AriaTextArea rows={rows} placeholder={placeholder} className={classNames(styles.box, styles.area)} />
      <FieldNote hint={hint} error={error} />
    </AriaTextField>
  )
}

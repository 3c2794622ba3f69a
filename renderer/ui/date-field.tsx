import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { classNames } from './class-names.ts'
import { useDateFrame } from './date-draft.ts'
import own from './date-field.module.css'
import styles from './field.module.css'
import { fieldFrame, FieldLabel, FieldNote, type FieldProps } from './field-parts.tsx'

export interface DateFieldProps extends FieldProps {
  readonly value: LocalDate | null
  readonly onChange: (date: LocalDate | null) => void
  readonly min?: LocalDate
  readonly max?: LocalDate
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  readonly autoFocus?: boolean
}

/** A day typed part by part, in the order of the locale. */
export function DateField(props: DateFieldProps) {
  const { label, labelHidden, hint, error, size, value, onChange, min, max, ...rest } = props
  return (
    <AriaDateField
      {...rest}
      {...fieldFrame({ size, error })}
      {...useDateFrame({ value, onChange, min, max })}
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      <DateParts boxed />
      <FieldNote hint={hint} error={error} />
    </AriaDateField>
  )
}

/** Day, month and year as parts that arrow keys change. */
export function DateParts({ boxed = false }: { readonly boxed?: boolean }) {
  return (
    <DateInput className={classNames(own.parts, boxed ? styles.box : own.inside)}>
      {(segment) => <DateSegment segment={segment} className={own.part} />}
    </DateInput>
  )
}

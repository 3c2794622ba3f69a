import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  type CheckboxGroupProps as AriaGroupProps,
  type CheckboxProps as AriaProps,
} from 'react-aria-components'
import styles from './checkbox.module.css'
import { classNames } from './class-names.ts'
import { fieldFrame, FieldLabel, FieldNote, type FieldProps } from './field-parts.tsx'
import { CheckMark } from './check-mark.tsx'

interface CheckboxState extends Pick<
  AriaProps,
  | 'isSelected'
  | 'defaultSelected'
  | 'isIndeterminate'
  | 'isDisabled'
  | 'isReadOnly'
  | 'isRequired'
  | 'onChange'
  | 'value'
  | 'name'
  | 'autoFocus'
  | 'excludeFromTabOrder'
> {
  /** Square selects; round finishes a promise. */
  readonly shape?: 'square' | 'round'
}

/** With words beside it, or named by `label` alone in rows. */
export type CheckboxProps = CheckboxState &
  (
    | { readonly children: ReactNode; readonly label?: never }
    | { readonly label: string; readonly children?: never }
  )

export function Checkbox({ children, label, shape = 'square', ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      aria-label={label}
      className={classNames(styles.checkbox, shape === 'round' && styles.round)}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <CheckMark state={isIndeterminate ? 'mixed' : isSelected ? 'on' : 'off'} />
          {children !== undefined && <span>{children}</span>}
        </>
      )}
    </AriaCheckbox>
  )
}

export interface CheckboxGroupProps
  extends FieldProps, Pick<AriaGroupProps, 'value' | 'defaultValue' | 'onChange' | 'isDisabled'> {
  /** `Checkbox` parts, each with a `value`. */
  readonly children: ReactNode
}

export function CheckboxGroup(props: CheckboxGroupProps) {
  const { label, labelHidden, hint, error, size, children, ...rest } = props
  return (
    <AriaCheckboxGroup {...rest} {...fieldFrame({ size, error })}>
      <FieldLabel label={label} labelHidden={labelHidden} />
      <div className={styles.options}>{children}</div>
      <FieldNote hint={hint} error={error} />
    </AriaCheckboxGroup>
  )
}

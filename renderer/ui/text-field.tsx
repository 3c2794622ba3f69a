import type { ReactNode } from 'react'
import {
  Group,
  Input,
  TextField as AriaTextField,
  type TextFieldProps as AriaProps,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { fieldFrame, FieldLabel, FieldNote, type FieldProps } from './field-parts.tsx'

/** What a field for text hands on to the input. */
export type TextInputProps = Pick<
  AriaProps,
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'onBlur'
  | 'onFocus'
  | 'onKeyDown'
  | 'isRequired'
  | 'isDisabled'
  | 'isReadOnly'
  | 'autoFocus'
  | 'autoComplete'
  | 'inputMode'
  | 'maxLength'
  | 'name'
  | 'spellCheck'
>

export interface TextFieldProps extends FieldProps, TextInputProps {
  /** No `email`: the browser would refuse letters beyond ASCII, with words of its own. */
  readonly type?: 'text' | 'tel' | 'url'
  readonly placeholder?: string
  /** For codes and paths. */
  readonly mono?: boolean
  /** What stands in it is not understood: a form around it is not saved (`unclear-guard.ts`). */
  readonly isUnclear?: boolean
  /** Inside the box after the text: a small link, a badge, a key. */
  readonly end?: ReactNode
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, labelHidden, hint, error, size, placeholder, mono, isUnclear, end, ...rest } = props
  const input = { placeholder, ...(isUnclear === true && { 'data-unclear': true }) }
  return (
    <AriaTextField {...rest} {...fieldFrame({ size, error })}>
      <FieldLabel label={label} labelHidden={labelHidden} />
      {end === undefined ? (
        <Input {...input} className={classNames(styles.box, mono && styles.mono)} />
      ) : (
        <Group className={styles.box}>
          <Input {...input} className={classNames(styles.bare, mono && styles.mono)} />
          {end}
        </Group>
      )}
      <FieldNote hint={hint} error={error} />
    </AriaTextField>
  )
}

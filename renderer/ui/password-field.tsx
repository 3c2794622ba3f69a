import { useState, type ReactNode } from 'react'
import { Button, Group, Input, TextField as AriaTextField } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { fieldFrame, FieldLabel, FieldNote, type FieldProps } from './field-parts.tsx'
import { useUiLabels } from './labels.tsx'
import link from './link.module.css'
import type { TextInputProps } from './text-field.tsx'

export interface PasswordFieldProps extends FieldProps, Omit<TextInputProps, 'spellCheck' | 'inputMode'> {
  /** Below the box: usually a `StrengthMeter`. */
  readonly meter?: ReactNode
  /** In the box before Show: usually a badge saying that two entries match. */
  readonly end?: ReactNode
}

/** A passphrase, hidden until one asks to see it. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, labelHidden, hint, error, size = 'lg', meter, end, ...rest } = props
  const [shown, setShown] = useState(false)
  const labels = useUiLabels()
  return (
    <AriaTextField
      {...rest}
      {...fieldFrame({ size, error })}
      type={shown ? 'text' : 'password'}
      spellCheck="false"
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      <Group className={styles.box}>
        <Input className={classNames(styles.bare, shown && styles.mono)} autoCapitalize="none" />
        {end}
        <Button
          aria-label={shown ? labels.hidePassphrase : labels.showPassphrase}
          onPress={() => setShown(!shown)}
          className={classNames(link.link, link.sm, link.bare)}
        >
          {shown ? labels.hide : labels.show}
        </Button>
      </Group>
      {meter}
      <FieldNote hint={hint} error={error} />
    </AriaTextField>
  )
}

import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { Shape } from './shape.tsx'
import text from './text.module.css'

/** What every field takes. */
export interface FieldProps {
  /** The accessible name, above the field unless hidden. */
  readonly label: string
  /** Only read aloud: for fields in bars, whose meaning the place shows. */
  readonly labelHidden?: boolean
  /** Says why, not what. */
  readonly hint?: ReactNode
  /** What is wrong and what is kept; its presence marks the field invalid. */
  readonly error?: string
  /** 28 px in bars and panels, 36 px in forms and dialogs. */
  readonly size?: 'md' | 'lg'
}

/** The props a field’s outer element shares: its class and whether it is invalid. */
export const fieldFrame = ({ size = 'md', error }: Pick<FieldProps, 'size' | 'error'>) => ({
  className: classNames(styles.field, size === 'lg' && styles.lg),
  // Undefined lets the field judge itself; false would silence it.
  isInvalid: error === undefined ? undefined : true,
})

export function FieldLabel({ label, labelHidden = false }: Pick<FieldProps, 'label' | 'labelHidden'>) {
  return <Label className={classNames(styles.label, labelHidden && text.hidden)}>{label}</Label>
}

/** The hint, or instead of it what is wrong: the given error, else what the field itself found. */
export function FieldNote({ hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  return (
    <>
      {error === undefined && hint !== undefined && hint !== null && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error}>
        {({ validationErrors }) => (
          <>
            <Shape name="diamond" />
            <span>{error ?? validationErrors.join(' ')}</span>
          </>
        )}
      </FieldError>
    </>
  )
}

import {
  Button,
  Group,
  Input,
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaProps,
} from 'react-aria-components'
import styles from './field.module.css'
import { fieldFrame, FieldLabel, FieldNote, type FieldProps } from './field-parts.tsx'
import { Icon } from './icon.tsx'
import inner from './inner-button.module.css'
import { Kbd } from './kbd.tsx'
import { useUiLabels } from './labels.tsx'
import type { TextInputProps } from './text-field.tsx'

export interface SearchFieldProps
  extends FieldProps, TextInputProps, Pick<AriaProps, 'onSubmit' | 'onClear'> {
  readonly placeholder?: string
  /** The key that comes here, shown while the field is empty. */
  readonly keys?: readonly string[]
}

/** What is pasted by mistake is cut: nobody looks for more. */
const mostLetters = 1000

/** Words to look for; Escape or the cross empties it. */
export function SearchField(props: SearchFieldProps) {
  const { label, labelHidden = true, hint, error, size, placeholder, keys, ...rest } = props
  const { clear } = useUiLabels()
  return (
    <AriaSearchField maxLength={mostLetters} {...rest} {...fieldFrame({ size, error })}>
      {({ isEmpty }) => (
        <>
          <FieldLabel label={label} labelHidden={labelHidden} />
          <Group className={styles.box}>
            <Icon name="search" />
            <Input placeholder={placeholder} className={styles.bare} />
            {isEmpty && keys && <Kbd keys={keys} decorative />}
            {!isEmpty && (
              <Button aria-label={clear} className={inner.button}>
                <Icon name="x" />
              </Button>
            )}
          </Group>
          <FieldNote hint={hint} error={error} />
        </>
      )}
    </AriaSearchField>
  )
}

import {
  Button,
  Group,
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
} from 'react-aria-components'
import styles from './field.module.css'
import { fieldFrame, FieldLabel, FieldNote, type FieldProps } from './field-parts.tsx'
import { Icon } from './icon.tsx'
import steps from './number-field.module.css'

export interface NumberFieldProps
  extends
    FieldProps,
    Pick<
      AriaProps,
      | 'value'
      | 'defaultValue'
      | 'onChange'
      | 'minValue'
      | 'maxValue'
      | 'step'
      | 'formatOptions'
      | 'isRequired'
      | 'isDisabled'
      | 'isReadOnly'
      | 'autoFocus'
      | 'name'
    > {}

/** A number in the writing of the locale; arrows and the two buttons step it. Empty is NaN. */
export function NumberField(props: NumberFieldProps) {
  const { label, labelHidden, hint, error, size, ...rest } = props
  return (
    <AriaNumberField {...rest} {...fieldFrame({ size, error })}>
      <FieldLabel label={label} labelHidden={labelHidden} />
      <Group className={styles.box}>
        <Input className={styles.bare} />
        <span className={steps.steps}>
          <Button slot="increment" className={steps.step}>
            <Icon name="chevron-up" />
          </Button>
          <Button slot="decrement" className={steps.step}>
            <Icon name="chevron-down" />
          </Button>
        </span>
      </Group>
      <FieldNote hint={hint} error={error} />
    </AriaNumberField>
  )
}

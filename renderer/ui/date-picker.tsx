import { Button, DatePicker as AriaDatePicker, Dialog, Group, Popover } from 'react-aria-components'
import { Calendar } from './calendar.tsx'
import { classNames } from './class-names.ts'
import { useDateFrame } from './date-draft.ts'
import { DateParts, type DateFieldProps } from './date-field.tsx'
import styles from './field.module.css'
import { fieldFrame, FieldLabel, FieldNote } from './field-parts.tsx'
import floating from './floating.module.css'
import { Icon } from './icon.tsx'
import inner from './inner-button.module.css'
import { useUiLabels } from './labels.tsx'

export interface DatePickerProps extends DateFieldProps {
  /** Shows a cross that empties the field. */
  readonly isClearable?: boolean
}

/** A day typed part by part or chosen in a calendar. */
export function DatePicker(props: DatePickerProps) {
  const { label, labelHidden, hint, error, size, value, onChange, min, max, isClearable, ...rest } = props
  const labels = useUiLabels()
  return (
    <AriaDatePicker
      {...rest}
      {...fieldFrame({ size, error })}
      {...useDateFrame({ value, onChange, min, max })}
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      <Group className={styles.box}>
        <DateParts />
        {isClearable && value !== null && (
          <Button
            slot={null}
            aria-label={labels.clearDate}
            onPress={() => onChange(null)}
            className={inner.button}
          >
            <Icon name="x" />
          </Button>
        )}
        <Button className={inner.button} aria-label={labels.openCalendar}>
          <Icon name="meeting" />
        </Button>
      </Group>
      <FieldNote hint={hint} error={error} />
      <Popover className={classNames(floating.surface, floating.fit)} offset={4}>
        <Dialog className={floating.body}>
          <Calendar />
        </Dialog>
      </Popover>
    </AriaDatePicker>
  )
}

import {
  Button,
  ListBox,
  Popover,
  Select as AriaSelect,
  SelectValue,
  type SelectProps as AriaProps,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { fieldFrame, FieldLabel, FieldNote, type FieldProps } from './field-parts.tsx'
import floating from './floating.module.css'
import { focusReturn } from './focus-return.ts'
import { Icon, type IconName } from './icon.tsx'
import { OptionItem, type Option } from './option.tsx'
import own from './select.module.css'

export interface SelectProps<Id extends string>
  extends FieldProps, Pick<AriaProps, 'isDisabled' | 'isRequired' | 'name' | 'autoFocus'> {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  /** Shown while nothing is chosen. */
  readonly placeholder: string
  readonly icon?: IconName
  /** Without a box, for toolbars. */
  readonly quiet?: boolean
}

/** One of a known list. Typing the first letters finds it. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, labelHidden, hint, error, size, options, onChange, icon, quiet = false, ...rest } = props
  return (
    <AriaSelect
      {...rest}
      {...fieldFrame({ size, error })}
      onChange={(id) => id !== null && onChange(id as Id)}
    >
      <FieldLabel label={label} labelHidden={labelHidden} />
      <Button className={classNames(styles.box, own.button, quiet && own.quiet)}>
        {icon && <Icon name={icon} />}
        <SelectValue className={own.value}>
          {({ selectedText, defaultChildren, isPlaceholder }) =>
            isPlaceholder ? <span className={own.placeholder}>{defaultChildren}</span> : selectedText
          }
        </SelectValue>
        <Icon name="chevron-down" />
      </Button>
      <FieldNote hint={hint} error={error} />
      <Popover ref={focusReturn} className={floating.surface} offset={4}>
        <ListBox items={options} className={floating.list}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

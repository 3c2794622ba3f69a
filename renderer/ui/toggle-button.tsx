import type { ReactNode } from 'react'
import { ToggleButton as AriaToggleButton, type ToggleButtonProps as AriaProps } from 'react-aria-components'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import { Tooltip } from './tooltip.tsx'

interface ToggleState extends Pick<
  AriaProps,
  'isSelected' | 'defaultSelected' | 'onChange' | 'isDisabled' | 'autoFocus'
> {
  readonly variant?: 'default' | 'quiet'
  readonly size?: 'sm' | 'md' | 'lg'
}

export interface ToggleButtonProps extends ToggleState {
  readonly children: ReactNode
  readonly icon?: IconName
}

/** A button that stays pressed. */
export function ToggleButton(props: ToggleButtonProps) {
  const { children, icon, variant = 'default', size = 'md', ...rest } = props
  return (
    <AriaToggleButton {...rest} className={classNames(styles.button, styles[variant], styles[size])}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </AriaToggleButton>
  )
}

export interface ToggleIconButtonProps extends ToggleState {
  readonly icon: IconName
  /** What is on while it is pressed: the accessible name and the tooltip. */
  readonly label: string
}

/** A toggle of one icon. */
export function ToggleIconButton(props: ToggleIconButtonProps) {
  const { icon, label, variant = 'quiet', size = 'md', ...rest } = props
  return (
    <Tooltip text={label}>
      <AriaToggleButton
        {...rest}
        aria-label={label}
        className={classNames(styles.button, styles[variant], styles[size], styles.icon)}
      >
        <Icon name={icon} />
      </AriaToggleButton>
    </Tooltip>
  )
}

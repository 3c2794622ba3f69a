import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import { Kbd } from './kbd.tsx'

/** `primary` is the one main action of a region; `quiet` is for toolbars and rows; `destroy` for what Undo cannot bring back. */
export type ButtonVariant = 'default' | 'primary' | 'quiet' | 'danger' | 'destroy'

export interface ButtonProps extends Pick<
  AriaButtonProps,
  'onPress' | 'isDisabled' | 'isPending' | 'type' | 'autoFocus' | 'form' | 'slot' | 'id' | 'aria-describedby'
> {
  /** A verb first: "Log contact". It is the accessible name. */
  readonly children: ReactNode
  readonly variant?: ButtonVariant
  readonly size?: 'sm' | 'md' | 'lg'
  readonly icon?: IconName
  /** After the words: a chevron where a menu opens. */
  readonly trailingIcon?: IconName
  /** The shortcut that does the same, shown in the button. */
  readonly keys?: readonly string[]
  /** As wide as what holds it. */
  readonly wide?: boolean
  /** A quiet one whose words begin where the words above and below it do. */
  readonly isFlush?: boolean
}

export function Button(props: ButtonProps) {
  const {
    children,
    variant = 'default',
    size = 'md',
    icon,
    trailingIcon,
    keys,
    wide,
    isFlush,
    ...rest
  } = props
  const className = classNames(
    styles.button,
    styles[variant],
    styles[size],
    wide && styles.wide,
    isFlush && styles.flush,
  )
  return (
    <AriaButton {...rest} className={className}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {keys && <Kbd keys={keys} decorative />}
      {trailingIcon && <Icon name={trailingIcon} />}
    </AriaButton>
  )
}

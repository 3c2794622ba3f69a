import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  type Placement,
} from 'react-aria-components'
import styles from './button.module.css'
import type { ButtonVariant } from './button.tsx'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import { Tooltip } from './tooltip.tsx'

export interface IconButtonProps extends Pick<
  AriaButtonProps,
  | 'onPress'
  | 'isDisabled'
  | 'autoFocus'
  | 'slot'
  | 'id'
  | 'excludeFromTabOrder'
  | 'aria-expanded'
  | 'aria-controls'
> {
  readonly icon: IconName
  /** What it does: the accessible name and the tooltip. */
  readonly label: string
  readonly keys?: readonly string[]
  readonly variant?: ButtonVariant
  readonly size?: 'sm' | 'md' | 'lg'
  readonly tooltipPlacement?: Placement
}

/** A button of one icon, named by its label and its tooltip. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, keys, variant = 'quiet', size = 'md', tooltipPlacement = 'bottom', ...rest } = props
  return (
    <Tooltip text={label} keys={keys} placement={tooltipPlacement}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classNames(styles.button, styles[variant], styles[size], styles.icon)}
      >
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  )
}

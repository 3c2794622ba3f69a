import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger, type Placement } from 'react-aria-components'
import { Kbd } from './kbd.tsx'
import styles from './tooltip.module.css'

export interface TooltipProps {
  readonly text: string
  readonly keys?: readonly string[]
  readonly placement?: Placement
  /** One focusable part: a button, a link, or text inside `Focusable`. */
  readonly children: ReactElement
}

/** Words for a part that shows none, after half a second or on focus. Nothing that is needed stands only here. */
export function Tooltip({ text, keys, placement = 'bottom', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip placement={placement} offset={6} className={styles.tooltip}>
        <span>{text}</span>
        {keys && <Kbd keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}

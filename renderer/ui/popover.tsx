import type { ReactElement, ReactNode, RefObject } from 'react'
import { Dialog, DialogTrigger, Popover as AriaPopover, type Placement } from 'react-aria-components'
import { classNames } from './class-names.ts'
import floating from './floating.module.css'
import { focusReturn } from './focus-return.ts'

export interface PopoverProps {
  /** What it is; read aloud when it opens. */
  readonly label: string
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly children: ReactNode | ((close: () => void) => ReactNode)
  readonly placement?: Placement
  /** Without a margin inside: for a list of choices. */
  readonly isFlush?: boolean
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** A few controls beside the button that opens them. */
export function Popover(props: PopoverProps) {
  const { label, trigger, children, placement = 'bottom start', isFlush, isOpen, onOpenChange } = props
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <AriaPopover
        ref={focusReturn}
        placement={placement}
        offset={4}
        className={classNames(floating.surface, floating.fit)}
      >
        <Dialog aria-label={label} className={classNames(floating.body, isFlush && floating.flush)}>
          {typeof children === 'function' ? ({ close }) => children(close) : children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}

export interface PopoverAtProps {
  /** What it is; read aloud when it opens. */
  readonly label: string
  /** Where it opens. */
  readonly at: RefObject<HTMLElement | null>
  readonly children: ReactNode
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** The same beside something that has several buttons. */
export function PopoverAt({ label, at, children, isOpen, onOpenChange }: PopoverAtProps) {
  return (
    <AriaPopover
      ref={focusReturn}
      triggerRef={at}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      placement="bottom start"
      offset={4}
      className={classNames(floating.surface, floating.fit)}
    >
      <Dialog aria-label={label} className={floating.body}>
        {children}
      </Dialog>
    </AriaPopover>
  )
}

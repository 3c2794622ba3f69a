import { useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Popover } from '../../ui/popover.tsx'

export interface BulkPopoverProps {
  readonly label: string
  /** What its button says. */
  readonly word: string
  readonly icon: IconName
  readonly isFlush?: boolean
  readonly children: (close: () => void) => ReactNode
}

/** Something that is asked of the ticked rows before it is done to them. */
export function BulkPopover({ label, word, icon, isFlush = false, children }: BulkPopoverProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      label={label}
      placement="top start"
      isFlush={isFlush}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" icon={icon}>
          {word}
        </Button>
      }
    >
      {children(() => setOpen(false))}
    </Popover>
  )
}

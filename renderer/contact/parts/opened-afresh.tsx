import { useState, type ReactNode } from 'react'
import { useReadAfresh } from '../../app/api/queries.ts'
import type { ContactDetails } from '../../../electron/contract/contact-details.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

interface FrameProps {
  readonly title: string
  readonly onClose: () => void
}

interface OpenedAfreshProps<Now> extends FrameProps {
  /** Undefined until it is known. */
  readonly now: Now | undefined
  readonly children: (start: Now) => ReactNode
}

/** A form in a dialog that begins with what stands when it is opened; until that is known, its frame. */
export function OpenedAfresh<Now>({ title, onClose, now, children }: OpenedAfreshProps<Now>) {
  if (now !== undefined) return <Begun start={now}>{children}</Begun>
  return (
    <Dialog isOpen onOpenChange={onClose} title={title} size="sm">
      <div aria-busy="true">
        <Skeleton height="card" />
      </div>
    </Dialog>
  )
}

/** What changes while the form is open changes nothing of what it began with. */
function Begun<Now>({ start, children }: { readonly start: Now } & Pick<OpenedAfreshProps<Now>, 'children'>) {
  const [first] = useState(start)
  return children(first)
}

interface OfContactProps extends FrameProps {
  readonly contact: ContactDetails
  readonly children: (details: ContactDetails) => ReactNode
}

/** The same for a part of what is known of a contact. */
export function OpenedWithContact({ contact, ...frame }: OfContactProps) {
  return <OpenedAfresh {...frame} now={useReadAfresh('contact', 'details', { id: contact.id })} />
}

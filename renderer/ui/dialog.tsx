import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'
import { useUiLabels } from './labels.tsx'
import text from './text.module.css'

export interface DialogProps {
  readonly isOpen: boolean
  /** Called with false by Escape, by the cross and by a click outside. */
  readonly onOpenChange: (isOpen: boolean) => void
  /** The heading, and so the accessible name. */
  readonly title: string
  readonly children: ReactNode
  /** Buttons at the end, the main one last. Without them the heading has a cross, unless
   * it is an alert, which has its own. */
  readonly footer?: ReactNode
  /** 448, 640 or 896 px. */
  readonly size?: 'sm' | 'md' | 'lg'
  /** False keeps it open for a click outside: where something typed would be lost. */
  readonly isDismissable?: boolean
  /** The title is only read aloud, and what is inside makes its own room: for a box to search in. */
  readonly isBare?: boolean
  /** Assertive for what cannot be undone. */
  readonly role?: 'dialog' | 'alertdialog'
}

/** Something that has to be answered before work goes on. */
export function Dialog(props: DialogProps) {
  const { isOpen, onOpenChange, title, children, footer, size = 'md', isDismissable = true, role } = props
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
      className={styles.scrim}
      data-dialog
    >
      <Modal className={classNames(styles.dialog, props.isBare ? styles.bare : styles[size])}>
        {props.isBare ? (
          <AriaDialog role={role} aria-label={title} className={styles.content}>
            {children}
          </AriaDialog>
        ) : (
          <AriaDialog role={role} className={styles.content}>
            <DialogHead {...props} />
            <div className={styles.body}>{children}</div>
            {footer !== undefined && <footer className={styles.foot}>{footer}</footer>}
          </AriaDialog>
        )}
      </Modal>
    </ModalOverlay>
  )
}

function DialogHead({ title, footer, role, onOpenChange }: DialogProps) {
  const { close } = useUiLabels()
  return (
    <header className={styles.head}>
      <Heading slot="title" className={text.subtitle}>
        {title}
      </Heading>
      {footer === undefined && role !== 'alertdialog' && (
        <IconButton icon="x" label={close} onPress={() => onOpenChange(false)} />
      )}
    </header>
  )
}

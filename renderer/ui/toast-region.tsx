import {
  Button,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components'
import { cutMiddle } from './cut-middle.ts'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import { useUiLabels } from './labels.tsx'
import text from './text.module.css'
import { toastQueue, type Toast } from './toast-queue.ts'
import styles from './toast-region.module.css'

/** As many as three lines hold. */
const mostLetters = 165

export interface ToastRegionProps {
  /** The landmark that F6 reaches. */
  readonly label: string
}

/** Where toasts appear; one for the whole window. */
export function ToastRegion({ label }: ToastRegionProps) {
  return (
    <AriaToastRegion queue={toastQueue} aria-label={label} data-toasts className={styles.region}>
      {({ toast }) => (
        <AriaToast toast={toast} className={styles.toast}>
          <ToastBody toast={toast.content} onClose={() => toastQueue.close(toast.key)} />
          {toast.timeout !== undefined && <span className={styles.clock} aria-hidden="true" />}
        </AriaToast>
      )}
    </AriaToastRegion>
  )
}

function ToastBody({ toast, onClose }: { readonly toast: Toast; readonly onClose: () => void }) {
  const labels = useUiLabels()
  if (toast.work !== undefined) return <WorkBody toast={toast} />
  const undo = () => {
    onClose()
    toast.onUndo?.()
  }
  return (
    <>
      <Icon name={toast.icon ?? 'check'} className={styles.icon} />
      <ToastContent className={styles.message}>
        <Text slot="title" title={toast.message}>
          {cutMiddle(toast.message, mostLetters)}
        </Text>
      </ToastContent>
      {toast.onUndo && (
        <Button onPress={undo} className={styles.undo}>
          <Icon name="undo" />
          <span className={styles.word}>{labels.undo}</span>
          <span className={styles.keys}>
            <Kbd keys={labels.undoKeys} decorative />
          </span>
        </Button>
      )}
      {toast.action && <ToastAction {...toast.action} onClose={onClose} />}
      <Button slot="close" aria-label={labels.dismiss} className={styles.close}>
        <Icon name="x" />
      </Button>
    </>
  )
}

interface ToastActionProps {
  readonly label: string
  readonly run: () => void
  readonly onClose: () => void
}

function ToastAction({ label, run, onClose }: ToastActionProps) {
  const press = () => {
    onClose()
    run()
  }
  return (
    <Button onPress={press} className={styles.undo}>
      <span className={styles.word}>{label}</span>
    </Button>
  )
}

/** Read aloud once by its message; the bar tells the rest. */
function WorkBody({ toast }: { readonly toast: Toast }) {
  return (
    <ToastContent className={styles.work}>
      <Text slot="title" className={text.hidden}>
        {toast.message}
      </Text>
      {toast.work}
    </ToastContent>
  )
}

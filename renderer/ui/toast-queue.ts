import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'
import type { IconName } from './icon.tsx'

export interface Toast {
  /** What happened, in the past tense: "3 people moved to Trash". */
  readonly message: string
  readonly icon?: IconName
  /** Takes it back. The toast closes when it is pressed. */
  readonly onUndo?: () => void
}

/** How long Undo is offered; it stays for ever in History. The clock stops under the pointer and while focused. */
const toastMilliseconds = 10_000

export const toastQueue = new ToastQueue<Toast>({ maxVisibleToasts: 3 })

/** Tells what happened. Returns a function that closes the toast before its time. */
export function showToast(toast: Toast): () => void {
  const key = toastQueue.add(toast, { timeout: toastMilliseconds })
  return () => toastQueue.close(key)
}

/** Takes back what the newest toast with an Undo tells, as Ctrl+Z does. False when there is none. */
export function undoNewestToast(): boolean {
  const newest = toastQueue.visibleToasts.find(({ content }) => content.onUndo)
  if (!newest) return false
  toastQueue.close(newest.key)
  newest.content.onUndo?.()
  return true
}

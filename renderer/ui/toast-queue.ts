import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'
import type { ReactNode } from 'react'
import type { IconName } from './icon-glyphs.tsx'

export interface Toast {
  /** What happened, in the past tense: "3 people moved to Trash". */
  readonly message: string
  readonly icon?: IconName
  /** Takes it back. The toast closes when it is pressed. */
  readonly onUndo?: () => void
  /** Where to go on instead: it says so where nothing can be taken back here. */
  readonly action?: { readonly label: string; readonly run: () => void }
  /** What it tells of, so that it goes when that is taken back elsewhere. */
  readonly about?: string
  /** Work that goes on, shown in place of the message: a `ProgressBar`. The toast stays until it is closed. */
  readonly work?: ReactNode
}

/** How long Undo is offered; it stays for ever in History. The clock stops under the pointer and while focused. */
const toastMilliseconds = 10_000

const mostToasts = 3

interface ShownToast extends Toast {
  /** How many were shown before it, and itself. */
  readonly place: number
}

export const toastQueue = new ToastQueue<ShownToast>({ maxVisibleToasts: mostToasts })

let shown = 0

/** The place of the toast that was shown last: what happens now belongs after it. */
export const lastToast = (): number => shown

/** Tells what happened. Returns a function that closes the toast before its time. */
export function showToast(toast: Toast): () => void {
  makeRoom()
  shown += 1
  const key = toastQueue.add(
    { ...toast, place: shown },
    toast.work === undefined ? { timeout: toastMilliseconds } : {},
  )
  return () => toastQueue.close(key)
}

/** The queue would keep what no longer shows and bring it back, as if it were news, once the newer ones are gone. */
function makeRoom(): void {
  if (toastQueue.visibleToasts.length < mostToasts) return
  const oldest = toastQueue.visibleToasts.findLast(({ content }) => content.work === undefined)
  if (oldest) toastQueue.close(oldest.key)
}

/** Takes back what the newest toast with an Undo tells, as Ctrl+Z does. False when there is none as new as asked. */
export function undoNewestToast(oldest = 0): boolean {
  const newest = toastQueue.visibleToasts.find(({ content }) => content.onUndo)
  if (!newest || newest.content.place < oldest) return false
  toastQueue.close(newest.key)
  newest.content.onUndo?.()
  return true
}

/** What is told of it is no longer so. */
export function closeToastsAbout(about: string): void {
  for (const { key, content } of toastQueue.visibleToasts) if (content.about === about) toastQueue.close(key)
}

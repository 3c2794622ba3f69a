import { useEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import styles from './print-page.module.css'

export interface PrintPageProps {
  /** Of the document that comes of it. */
  readonly title: string
  readonly children: ReactNode
  /** It stands there with its type loaded, and may be printed. */
  readonly onReady: () => void
}

/** What goes to paper in place of the window, and is never seen on the screen. */
export function PrintPage({ title, children, onReady }: PrintPageProps) {
  const latest = useRef(onReady)
  useEffect(() => {
    latest.current = onReady
  })
  useEffect(() => {
    let isGone = false
    void document.fonts.ready.then(() => {
      if (!isGone) latest.current()
    })
    return () => {
      isGone = true
    }
  }, [])
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
  return createPortal(
    <div data-print-page className={styles.print}>
      {children}
    </div>,
    document.body,
  )
}

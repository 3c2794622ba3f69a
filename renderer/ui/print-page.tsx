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

/** The page that was put up, as a document of its own with the styles of the window. */
export function printedDocument(): string {
  const root = document.documentElement.cloneNode(false) as HTMLElement
  const [head, body] = [document.createElement('head'), document.createElement('body')]
  const title = document.createElement('title')
  title.textContent = document.title
  head.append(title, ...copiesOf('link[rel="stylesheet"]'))
  body.append(...copiesOf('[data-print-page]'))
  root.append(head, body)
  return `<!doctype html>${root.outerHTML}`
}

const copiesOf = (selector: string): readonly Node[] =>
  [...document.querySelectorAll(selector)].map((found) => found.cloneNode(true))

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

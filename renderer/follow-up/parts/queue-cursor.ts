import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useQueueCommands } from '../../app/api/here-commands.ts'

export interface QueueCursor {
  /** Of the line that the keys act on; undefined in an empty queue. */
  readonly current: string | undefined
  readonly setCurrent: (key: string) => void
  /** Keeps the element of a line, to move the focus there. */
  readonly ref: (key: string) => (element: HTMLElement | null) => void
  /** Arrow keys, which no command may take from the rest of the window. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

const arrows: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** A queue worked from top to bottom, across its sections. What is done leaves, and the next one takes its place. */
export function useQueueCursor(keys: readonly string[]): QueueCursor {
  const [wanted, setWanted] = useState({ key: keys[0], index: 0 })
  const lines = useRef(new Map<string, HTMLElement>())
  const index = wanted.key === undefined ? -1 : keys.indexOf(wanted.key)
  const current = index === -1 ? keys[Math.min(wanted.index, keys.length - 1)] : wanted.key
  const setCurrent = useCallback((key: string) => setWanted({ key, index: keys.indexOf(key) }), [keys])
  const step = useCallback(
    (by: number) => {
      const next = keys[(current === undefined ? -1 : keys.indexOf(current)) + by]
      if (next !== undefined) lines.current.get(next)?.focus()
    },
    [keys, current],
  )
  useQueueCommands(step)
  useFocusOnCurrent(lines.current, current)
  const ref = useCallback(
    (key: string) => (element: HTMLElement | null) => {
      if (element) lines.current.set(key, element)
      else lines.current.delete(key)
    },
    [],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const by = arrows[event.key]
    if (by === undefined || event.defaultPrevented || !isLine(event.target)) return
    event.preventDefault()
    step(by)
  }
  return { current, setCurrent, ref, onKeyDown }
}

const isLine = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.hasAttribute('aria-current')

/** Where nothing else has the focus, the current line does: at the start, and when the line before it has gone. */
function useFocusOnCurrent(lines: ReadonlyMap<string, HTMLElement>, current: string | undefined): void {
  useEffect(() => {
    const isFree = document.activeElement === document.body || document.activeElement?.id === 'main'
    if (current !== undefined && isFree) lines.get(current)?.focus({ preventScroll: true })
  }, [lines, current])
}

import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useEffect, useRef, type CSSProperties, type ReactNode } from 'react'
import { Skeleton } from './skeleton.tsx'
import styles from './virtual-queue.module.css'

/** What a line puts on its element to stand where it belongs. */
export interface ItemPlace {
  readonly style: CSSProperties
  readonly 'data-index': number
  readonly ref: (element: HTMLElement | null) => void
}

export interface VirtualQueueProps {
  readonly label: string
  readonly count: number
  /** In pixels at usual text size, until it is drawn and measured. */
  readonly heightOf: (index: number) => number
  readonly keyOf: (index: number) => string
  /** A list item that takes the place. */
  readonly render: (index: number, place: ItemPlace) => ReactNode
  /** Kept drawn wherever the list is scrolled to, and scrolled to when it changes. */
  readonly current: number
  /** The lines that are to be drawn. */
  readonly onRange: (first: number, last: number) => void
  /** How many there are is not known yet: the places of some are drawn. */
  readonly isComing?: boolean
}

/** Lines drawn beyond those in sight. */
const overscan = 12

/** A queue of any length: only the lines in sight are drawn. */
export function VirtualQueue(props: VirtualQueueProps) {
  const { label, count, heightOf, keyOf, render, current, onRange, isComing = false } = props
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: heightOf,
    getItemKey: keyOf,
    overscan,
    rangeExtractor: (range) => withCurrent(range, current),
  })
  // What is worked at grows downwards: it is not scrolled away by what opens beneath it.
  virtual.shouldAdjustScrollPositionOnItemSizeChange = ({ index, end }, _grown, { scrollOffset }) =>
    index !== current && end <= (scrollOffset ?? 0)
  const items = virtual.getVirtualItems()
  const { startIndex = 0, endIndex = -1 } = virtual.range ?? {}
  useEffect(() => onRange(Math.max(0, startIndex - overscan), endIndex), [startIndex, endIndex, onRange])
  useEffect(() => {
    if (current < 0) return
    // Far away it is not measured yet, and is looked for over some frames; near by, nothing is to move it later.
    const { startIndex: first, endIndex: last } = virtual.range ?? { startIndex: 0, endIndex: -1 }
    const isNear = current >= first - overscan && current <= last + overscan
    const line = isNear && box.current?.querySelector(`[data-index="${current}"]`)
    if (line) line.scrollIntoView({ block: 'nearest' })
    else virtual.scrollToIndex(current)
  }, [virtual, current])
  return (
    <div ref={box} className={styles.box}>
      {isComing && <Coming />}
      <ul aria-label={label} className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) =>
          render(index, {
            style: { transform: `translateY(${start}px)` },
            'data-index': index,
            ref: virtual.measureElement,
          }),
        )}
      </ul>
    </div>
  )
}

/** Lines before they are known; seen only when that takes a moment. */
function Coming() {
  return (
    <div className={styles.coming}>
      {(['most', 'half', 'most', 'third', 'half', 'most'] as const).map((width, line) => (
        <Skeleton key={line} width={width} />
      ))}
    </div>
  )
}

function withCurrent(range: Range, current: number): number[] {
  const drawn = defaultRangeExtractor(range)
  if (current < 0 || current >= range.count || drawn.includes(current)) return drawn
  return [...drawn, current].sort((one, other) => one - other)
}

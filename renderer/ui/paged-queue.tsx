import { Fragment, useState, type ReactNode } from 'react'
import type { GridSource } from './data-grid/grid-source.ts'
import type { QueueLineProps } from './queue-line.tsx'
import {
  useLineCursor,
  useQueueRows,
  type Identified,
  type LineCursor,
  type QueueRows,
} from './queue-state.ts'
import { Skeleton } from './skeleton.tsx'
import styles from './virtual-queue.module.css'
import { VirtualQueue, type ItemPlace } from './virtual-queue.tsx'

/** A queue of any length whose rows come in pages, worked line by line. */
interface PagedQueueState<Row> {
  readonly rows: QueueRows<Row>
  readonly cursor: LineCursor
  /** Undefined in an empty queue, and while it is on its way. */
  readonly current: Row | undefined
}

export function usePagedQueue<Row>(source: GridSource<Row> | null): PagedQueueState<Row> {
  const rows = useQueueRows(source)
  const cursor = useLineCursor(rows.total, source?.list)
  return { rows, cursor, current: cursor.index < 0 ? undefined : rows.row(cursor.index) }
}

/** So many rows at most come before the one that is looked at while it is. */
const mostNewer = 20

/** What comes before the current row, such as a step of history that was just made, does not put another in its place. */
export function useFollowedRow<Row extends Identified>({
  rows,
  cursor,
  current,
}: PagedQueueState<Row>): void {
  const { index, set } = cursor
  const [seen, setSeen] = useState<{ readonly index: number; readonly id: string }>()
  if (!current || (seen?.index === index && seen.id === current.id)) return
  const moved = seen?.index === index ? placeAfter(rows, seen) : undefined
  setSeen(moved === undefined ? { index, id: current.id } : { index: moved, id: seen?.id ?? current.id })
  if (moved !== undefined) set(moved)
}

/** Where a row is now that was at a place before. */
function placeAfter<Row extends Identified>(
  rows: QueueRows<Row>,
  { index, id }: { readonly index: number; readonly id: string },
): number | undefined {
  for (let place = index + 1; place <= index + mostNewer; place++)
    if (rows.row(place)?.id === id) return place
  return undefined
}

/** What a `QueueLine` is given to stand in its place and under the keys. */
export type PagedLine = Required<Pick<QueueLineProps, 'ref' | 'place' | 'isCurrent' | 'onCurrent'>>

export interface PagedQueueProps<Row> {
  readonly label: string
  readonly queue: PagedQueueState<Row>
  /** In pixels at usual text size; left out, that of one line. */
  readonly heightOf?: (index: number) => number
  /** A list item. */
  readonly line: (row: Row, line: PagedLine) => ReactNode
  /** The list is not open yet; not so once it has failed, which is said elsewhere. */
  readonly isComing?: boolean
}

const lineHeight = 32
const oneLine = () => lineHeight

/** The lines in sight. Around them stands what has `queue.cursor.ref` and `queue.cursor.onKeyDown`. */
export function PagedQueue<Row>(props: PagedQueueProps<Row>) {
  const { label, queue, heightOf = oneLine, line, isComing = false } = props
  const { rows, cursor } = queue
  return (
    <VirtualQueue
      label={label}
      count={rows.total}
      heightOf={heightOf}
      keyOf={String}
      current={cursor.index}
      onRange={rows.want}
      isComing={isComing}
      render={(index, { ref, ...place }) => {
        const row = rows.row(index)
        if (row === undefined) return <LoadingLine key={index} place={{ ref, ...place }} />
        const isCurrent = cursor.index === index
        const stand = { place: { ...place, index, total: rows.total }, onCurrent: () => cursor.set(index) }
        return <Fragment key={index}>{line(row, { ref, isCurrent, ...stand })}</Fragment>
      }}
    />
  )
}

/** A row that is on its way. */
function LoadingLine({ place: { ref, ...place } }: { readonly place: ItemPlace }) {
  return (
    <li ref={ref} {...place} className={styles.loading} aria-busy="true">
      <Skeleton width="half" />
    </li>
  )
}

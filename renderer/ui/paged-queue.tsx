import { Fragment, type ReactNode } from 'react'
import type { GridSource } from './data-grid/grid-source.ts'
import type { QueueLineProps } from './queue-line.tsx'
import { useLineCursor, useQueueRows, type LineCursor, type QueueRows } from './queue-state.ts'
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

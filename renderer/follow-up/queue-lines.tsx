import { useCallback } from 'react'
import { useTranslate } from '../app/api/language.tsx'
import { VirtualQueue, type ItemPlace } from '../ui/virtual-queue.tsx'
import type { QueueLayout } from './queue-layout.ts'
import { QueueHead, QueueRow } from './queue-row.tsx'
import type { FollowUpQueueState } from './use-queue.ts'

const lineHeight = 32
const headHeight = 44

export interface QueueLinesProps {
  readonly queue: FollowUpQueueState
  readonly layout: QueueLayout
  readonly isComing: boolean
}

/** The lines in sight, under the names of their parts. */
export function QueueLines({ queue, layout, isComing }: QueueLinesProps) {
  const t = useTranslate()
  const { rows, cursor } = queue
  const keyOf = useCallback((index: number) => layout.keyOf(index), [layout])
  const onRange = useCallback(
    (first: number, last: number) => rows.want(layout.rowFrom(first), layout.rowFrom(last)),
    [rows.want, layout],
  )
  return (
    <VirtualQueue
      label={t('followUpScreen.title')}
      count={layout.length}
      heightOf={(index) => (layout.item(index).kind === 'head' ? headHeight : lineHeight)}
      keyOf={keyOf}
      current={cursor.index < 0 ? -1 : layout.indexOf(cursor.index)}
      onRange={onRange}
      isComing={isComing}
      render={(index, place) => lineAt({ queue, layout }, index, place)}
    />
  )
}

function lineAt({ queue, layout }: Omit<QueueLinesProps, 'isComing'>, index: number, place: ItemPlace) {
  const { rows, cursor, selection, completing } = queue
  const item = layout.item(index)
  if (item.kind === 'head') return <QueueHead key={item.bucket} item={item} place={place} />
  const followUp = rows.row(item.row)
  return (
    <QueueRow
      key={followUp?.id ?? item.row}
      followUp={followUp}
      index={item.row}
      total={rows.total}
      place={place}
      cursor={cursor}
      selection={selection}
      isCompleting={followUp !== undefined && followUp.id === completing}
      onComplete={(one) => queue.setCompleting(one?.id)}
      onAsk={queue.ask}
    />
  )
}

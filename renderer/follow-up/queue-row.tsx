import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { ItemPlace } from '../ui/virtual-queue.tsx'
import styles from './follow-ups.module.css'
import { CompleteForm } from './parts/complete-form.tsx'
import { contactsOf } from './parts/completion.ts'
import { FollowUpLine } from './parts/follow-up-line.tsx'
import type { QueueQuestion } from './queue-dialogs.tsx'
import type { LineCursor, Selection } from '../ui/queue-state.ts'
import type { QueueItem } from './queue-layout.ts'

export interface QueueHeadProps {
  readonly item: QueueItem & { readonly kind: 'head' }
  readonly place: ItemPlace
}

/** The heading of a part of the queue: "Overdue 3". */
export function QueueHead({ item, place }: QueueHeadProps) {
  const t = useTranslate()
  return (
    <li {...place} className={styles.head}>
      <h2 className={styles.heading}>{t(`bucket.${item.bucket}`)}</h2>
      <span className={styles.count}>{item.count}</span>
    </li>
  )
}

export interface QueueRowProps {
  /** Undefined while it is on its way. */
  readonly followUp: FollowUpRow | undefined
  /** In the list. */
  readonly index: number
  readonly total: number
  readonly place: ItemPlace
  readonly cursor: LineCursor
  readonly selection: Selection<FollowUpRow>
  readonly isCompleting: boolean
  readonly onComplete: (followUp: FollowUpRow | undefined) => void
  readonly onAsk: (question: QueueQuestion) => void
}

export function QueueRow(props: QueueRowProps) {
  const { followUp, index, total, place, cursor, selection, isCompleting } = props
  const t = useTranslate()
  if (!followUp)
    return (
      <li {...place} className={styles.loadingLine} aria-busy="true">
        <Skeleton width="half" />
      </li>
    )
  const isCurrent = cursor.index === index
  const line = {
    followUp,
    showsOwner: true,
    isCurrent,
    onCurrent: () => cursor.set(index),
    actions: {
      onComplete: () => props.onComplete(followUp),
      onSnooze: () => props.onAsk({ kind: 'snooze', followUps: [followUp] }),
      onLog: () => openDialog('log', { with: contactsOf(followUp) }),
    },
    ...(selection.rows.length > 0 && {
      select: (
        <Checkbox
          label={t('followUpScreen.select', { title: followUp.title })}
          isSelected={selection.has(followUp.id)}
          onChange={() => selection.toggle(followUp)}
          excludeFromTabOrder
        />
      ),
    }),
  }
  if (!isCompleting)
    return (
      <FollowUpLine
        {...line}
        lineRef={place.ref}
        place={{ style: place.style, 'data-index': place['data-index'], index, total }}
      />
    )
  return (
    <li {...place} className={styles.completing}>
      <CompleteForm
        key={followUp.id}
        followUp={followUp}
        line={(onCancel) => <FollowUpLine {...line} isPart isCompleting onCancelComplete={onCancel} />}
        onClose={() => props.onComplete(undefined)}
      />
    </li>
  )
}

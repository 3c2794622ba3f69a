import { dayTitle, longDate, relativeDate } from '../../db/domain/date-phrase.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { BatchRow } from '../../electron/contract/history.ts'
import { useLanguage } from '../app/api/language.tsx'
import { Badge } from '../ui/badge.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { QueueLine } from '../ui/queue-line.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { ItemPlace } from '../ui/virtual-queue.tsx'
import { batchTime } from './batch-time.ts'
import { batchTitle, dayOf, fieldsText, whyNotUndoable } from './batch-words.ts'
import styles from './history.module.css'

export interface BatchLineProps {
  /** Undefined while it is on its way. */
  readonly batch: BatchRow | undefined
  /** Above it stands the name of its day. */
  readonly isFirstOfDay: boolean
  readonly today: LocalDate
  readonly index: number
  readonly total: number
  readonly place: ItemPlace
  readonly isCurrent: boolean
  readonly onCurrent: () => void
  readonly onOpen: () => void
}

/** One step of history. */
export function BatchLine(props: BatchLineProps) {
  const { batch, isFirstOfDay, today, index, total, place, isCurrent } = props
  const { t, locale } = useLanguage()
  if (!batch)
    return (
      <li {...place} className={styles.loadingLine} aria-busy="true">
        <Skeleton width="half" />
      </li>
    )
  const day = dayOf(batch.at)
  const fields = fieldsText(t, batch)
  return (
    <li {...place} aria-posinset={index + 1} aria-setsize={total}>
      {isFirstOfDay && (
        <div className={styles.day}>
          <h2 className={styles.dayName}>{dayTitle(day, locale)}</h2>
          <span title={longDate(day, locale)}>{relativeDate(day, today, locale)}</span>
        </div>
      )}
      <QueueLine
        isPart
        isCurrent={isCurrent}
        isDone={batch.undone}
        onCurrent={props.onCurrent}
        onOpen={props.onOpen}
        start={<Icon name={iconOf(batch.kind)} />}
        title={batchTitle(t, batch)}
        {...(fields !== '' && { sub: fields })}
        mark={<BatchMark batch={batch} />}
        who={batch.member !== null && <bdi>{batch.member}</bdi>}
        end={
          <>
            <span className={styles.count}>{t('historyScreen.changes', { count: batch.changes })}</span>
            <time dateTime={batch.at} className={styles.time}>
              {batchTime(batch.at, locale)}
            </time>
          </>
        }
      />
    </li>
  )
}

function BatchMark({ batch }: { readonly batch: BatchRow }) {
  const { t } = useLanguage()
  const reason = whyNotUndoable(batch)
  if (reason === undefined) return null
  return reason === 'whyUndone' ? (
    <Badge icon="undo">{t('historyScreen.undone')}</Badge>
  ) : (
    <Badge icon="lock">{t('historyScreen.final')}</Badge>
  )
}

const icons: readonly (readonly [string, IconName])[] = [
  ['record.restore', 'undo'],
  ['record.', 'trash'],
  ['person.', 'person'],
  ['organization.', 'org'],
  ['contact_point.', 'phone'],
  ['affiliation.', 'link'],
  ['relationship.', 'link'],
  ['interaction.', 'note'],
  ['attachment.', 'file'],
  ['follow_up.', 'followup'],
  ['tag.', 'tag'],
  ['cadence.', 'clock'],
  ['import.', 'import'],
  ['sample.', 'import'],
  ['member.', 'people'],
  ['undo', 'undo'],
  ['field.', 'undo'],
]

const iconOf = (kind: string): IconName => icons.find(([start]) => kind.startsWith(start))?.[1] ?? 'edit'

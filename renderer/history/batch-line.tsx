import { dayTitle, longDate, relativeDate, timeOfDay } from '../../db/domain/date-phrase.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { batchTitle, fieldsText } from '../../db/domain/told-batch.ts'
import type { BatchRow } from '../../electron/contract/history.ts'
import { dayHere, timeHere } from '../app/api/here.ts'
import { useLanguage } from '../app/api/language.tsx'
import { Badge } from '../ui/badge.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import type { PagedLine } from '../ui/paged-queue.tsx'
import { QueueLine } from '../ui/queue-line.tsx'
import { whyNotUndoable } from './batch-words.ts'
import styles from './history.module.css'

export interface BatchLineProps {
  readonly batch: BatchRow
  /** Above it stands the name of its day. */
  readonly isFirstOfDay: boolean
  readonly today: LocalDate
  readonly line: PagedLine
  readonly onOpen: () => void
}

/** One step of history. */
export function BatchLine({ batch, isFirstOfDay, today, line, onOpen }: BatchLineProps) {
  const { t, locale } = useLanguage()
  const { index, total, ...place } = line.place
  const day = dayHere(batch.at)
  const fields = fieldsText(t, batch)
  return (
    <li ref={line.ref} {...place} aria-posinset={index + 1} aria-setsize={total}>
      {isFirstOfDay && (
        <div className={styles.day}>
          <h2 className={styles.dayName}>{dayTitle(day, locale)}</h2>
          <span title={longDate(day, locale)}>{relativeDate(day, today, locale)}</span>
        </div>
      )}
      <QueueLine
        isPart
        isCurrent={line.isCurrent}
        isDone={batch.undone}
        onCurrent={line.onCurrent}
        onOpen={onOpen}
        start={<Icon name={iconOf(batch.kind)} />}
        title={batchTitle(t, batch)}
        {...(fields !== '' && { sub: fields })}
        mark={<BatchMark batch={batch} />}
        who={batch.member !== null && <bdi>{batch.member}</bdi>}
        end={
          <>
            <span className={styles.count}>{t('historyScreen.changes', { count: batch.changes })}</span>
            <time dateTime={batch.at} className={styles.time}>
              {timeOfDay(timeHere(batch.at), locale)}
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

import { longDate, relativeDate } from '../../db/domain/date-phrase.ts'
import { dateAt, type LocalDate } from '../../db/domain/local-date.ts'
import type { TrashedRow } from '../../electron/contract/trash.ts'
import { useLanguage } from '../app/api/language.tsx'
import { nounIcon, toldName } from '../contact/parts/told-record.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Icon } from '../ui/icon.tsx'
import { QueueLine } from '../ui/queue-line.tsx'
import type { Selection } from '../ui/queue-state.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import type { ItemPlace } from '../ui/virtual-queue.tsx'
import styles from './trash.module.css'

export interface TrashLineProps {
  /** Undefined while it is on its way. */
  readonly row: TrashedRow | undefined
  readonly today: LocalDate
  readonly index: number
  readonly total: number
  readonly place: ItemPlace
  readonly isCurrent: boolean
  readonly onCurrent: () => void
  readonly selection: Selection<TrashedRow>
}

/** One record that was thrown away. */
export function TrashLine({ row, today, place, selection, ...line }: TrashLineProps) {
  const { t, locale } = useLanguage()
  if (!row)
    return (
      <li {...place} className={styles.loadingLine} aria-busy="true">
        <Skeleton width="half" />
      </li>
    )
  const name = toldName(t, row)
  const day = dateAt(Date.parse(row.at), Intl.DateTimeFormat().resolvedOptions().timeZone)
  return (
    <QueueLine
      ref={place.ref}
      place={{ style: place.style, 'data-index': place['data-index'], index: line.index, total: line.total }}
      isCurrent={line.isCurrent}
      onCurrent={line.onCurrent}
      onOpen={() => selection.toggle(row)}
      select={
        <Checkbox
          label={t('trashScreen.select', { name })}
          isSelected={selection.has(row.id)}
          onChange={() => selection.toggle(row)}
          excludeFromTabOrder
        />
      }
      start={<Icon name={nounIcon(row.noun)} />}
      title={name}
      sub={t.find(`noun.${row.noun}`, { count: 1 })}
      who={row.member !== null && <bdi>{t('trashScreen.by', { name: row.member })}</bdi>}
      end={
        <time dateTime={row.at} title={longDate(day, locale)}>
          {relativeDate(day, today, locale)}
        </time>
      }
    />
  )
}

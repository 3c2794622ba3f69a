import { longDate, relativeDate } from '../../db/domain/date-phrase.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { toldName } from '../../db/domain/told-record.ts'
import type { TrashedRow } from '../../electron/contract/trash.ts'
import { dayHere } from '../app/api/here.ts'
import { useLanguage } from '../app/api/language.tsx'
import { nounIcon } from '../contact/parts/told-record.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import type { PagedLine } from '../ui/paged-queue.tsx'
import { QueueLine } from '../ui/queue-line.tsx'
import type { Selection } from '../ui/queue-state.ts'

export interface TrashLineProps {
  readonly row: TrashedRow
  readonly today: LocalDate
  readonly line: PagedLine
  readonly selection: Selection<TrashedRow>
  readonly onRestore: () => void
  readonly onPurge: () => void
}

/** One record that was thrown away. */
export function TrashLine({ row, today, line, selection, onRestore, onPurge }: TrashLineProps) {
  const { t, locale } = useLanguage()
  const name = toldName(t, row)
  const day = dayHere(row.at)
  return (
    <QueueLine
      {...line}
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
      actions={
        <>
          <IconButton
            icon="undo"
            size="sm"
            label={t('trashScreen.restore')}
            keys={['R']}
            onPress={onRestore}
            excludeFromTabOrder
          />
          <IconButton
            icon="trash"
            size="sm"
            label={t('trashScreen.purge')}
            keys={['X']}
            onPress={onPurge}
            excludeFromTabOrder
          />
        </>
      }
      end={
        <time dateTime={row.at} title={longDate(day, locale)}>
          {relativeDate(day, today, locale)}
        </time>
      }
    />
  )
}

import { longDate, shortDate, timeOfDay } from '../../db/domain/date-phrase.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { LocalTime } from '../../db/domain/local-time.ts'
import type { Language } from '../app/api/language.tsx'
import type { ListColumn } from '../list/parts/list-column.ts'
import type { ListRow } from '../list/parts/use-record-list.ts'

/** What the table of follow-ups shows in ways of its own. */
export const followUpColumns = (
  { t, locale }: Language,
  today: LocalDate,
): readonly ListColumn<ListRow<'follow-up'>>[] => [
  {
    id: 'title',
    header: t('filterField.title'),
    width: 260,
    grow: 1,
    isSortable: true,
    isHideable: false,
    isName: true,
    cell: ({ title }) => title,
  },
  {
    id: 'due',
    header: t('filterField.due'),
    width: 130,
    isSortable: true,
    cell: ({ dueOn, dueTime }) =>
      dueOn === null
        ? ''
        : [shortDate(dueOn, today, locale), dueTime && timeOfDay(dueTime as LocalTime, locale)]
            .filter(Boolean)
            .join(' '),
    title: ({ dueOn }) => (dueOn === null ? undefined : longDate(dueOn, locale)),
  },
  {
    id: 'bucket',
    header: t('filterField.bucket'),
    width: 110,
    isSortable: true,
    cell: ({ bucket, state }) => (bucket === null ? t(`followUpState.${state}`) : t(`bucket.${bucket}`)),
  },
  {
    id: 'about',
    header: t('filterField.about'),
    width: 180,
    grow: 0.5,
    isSortable: true,
    cell: ({ links }) => links.map(({ name }) => name).join(', '),
  },
  {
    id: 'owner',
    header: t('filterField.owner'),
    width: 120,
    isSortable: true,
    cell: ({ owner }) => owner?.name ?? '',
  },
  {
    id: 'priority',
    header: t('filterField.priority'),
    width: 100,
    isSortable: true,
    cell: ({ priority }) => t(`priority.${priority}`),
  },
]

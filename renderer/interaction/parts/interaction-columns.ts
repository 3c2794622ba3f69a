import type { InteractionRow } from '../../../db/domain/row/interaction-row.ts'
import { longDate, shortDate, timeOfDay } from '../../../db/domain/date-phrase.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { LocalTime } from '../../../db/domain/local-time.ts'
import type { WithFields } from '../../../electron/contract/list.ts'
import type { Language } from '../../app/api/language.tsx'
import type { ListColumn } from '../../list/parts/list-column.ts'
import { typeName } from './interaction-words.ts'

type Column = ListColumn<InteractionRow & WithFields>

/** What lists of interactions show in ways of their own. */
export const interactionColumns = ({ t, locale }: Language, today: LocalDate): readonly Column[] => [
  {
    id: 'date',
    header: t('filterField.date'),
    width: 150,
    isSortable: true,
    isHideable: false,
    cell: ({ occurredOn, occurredTime }) =>
      [shortDate(occurredOn, today, locale), occurredTime && timeOfDay(occurredTime as LocalTime, locale)]
        .filter(Boolean)
        .join(' '),
    title: ({ occurredOn }) => longDate(occurredOn, locale),
  },
  {
    id: 'type',
    header: t('filterField.type'),
    width: 136,
    isSortable: true,
    cell: ({ type }) => typeName(t, type),
  },
  {
    id: 'with',
    header: t('interactionsScreen.with'),
    width: 150,
    grow: 0.7,
    isSortable: true,
    isName: true,
    cell: ({ participants }) => participants.map(({ name }) => name).join(', '),
  },
  {
    id: 'subject',
    header: t('interactionsScreen.subject'),
    width: 170,
    grow: 1,
    isSortable: true,
    cell: ({ subject, excerpt }) => subject ?? excerpt?.split('\n')[0] ?? '',
  },
  {
    id: 'outcome',
    header: t('filterField.outcome'),
    width: 164,
    isSortable: true,
    cell: ({ outcome }) => outcome && t(`outcome.${outcome}`),
  },
]

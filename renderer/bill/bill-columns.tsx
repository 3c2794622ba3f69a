import { longDate, relativeDate } from '../../db/domain/date-phrase.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { Language } from '../app/api/language.tsx'
import type { ListColumn } from '../list/parts/list-column.ts'
import type { ListRow } from '../list/parts/use-record-list.ts'
import text from '../ui/text.module.css'

/** What a list of bills shows in ways of its own. */
export function billColumns(
  { t, locale }: Language,
  today: LocalDate,
): readonly ListColumn<ListRow<'bill'>>[] {
  return [
    {
      id: 'number',
      header: t('filterField.number'),
      width: 120,
      isSortable: true,
      isHideable: false,
      isName: true,
      cell: ({ number }) => number,
    },
    {
      id: 'title',
      header: t('filterField.title'),
      width: 280,
      grow: 1,
      isSortable: true,
      cell: ({ title }) => title ?? '',
    },
    {
      id: 'jurisdiction',
      header: t('billScreen.jurisdiction'),
      width: 150,
      isSortable: true,
      cell: ({ jurisdiction }) => jurisdiction?.name ?? '',
    },
    {
      id: 'session',
      header: t('filterField.session'),
      width: 148,
      isSortable: true,
      cell: ({ session }) => session ?? '',
    },
    {
      id: 'interactions',
      header: t('filterField.interactions'),
      width: 96,
      align: 'end',
      isSortable: true,
      cell: ({ interactions }) => interactions || <span className={text.faint}>–</span>,
      title: ({ interactions }) => t('billScreen.said', { count: interactions }),
      words: ({ interactions }) => interactions.toLocaleString(locale),
    },
    {
      id: 'last-contact',
      header: t('filterField.last-contact'),
      width: 140,
      isSortable: true,
      cell: ({ lastOn }) => (lastOn === null ? '' : relativeDate(lastOn, today, locale)),
      title: ({ lastOn }) => (lastOn === null ? undefined : longDate(lastOn, locale)),
      words: ({ lastOn }) => lastOn ?? '',
    },
  ]
}

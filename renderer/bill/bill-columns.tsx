import { longDate, relativeDate } from '../../db/domain/date-phrase.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { BillRow } from '../../electron/contract/bill.ts'
import type { Language } from '../app/api/language.tsx'
import type { GridColumn } from '../ui/data-grid/grid-column.ts'
import text from '../ui/text.module.css'

/** What a list of bills shows; each is sorted by the order of its name. */
export function billColumns({ t, locale }: Language, today: LocalDate): readonly GridColumn<BillRow>[] {
  const none = <span className={text.faint}>–</span>
  return [
    {
      id: 'number',
      header: t('billScreen.number'),
      width: 120,
      isSortable: true,
      isHideable: false,
      isName: true,
      cell: ({ number }) => <bdi className={text.clip}>{number}</bdi>,
      title: ({ number }) => number,
    },
    {
      id: 'title',
      header: t('billScreen.title'),
      width: 280,
      grow: 1,
      cell: ({ title }) => title !== null && <bdi className={text.clip}>{title}</bdi>,
      title: ({ title }) => title ?? undefined,
    },
    {
      id: 'jurisdiction',
      header: t('billScreen.jurisdiction'),
      width: 150,
      isSortable: true,
      cell: ({ jurisdiction }) => jurisdiction && <bdi className={text.clip}>{jurisdiction.name}</bdi>,
    },
    {
      id: 'session',
      header: t('billScreen.session'),
      width: 110,
      isSortable: true,
      cell: ({ session }) => session !== null && <bdi className={text.clip}>{session}</bdi>,
    },
    {
      id: 'interactions',
      header: t('field.interactions'),
      width: 96,
      align: 'end',
      isSortable: true,
      cell: ({ interactions }) => interactions || none,
      title: ({ interactions }) => t('billScreen.said', { count: interactions }),
    },
    {
      id: 'lastOn',
      header: t('listScreen.lastContact'),
      width: 140,
      isSortable: true,
      cell: ({ lastOn }) =>
        lastOn === null ? (
          none
        ) : (
          <time dateTime={lastOn} title={longDate(lastOn, locale)}>
            {relativeDate(lastOn, today, locale)}
          </time>
        ),
    },
  ]
}

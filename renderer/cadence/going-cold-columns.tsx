import type { LocalDate } from '../../db/domain/local-date.ts'
import { silenceWhy } from '../../db/domain/silence.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import type { Language } from '../app/api/language.tsx'
import { contactDetail } from '../contact/parts/contact-detail.ts'
import { LastContactCell } from '../contact/parts/last-contact.tsx'
import { SilenceBadge } from '../contact/parts/silence-badge.tsx'
import type { GridColumn, GridSort } from '../ui/data-grid/grid-column.ts'
import text from '../ui/text.module.css'

/** By which order of the list a column sorts. */
const orders: Readonly<Record<string, string>> = { state: 'coldOn', name: 'name', last: 'lastContactOn' }

export const sortOf = (sorts: readonly GridSort[]) =>
  sorts.flatMap(({ column, direction }) => {
    const by = orders[column]
    return by === undefined ? [] : [{ by, ...(direction === 'descending' && { descending: true }) }]
  })

export function coldColumns(language: Language, today: LocalDate): readonly GridColumn<FoundContact>[] {
  const { t } = language
  const reasonOf = ({ silence }: FoundContact) => silence && silenceWhy(t, silence, today)
  return [
    {
      id: 'state',
      header: t('goingCold.state'),
      width: 104,
      isSortable: true,
      cell: ({ silence }) => silence && <SilenceBadge silence={silence} today={today} t={t} />,
    },
    {
      id: 'name',
      header: t('listScreen.name'),
      width: 168,
      grow: 1,
      isSortable: true,
      isHideable: false,
      isName: true,
      title: ({ name }) => name,
      cell: ({ name }) => <bdi className={text.clip}>{name}</bdi>,
    },
    {
      id: 'detail',
      header: t('goingCold.detail'),
      width: 128,
      grow: 0.5,
      cell: (row) => contactDetail(t, row),
    },
    {
      id: 'last',
      header: t('listScreen.lastContact'),
      width: 164,
      isSortable: true,
      cell: ({ lastContactOn, silence }) => (
        <LastContactCell on={lastContactOn} silence={silence} today={today} language={language} />
      ),
    },
    {
      id: 'why',
      header: t('goingCold.why'),
      width: 200,
      grow: 1,
      title: (row) => reasonOf(row) ?? undefined,
      cell: reasonOf,
    },
    {
      id: 'open',
      header: t('listScreen.openFollowUps'),
      width: 80,
      align: 'end',
      cell: ({ openFollowUps }) => openFollowUps || <span className={text.faint}>–</span>,
      title: ({ openFollowUps }) => t('listScreen.openFollowUpsTitle', { count: openFollowUps }),
    },
  ]
}

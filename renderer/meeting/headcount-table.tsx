import type { MeetingValues } from '../../db/domain/meeting-draft.ts'
import type { Id } from '../../db/domain/uid.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { sectorName } from '../organization/parts/sector-name.ts'
import styles from './meeting.module.css'

/** Who was there without a name, by sector, the most first: each a bar beside its figure. */
export function HeadcountTable({ headcount }: Pick<MeetingValues, 'headcount'>) {
  const t = useTranslate()
  const { data: sectors = [] } = useRead('choice', 'list', { of: 'sector' })
  const counted = headcount
    .flatMap(({ sector, people }) => (people ? [{ sector, people }] : []))
    .toSorted((one, other) => other.people - one.people)
  const most = counted[0]?.people ?? 0
  if (most === 0) return null
  const nameOf = (id: Id<'sector'> | null) => {
    const sector = sectors.find(({ value }) => value === id)
    return sector ? sectorName(t, { id: id as Id<'sector'>, ...sector }) : t('meetingScreen.otherSectors')
  }
  return (
    <table className={styles.scores}>
      <caption>{t('meetingScreen.headcountCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('field.sector')}</th>
          <th scope="col">{t('field.people')}</th>
        </tr>
      </thead>
      <tbody>
        {counted.map(({ sector, people }) => (
          <tr key={String(sector)}>
            <th scope="row">{nameOf(sector)}</th>
            <td>
              <span className={styles.bar}>
                <svg aria-hidden="true">
                  <rect width="100%" height="100%" data-part="track" />
                  <rect width={`${(people / most) * 100}%`} height="100%" data-part="after" />
                </svg>
                {people}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

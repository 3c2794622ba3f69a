import type { ContactId } from '../../db/domain/contact.ts'
import { useLanguage } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { SparkBars } from '../ui/spark-bars.tsx'

/** How often a contact was reached in the last twelve months. */
export function Momentum({ contact }: { readonly contact: ContactId }) {
  const { t, locale } = useLanguage()
  const { data: months } = useRead('cadence', 'momentum', { contact, day: useToday() })
  if (!months) return <Skeleton />
  const all = months.reduce((sum, { count }) => sum + count, 0)
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return (
    <SparkBars
      title={t('momentum.title', { count: all })}
      itemLabel={t('momentum.month')}
      countLabel={t('momentum.contacts')}
      tableLabel={t('momentum.table')}
      items={months.map(({ month, count }) => ({
        id: month,
        label: name.format(new Date(`${month}-01T00:00:00Z`)),
        count,
      }))}
    />
  )
}

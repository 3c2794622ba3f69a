import { sureShare } from '../../db/domain/matching/verdict.ts'
import { useLanguage } from './api/language.tsx'
import { useRead } from './api/queries.ts'
import { useToday } from './api/today.ts'

/** What waits on a screen, by its name; shown beside it. Nothing is said of nothing. */
export function useNavigationCounts(): Readonly<Record<string, string>> {
  const { locale } = useLanguage()
  const day = useToday()
  const { data } = useRead('today', 'waiting', { day }, { keepPrevious: true })
  const { data: duplicates } = useRead('duplicates', 'status', { sure: sureShare }, { keepPrevious: true })
  const number = new Intl.NumberFormat(locale)
  return {
    ...(data && data.today > 0 && { today: number.format(data.today) }),
    ...(duplicates && duplicates.groups > 0 && { duplicates: number.format(duplicates.groups) }),
    ...(data && data.open > 0 && { 'follow-ups': number.format(data.open) }),
  }
}

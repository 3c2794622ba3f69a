import type { FoundRecord } from '../../electron/contract/search.ts'
import { contactPath } from '../app/api/navigation.ts'

/** Where a found record is shown. */
export function pathOf({ noun, id, page }: FoundRecord): string {
  if (noun === 'follow_up') return `/follow-ups/${id}`
  if (noun === 'bill') return `/bills/${id}`
  if (noun === 'interaction') return `/meetings/${id}`
  if (noun === 'committee') return `/committees/${id}`
  if (page === null) return '/people'
  return page.kind === 'interaction' ? `/meetings/${page.id}` : contactPath(page.kind, page.id)
}

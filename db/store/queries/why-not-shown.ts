import type { ContactId } from '../../domain/contact.ts'
import { isGuarded, mayRead, sensitivityOfRank, type GuardedLevel } from '../../domain/sensitivity.ts'
import { uidToBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'

/** Nothing of the contact itself: only what would bring it into sight. */
export type WhyNotShown =
  { readonly reason: 'guarded'; readonly level: GuardedLevel } | { readonly reason: 'trash' | 'none' }

export function whyNotShown(read: ReadDb, id: ContactId): WhyNotShown {
  const [row] = read.all<{ sensitivity: number; isTrashed: number }>(
    `select r.sensitivity, r.trashed_batch is not null as isTrashed from record r
     join contact c on c.id = r.id where r.uid = ?`,
    uidToBytes(id),
  )
  if (row === undefined) return { reason: 'none' }
  const level = sensitivityOfRank(row.sensitivity)
  if (!mayRead(read.clearance, level))
    return isGuarded(level) && row.isTrashed === 0 ? { reason: 'guarded', level } : { reason: 'none' }
  return { reason: row.isTrashed === 1 ? 'trash' : 'none' }
}

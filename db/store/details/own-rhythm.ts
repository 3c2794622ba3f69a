import type { Watch } from '../../domain/cadence.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { visible } from '../visible.ts'

/** What was said of how often this one contact should be reached. */
export interface OwnRhythm {
  readonly watch: Watch
  readonly pausedUntil: LocalDate | null
}

export async function ownRhythm(read: ReadDb, contactId: number): Promise<OwnRhythm> {
  const row = await read.db
    .selectFrom('contact_cadence as cc')
    .leftJoin('record as kr', (join) =>
      join.onRef('kr.id', '=', 'cc.cadence_id').on(() => visible(read, 'kr')),
    )
    .select(['kr.uid', 'cc.ideal_days', 'cc.max_days', 'cc.is_watched', 'cc.paused_until'])
    .where('cc.contact_id', '=', contactId)
    .executeTakeFirst()
  if (!row) return { watch: { by: 'rules' }, pausedUntil: null }
  return { watch: watchOf(row), pausedUntil: row.paused_until as LocalDate | null }
}

interface Said {
  readonly uid: Uint8Array | null
  readonly ideal_days: number | null
  readonly max_days: number | null
  readonly is_watched: 0 | 1
}

function watchOf({ uid, ideal_days: idealDays, max_days: maxDays, is_watched }: Said): Watch {
  if (is_watched === 0) return { by: 'nothing' }
  if (idealDays !== null && maxDays !== null) return { by: 'days', idealDays, maxDays }
  return uid ? { by: 'cadence', cadence: uidFromBytes<'cadence'>(uid) } : { by: 'rules' }
}

import type { Instant } from '../../domain/instant.ts'
import type { Noun } from '../../domain/noun.ts'
import { uidFromBytes, type Uid } from '../../domain/uid.ts'
import type { ToldRecord } from '../../domain/told-record.ts'
import type { ReadDb } from '../access.ts'
import { toldRecords } from '../lists/told-records.ts'
import { visibleSql, withinClearanceSql } from '../visible.ts'

/** What lies in the trash. */
export interface TrashedRecord extends ToldRecord {
  /** When it was thrown away, and by whom. */
  readonly at: string
  readonly member: string | null
}

export interface TrashRequest {
  readonly limit: number
  readonly offset: number
  readonly noun?: Noun | undefined
}

interface TrashedRow {
  readonly rowId: number
  readonly at: string
  readonly member: string | null
}

const inTrash = (read: ReadDb): string => `r.trashed_batch is not null and ${withinClearanceSql(read, 'r')}`

/** Thrown away last comes first. */
export async function listTrash(
  read: ReadDb,
  { limit, offset, noun }: TrashRequest,
): Promise<{ total: number; rows: TrashedRecord[] }> {
  const wanted = `${inTrash(read)} and r.noun = coalesce(?, r.noun)`
  const [total = 0] = read.column<number>(`select count(*) from record r where ${wanted}`, noun ?? null)
  const rows = read.all<TrashedRow>(
    `select r.id as rowId, b.at, iif(mr.id is null, null, m.name) as member
     from record r join batch b on b.id = r.trashed_batch left join member m on m.id = b.member_id
     left join record mr on mr.id = m.id and ${visibleSql(read, 'mr')}
     where ${wanted} order by r.trashed_batch desc, r.id limit ? offset ?`,
    noun ?? null,
    limit,
    offset,
  )
  const told = await toldRecords(
    read,
    rows.map(({ rowId }) => rowId),
  )
  return {
    total,
    rows: rows.flatMap(({ rowId, ...row }) => {
      const record = told.get(rowId)
      return record ? [{ ...record, ...row }] : []
    }),
  }
}

/** Named, as SQLite would rather go through all records in the order that is asked for. */
const ofTrash = 'record r indexed by record_by_trashed_batch'

/** How many of each noun lie in the trash, the most frequent first. */
export const countTrash = (read: ReadDb): { noun: Noun; count: number }[] =>
  read.all(
    `select r.noun, count(*) as count from ${ofTrash} where ${inTrash(read)} group by r.noun order by 2 desc, 1`,
  )

/** What was thrown away before a moment. */
export const trashedBefore = (read: ReadDb, before: Instant): Uid[] =>
  read
    .column<Uint8Array>(
      `select r.uid from ${ofTrash} join batch b on b.id = r.trashed_batch
       where ${inTrash(read)} and b.at < ? order by r.id`,
      before,
    )
    .map((uid) => uidFromBytes(uid))

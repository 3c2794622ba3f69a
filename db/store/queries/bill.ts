import type { BillId, BillInput, BillPatch } from '../../domain/bill.ts'
import { sortKey } from '../../domain/sort-key.ts'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { uidFromBytes, uidToBytes } from '../../domain/uid.ts'
import type { ReadDb, WriteDb } from '../access.ts'
import { toColumns } from '../naming.ts'
import { idOf } from '../record.ts'
import { insertRecord, insertRow, updateRow, type NewRecord } from '../row.ts'
import type { Reference } from '../lists/reference.ts'
import { visible, visibleSql } from '../visible.ts'

export interface FoundBill {
  readonly id: BillId
  readonly number: string
  readonly title: string | null
}

/** Bills whose number or title has the words, accents and case aside. */
export async function findBills(
  read: ReadDb,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<FoundBill[]> {
  const rows = await read.db
    .selectFrom('bill as b')
    .innerJoin('record as r', 'r.id', 'b.id')
    .select(['r.uid', 'b.number', 'b.title'])
    .where(visible(read, 'r'))
    .where('b.sort_key', 'like', `%${sortKey(text).replace(/[%_\\]/gu, '')}%`)
    .orderBy('b.sort_key')
    .limit(limit)
    .execute()
  return rows.map(({ uid, ...row }) => ({ ...row, id: uidFromBytes<'bill'>(uid) }))
}

export function insertBill(write: WriteDb, input: BillInput): NewRecord<'bill'> {
  const record = insertRecord(write, 'bill')
  const { number, title, session, url } = input
  insertRow(write, 'bill', {
    id: record.id,
    number,
    sort_key: sortKey(number, title ?? ''),
    jurisdiction_id: idOf(write, input.jurisdiction, ['jurisdiction']) ?? null,
    ...toColumns({ title, session, url }),
  })
  return record
}

/** Changes the given fields; its place in lists follows. */
export function updateBill(
  write: WriteDb,
  id: number,
  { number, title, session, url, ...patch }: BillPatch,
): void {
  const now = write.statement('select number, title from bill where id = ?').get(id) as {
    number: string
    title: string | null
  }
  updateRow(write, 'bill', id, {
    ...toColumns({ number, title, session, url }),
    jurisdiction_id: idOf(write, patch.jurisdiction, ['jurisdiction']),
    sort_key: sortKey(number ?? now.number, (title === undefined ? now.title : title) ?? ''),
  })
}

/** A bill with what was said about it, as far as that may be shown. */
export interface ListedBill extends FoundBill {
  readonly session: string | null
  readonly url: string | null
  readonly jurisdiction: Reference<'jurisdiction'> | null
  /** Interactions about it, and the day of the newest that took place. */
  readonly interactions: number
  readonly lastOn: LocalDate | null
  /** What disclosure of lobbying asks: minutes and hundredths of the currency, over all of them. */
  readonly lobbyingMinutes: number
  readonly lobbyingCost: number
}

/** Bills by number, those with the words in number or title; with an id, that one alone. */
export function listBills(
  read: ReadDb,
  { text = '', id, limit }: { readonly text?: string; readonly id?: BillId; readonly limit: number },
): ListedBill[] {
  const rows = read.all<BillRow>(
    `select r.uid, b.number, b.title, b.session, b.url, j.name as jurisdiction, jr.uid as jurisdictionUid,
       count(i.id) as interactions, max(iif(i.status = 'happened', i.occurred_on, null)) as lastOn,
       coalesce(sum(i.lobbying_minutes), 0) as lobbyingMinutes, coalesce(sum(i.lobbying_cost), 0) as lobbyingCost
     from bill b join record r on r.id = b.id
       left join jurisdiction j on j.id = b.jurisdiction_id left join record jr on jr.id = j.id
       left join interaction_bill l on l.bill_id = b.id
       left join interaction i on i.id = l.interaction_id and i.level <= ?
         and (select trashed_batch from record where id = i.id) is null
     where ${visibleSql(read, 'r')} and b.sort_key like ? and (? is null or r.uid = ?)
     group by b.id order by b.sort_key, b.id limit ?`,
    sensitivityRank(read.clearance),
    `%${sortKey(text).replace(/[%_\\]/gu, '')}%`,
    id === undefined ? null : uidToBytes(id),
    id === undefined ? null : uidToBytes(id),
    limit,
  )
  return rows.map(({ uid, jurisdiction, jurisdictionUid, ...row }) => ({
    ...row,
    id: uidFromBytes<'bill'>(uid),
    jurisdiction:
      jurisdiction === null || jurisdictionUid === null
        ? null
        : { id: uidFromBytes<'jurisdiction'>(jurisdictionUid), name: jurisdiction },
  }))
}

interface BillRow extends Omit<ListedBill, 'id' | 'jurisdiction'> {
  readonly uid: Uint8Array
  readonly jurisdiction: string | null
  readonly jurisdictionUid: Uint8Array | null
}

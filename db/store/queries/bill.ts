import type { BillId, BillInput } from '../../domain/bill.ts'
import { sortKey } from '../../domain/sort-key.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb, WriteDb } from '../access.ts'
import { toColumns } from '../naming.ts'
import { idOf } from '../record.ts'
import { insertRecord, insertRow, type NewRecord } from '../row.ts'
import { visible } from '../visible.ts'

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

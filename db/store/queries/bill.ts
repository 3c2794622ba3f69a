import type { BillId, BillInput, BillPatch } from '../../domain/bill.ts'
import { sortKey } from '../../domain/sort-key.ts'
import { fold } from '../../domain/fold.ts'
import { uidFromBytes, uidToBytes } from '../../domain/uid.ts'
import type { ReadDb, WriteDb } from '../access.ts'
import { toColumns } from '../naming.ts'
import { idOf } from '../record.ts'
import { insertRecord, insertRow, updateRow, type NewRecord } from '../row.ts'
import { isCalled, numberBegins } from '../lists/bill-list.ts'
import { all, when, wordsOf } from '../lists/condition.ts'
import { visible } from '../visible.ts'

export interface FoundBill {
  readonly id: BillId
  readonly number: string
  readonly title: string | null
}

/**
 * Bills whose number or title has the words, accents and case aside: first those whose number begins so. Without a
 * word, all of them by number.
 */
export async function findBills(
  read: ReadDb,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<FoundBill[]> {
  const rows = await read.db
    .selectFrom('bill')
    .crossJoin('record as r')
    .whereRef('r.id', '=', 'bill.id')
    .select(['r.uid', 'bill.number', 'bill.title'])
    .where(visible(read, 'r'))
    .where(all(when(wordsOf(text), (words) => isCalled(read, words))))
    .orderBy(numberBegins(text), 'desc')
    .orderBy('bill.sort_key')
    .orderBy('bill.id')
    .limit(limit)
    .execute()
  return rows.map(toFound)
}

/** Some bills by their ids, as far as they may be shown. */
export async function billsById(read: ReadDb, ids: readonly BillId[]): Promise<FoundBill[]> {
  const rows = await read.db
    .selectFrom('bill')
    .innerJoin('record as r', 'r.id', 'bill.id')
    .select(['r.uid', 'bill.number', 'bill.title'])
    .where(visible(read, 'r'))
    .where('r.uid', 'in', ids.map(uidToBytes))
    .execute()
  return rows.map(toFound)
}

/** Those called exactly so, case and accents aside. */
export async function billsOfNumber(read: ReadDb, number: string): Promise<FoundBill[]> {
  const found = await findBills(read, { text: number, limit: mostOfNumber })
  return found.filter((bill) => fold(bill.number) === fold(number))
}

/** Those whose number begins so stand first: behind so many there is none that is called exactly so. */
const mostOfNumber = 10_000

const toFound = ({ uid, ...row }: { uid: Uint8Array; number: string; title: string | null }): FoundBill => ({
  ...row,
  id: uidFromBytes<'bill'>(uid),
})

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

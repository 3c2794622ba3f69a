import { billPatchSchema, billSchema, type BillId, type BillInput, type BillPatch } from '../domain/bill.ts'
import { AppError } from '../domain/errors.ts'
import { parseInput } from '../domain/parse.ts'
import type { Recorded } from '../store/history/batch.ts'
import { billList, type BillRow } from '../store/lists/bill-list.ts'
import {
  billsById,
  billsOfNumber,
  findBills as queryBills,
  insertBill,
  updateBill,
  type FoundBill,
} from '../store/queries/bill.ts'
import { getRecord, idOf } from '../store/record.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

export const findBills = (
  session: ReadSession,
  search: { readonly text: string; readonly limit: number },
): Promise<FoundBill[]> => queryBills(readOf(session), search)

/** What bills are called, of their ids. */
export const namedBills = (session: ReadSession, ids: readonly BillId[]): Promise<FoundBill[]> =>
  billsById(readOf(session), ids)

/** With how much was said about it. Error: `record.notFound`. */
export async function getBill(session: ReadSession, id: BillId): Promise<BillRow> {
  const read = readOf(session)
  const { id: rowId } = await getRecord(read, id, ['bill'])
  const [row] = await billList.rows(read, [rowId])
  if (row === undefined) throw new AppError('record.notFound', { noun: 'bill', id })
  const { rowId: _rowId, ...bill } = row
  return bill
}

/** The one that is called so, in any case. Errors: `record.notFound`, `record.ambiguous`. */
export async function resolveBill(session: ReadSession, number: string): Promise<FoundBill> {
  const named = await billsOfNumber(readOf(session), number)
  const [bill] = named
  if (bill === undefined) throw new AppError('record.notFound', { noun: 'bill', id: number })
  if (named.length > 1)
    throw new AppError('record.ambiguous', { noun: 'bill', name: number, count: named.length })
  return bill
}

export function addBill(session: Session, input: BillInput): Promise<Recorded<BillId>> {
  const bill = parseInput(billSchema, input)
  return record(session, 'bill.create', (write) => insertBill(write, bill).uid)
}

export function changeBill(session: Session, id: BillId, patch: BillPatch): Promise<Recorded<void>> {
  const fields = parseInput(billPatchSchema, patch)
  return record(session, 'bill.update', (write) => updateBill(write, idOf(write, id, ['bill']), fields))
}

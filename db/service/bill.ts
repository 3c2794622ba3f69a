import { billPatchSchema, billSchema, type BillId, type BillInput, type BillPatch } from '../domain/bill.ts'
import { AppError } from '../domain/errors.ts'
import { fold } from '../domain/fold.ts'
import { parseInput } from '../domain/parse.ts'
import type { Recorded } from '../store/history/batch.ts'
import {
  findBills as queryBills,
  insertBill,
  listBills as queryList,
  updateBill,
  type FoundBill,
  type ListedBill,
} from '../store/queries/bill.ts'
import { idOf } from '../store/record.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

export const findBills = (
  session: ReadSession,
  search: { readonly text: string; readonly limit: number },
): Promise<FoundBill[]> => queryBills(readOf(session), search)

/** With how much was said about each. */
export const listBills = (session: ReadSession, text: string): ListedBill[] =>
  queryList(readOf(session), { text, limit: 1000 })

/** Error: `record.notFound`. */
export function getBill(session: ReadSession, id: BillId): ListedBill {
  const [bill] = queryList(readOf(session), { id, limit: 1 })
  if (bill === undefined) throw new AppError('record.notFound', { noun: 'bill', id })
  return bill
}

/** The one that is called so, in any case. Errors: `record.notFound`, `record.ambiguous`. */
export function resolveBill(session: ReadSession, number: string): FoundBill {
  const named = listBills(session, number).filter((bill) => fold(bill.number) === fold(number))
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

import { billSchema, type BillId, type BillInput } from '../domain/bill.ts'
import { parseInput } from '../domain/parse.ts'
import type { Recorded } from '../store/history/batch.ts'
import { findBills as queryBills, insertBill, type FoundBill } from '../store/queries/bill.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

export const findBills = (
  session: ReadSession,
  search: { readonly text: string; readonly limit: number },
): Promise<FoundBill[]> => queryBills(readOf(session), search)

export function addBill(session: Session, input: BillInput): Promise<Recorded<BillId>> {
  const bill = parseInput(billSchema, input)
  return record(session, 'bill.create', (write) => insertBill(write, bill).uid)
}

import { z } from 'zod'
import { billSchema, type BillId } from '../../db/domain/bill.ts'
import type { Change } from './change.ts'
import { read, write } from './endpoint.ts'

interface FoundBill {
  readonly id: BillId
  /** As people name it: "HB 214". */
  readonly number: string
  readonly title: string | null
}

export const billSlice = {
  find: read(z.strictObject({ text: z.string().max(1000), limit: z.int().min(1).max(100) }), 'bill').returns<
    readonly FoundBill[]
  >(),
  create: write(billSchema).returns<Change<BillId>>(),
}

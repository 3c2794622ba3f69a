import { z } from 'zod'
import type { Reference } from '../../db/domain/row/reference.ts'
import { billPatchSchema, billSchema, type BillId } from '../../db/domain/bill.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import { read, write } from './endpoint.ts'

interface FoundBill {
  readonly id: BillId
  /** As people name it: "HB 214". */
  readonly number: string
  readonly title: string | null
}

/** A bill with what was said about it. */
export interface BillRow extends FoundBill {
  readonly noun: 'bill'
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

const id = uidSchema<'bill'>()
const text = z.string().max(1000)

export const billSlice = {
  find: read(z.strictObject({ text, limit: z.int().min(1).max(100) }), 'bill').returns<
    readonly FoundBill[]
  >(),
  /** What some are called; those that may not be shown are missing. */
  named: read(z.strictObject({ ids: z.array(id).max(200) }), 'bill').returns<readonly FoundBill[]>(),
  get: read(z.strictObject({ id }), 'bill', 'interaction', 'jurisdiction').returns<BillRow>(),
  create: write(billSchema).changes<BillId>(),
  update: write(z.strictObject({ id, fields: billPatchSchema })).changes(),
}

import type { WriteDb } from '../access.ts'
import { updateRow } from '../row.ts'

export const seatOfTerm = (write: WriteDb, id: number): number =>
  write.statement('select seat_id from term where id = ?').pluck().get(id) as number

export const setPredecessor = (write: WriteDb, id: number, predecessor: number | null): boolean =>
  updateRow(write, 'term', id, { predecessor_id: predecessor })

import type { ReadDb } from '../access.ts'
import { visible } from '../visible.ts'
import type { ChamberTable } from '../schema.ts'

export interface NamedChamber {
  readonly kind: ChamberTable['kind']
  readonly name: string
}

/** Every chamber that may be shown, by name. */
export async function listChambers(read: ReadDb): Promise<NamedChamber[]> {
  return read.db
    .selectFrom('chamber as h')
    .crossJoin('record as r')
    .whereRef('r.id', '=', 'h.id')
    .select(['h.kind', 'h.name'])
    .where(visible(read, 'r'))
    .orderBy('h.name')
    .execute()
}

import type { LinkKind } from '../../domain/undo-conflict.ts'
import type { ReadDb } from '../access.ts'
import type { Database } from '../schema.ts'
import type { RowRef } from './undo/conflict.ts'

/** How what is linked with the record in whose history a link stands is told. */
const kinds: Readonly<Record<string, LinkKind>> = {
  participant: 'participant',
  attendee: 'attendee',
  interaction_bill: 'bill',
  follow_up_link: 'about',
}

/** Of what links two records, the column of the one in whose history it does not stand. */
export const otherEnds: Readonly<Record<string, string>> = {
  participant: 'contact_id',
  attendee: 'member_id',
  interaction_bill: 'bill_id',
  follow_up_link: 'record_id',
  not_duplicate: 'other_id',
  affiliation: 'organization_id',
  relationship: 'to_id',
} satisfies Partial<Record<keyof Database, string>>

export interface LinkedRecord {
  readonly kind: LinkKind
  readonly recordId: number
}

/** The other end of a link, also of one that is no longer there. */
export function linkedRecord(read: ReadDb, { table, rowId }: RowRef): LinkedRecord | null {
  const kind = kinds[table]
  const column = otherEnds[table]
  if (kind === undefined || column === undefined) return null
  const [row] = read.all<{ id: number }>(
    `select ${column} as id from ${table} where id = $id
     union all select id from (select data ->> '${column}' as id from change
       where table_name = '${table}' and row_id = $id and data is not null order by change.id desc limit 1)
     limit 1`,
    { id: rowId },
  )
  return row ? { kind, recordId: Number(row.id) } : null
}

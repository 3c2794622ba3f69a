import type { LinkKind } from '../../domain/undo-conflict.ts'
import type { ReadDb } from '../access.ts'
import type { RowRef } from './conflict.ts'

/** Of links between records, the column of what is linked with the record in whose history they stand. */
const columns: Readonly<Record<string, { readonly kind: LinkKind; readonly column: string }>> = {
  participant: { kind: 'participant', column: 'contact_id' },
  attendee: { kind: 'attendee', column: 'member_id' },
  interaction_bill: { kind: 'bill', column: 'bill_id' },
  follow_up_link: { kind: 'about', column: 'record_id' },
}

export interface LinkedRecord {
  readonly kind: LinkKind
  readonly recordId: number
}

/** The other end of a link, also of one that is no longer there. */
export function linkedRecord(read: ReadDb, { table, rowId }: RowRef): LinkedRecord | null {
  const link = columns[table]
  if (link === undefined) return null
  const [row] = read.all<{ id: number }>(
    `select ${link.column} as id from ${table} where id = $id
     union all select id from (select data ->> '${link.column}' as id from change
       where table_name = '${table}' and row_id = $id and data is not null order by change.id desc limit 1)
     limit 1`,
    { id: rowId },
  )
  return row ? { kind: link.kind, recordId: Number(row.id) } : null
}

import { sql } from 'kysely'
import type { NamedRecord } from '../../domain/row/reference.ts'
import type { Noun } from '../../domain/noun.ts'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { idsIn } from '../lists/ids-in.ts'
import { namedRecords } from '../lists/named-records.ts'
import type { Value } from '../schema.ts'
import { withinClearance } from '../visible.ts'
import { referencesSql } from './columns.ts'

/** A row of the log: what changed of it, or all it held. */
interface LoggedFields {
  readonly table: string
  readonly field: string | null
  readonly old: Value
  readonly new: Value
  readonly data: Readonly<Record<string, Value>> | null
}

/** The records that logged rows refer to. */
export interface Mentions {
  isReference(table: string, column: string): boolean
  /** Ids of the records that a row refers to. */
  ofRow(row: LoggedFields): number[]
  /** Those of them that are within the clearance, in the trash and removed ones too; these without their name. */
  readonly byId: ReadonlyMap<number, NamedRecord>
}

export async function mentionedRecords(read: ReadDb, rows: readonly LoggedFields[]): Promise<Mentions> {
  const columns = await referenceColumns(read)
  const isReference = (table: string, column: string) => columns.has(`${table}.${column}`)
  const ofRow = ({ table, field, old, new: now, data }: LoggedFields): number[] => {
    const fields = Object.entries(data ?? {})
    if (field !== null) fields.push([field, old], [field, now])
    const values = fields.filter(([name]) => isReference(table, name)).map(([, value]) => value)
    return values.filter((value) => typeof value === 'number')
  }
  const ids = [...new Set(rows.flatMap(ofRow))]
  const present = await namedRecords(read, ids, withinClearance)
  const removed = await removedRecords(
    read,
    ids.filter((id) => !present.has(id)),
  )
  return { isReference, ofRow, byId: new Map([...present, ...removed]) }
}

/** `table.column`, of every column that holds the id of another record. */
async function referenceColumns(read: ReadDb): Promise<Set<string>> {
  const { rows } = await sql<{ table: string; column: string }>`${sql.raw(referencesSql)}`.execute(read.db)
  return new Set(
    rows.filter(({ column }) => column !== 'id').map(({ table, column }) => `${table}.${column}`),
  )
}

/** What the log says of records that are no longer there. */
async function removedRecords(read: ReadDb, ids: readonly number[]): Promise<Map<number, NamedRecord>> {
  const { rows } = await sql<{ id: number; noun: Noun; uid: Uint8Array }>`
    select c.row_id as id, c.data ->> 'noun' as noun, unhex(c.data ->> 'uid') as uid from change c
    where c.table_name = 'record' and c.row_id in ${idsIn(ids)} and c.op = 'delete' and c.data is not null
      and c.data ->> 'sensitivity' <= ${sensitivityRank(read.clearance)}
      and not exists (select 1 from record where id = c.row_id)`.execute(read.db)
  return new Map(rows.map(({ id, noun, uid }) => [id, { id: uidFromBytes(uid), noun, name: '' }]))
}

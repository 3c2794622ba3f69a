import { sql, type SqlBool } from 'kysely'
import type { NamedRecord } from '../../domain/row/reference.ts'
import { sensitivityOfRank } from '../../domain/sensitivity.ts'
import { uidFromBytes, type Uid } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { namedRecords } from '../lists/named-records.ts'
import { toCamelCase } from '../naming.ts'
import type { Value } from '../schema.ts'
import { visible, withinClearance } from '../visible.ts'
import { loggedRow } from './change.ts'
import { mentionedRecords, type Mentions } from './mentioned.ts'
import { rowAsMade } from './row-as-made.ts'
import { ABOUT, changeShows } from './shown.ts'
import type { StoredRow } from './stored-row.ts'

/** A logged value as it is shown: another record by id and name, bytes as hexadecimal. */
type LoggedValue = string | number | boolean | null | NamedRecord

/** One change as a record's history shows it. Fields have their names of the domain: `familyName`, `organization`. */
export interface HistoryEntry {
  readonly id: number
  readonly batch: Uid
  readonly at: string
  readonly member: string | null
  readonly kind: string
  readonly table: string
  readonly op: 'create' | 'update' | 'delete'
  readonly field: string | null
  /** The own field that a value is of, or the tag that was given or taken away: by its name. */
  readonly about: string | null
  /** Of an own field also where it was filled in or emptied. */
  readonly old: LoggedValue
  readonly new: LoggedValue
  /** What the row held when it was made or removed, without what it left empty. */
  readonly data: Readonly<Record<string, LoggedValue>> | null
}

/**
 * Everything that happened to a record and to what belongs to it, newest first. What belongs to it, or what an entry
 * names, may be more sensitive than the record: then the entry is left out, also when that is no longer there.
 */
export async function recordHistory(read: ReadDb, recordId: number): Promise<HistoryEntry[]> {
  const rows = await loggedRows(read).where('c.record_id', '=', recordId).orderBy('c.id', 'desc').execute()
  return (await shownEntries(read, toldRows(read, rows))).map(({ entry }) => entry)
}

export type LoggedChange = Awaited<ReturnType<ReturnType<typeof loggedRows>['execute']>>[number]

/** A change with what the row held that it made or removed. */
type ToldRow = Omit<LoggedChange, 'data'> & { readonly data: StoredRow | null }

export const toldRows = (read: ReadDb, logged: readonly LoggedChange[]): ToldRow[] =>
  logged.map((row) => ({ ...row, data: heldBy(read, row) ?? null }))

function heldBy(read: ReadDb, row: LoggedChange): StoredRow | undefined {
  if (row.op === 'create') return rowAsMade(read, row)
  return row.data === null ? undefined : loggedRow(row)
}

/** Rows of the log as they may be shown; what names a record above the clearance is left out. */
export async function shownEntries(
  read: ReadDb,
  rows: readonly ToldRow[],
): Promise<{ readonly recordId: number; readonly entry: HistoryEntry }[]> {
  const mentions = await mentionedRecords(read, rows)
  const about = await namedRecords(
    read,
    [...new Set(rows.flatMap(({ aboutId }) => aboutId ?? []))],
    withinClearance,
  )
  return rows.flatMap((row) => {
    if (mentions.ofRow(row).some((id) => !mentions.byId.has(id))) return []
    const { uid, data, old, new: now, field, recordId, rowId: _row, aboutId, ...rest } = row
    const valueOf = (name: string, value: Value) => shownValue(mentions, row.table, { name, value })
    return [
      {
        recordId,
        entry: {
          ...rest,
          batch: uidFromBytes(uid),
          field: field === null ? null : fieldName(mentions, row.table, field),
          about: about.get(aboutId ?? 0)?.name ?? null,
          old: field === null ? valueHeld(row, 'delete') : valueOf(field, old),
          new: field === null ? valueHeld(row, 'create') : valueOf(field, now),
          data: data && shownRow(mentions, row.table, data),
        },
      },
    ]
  })
}

interface LoggedValueRow {
  readonly table: string
  readonly op: string
  readonly data: Readonly<Record<string, Value>> | null
}

/** A value of an own field is there as a row of its own: to fill one in is to make it. */
function valueHeld({ table, op, data }: LoggedValueRow, when: 'create' | 'delete'): LoggedValue {
  const value = table === 'custom_value' && op === when ? data?.['value'] : null
  return value === undefined || value instanceof Uint8Array ? null : value
}

/** The changes that may be shown, with who made them and when. */
export const loggedRows = (read: ReadDb) =>
  read.db
    .selectFrom('change as c')
    .innerJoin('batch as b', 'b.id', 'c.batch_id')
    .leftJoin('member as m', 'm.id', 'b.member_id')
    .leftJoin('record as mr', (join) => join.onRef('mr.id', '=', 'm.id').on(() => visible(read, 'mr')))
    .select(['c.id', 'b.uid', 'b.at', 'b.kind', 'c.table_name as table', 'c.op'])
    .select(sql<string | null>`iif(mr.id is null, null, m.name)`.as('member'))
    .select(['c.row_id as rowId', 'c.field', 'c.old', 'c.new', 'c.data', 'c.record_id as recordId'])
    .select(sql<number | null>`${sql.raw(ABOUT)}`.as('aboutId'))
    .where(sql.raw<SqlBool>(changeShows(read)))

function shownRow(
  mentions: Mentions,
  table: string,
  row: Readonly<Record<string, Value>>,
): Record<string, LoggedValue> {
  const entries = Object.entries(row)
    .filter(([name, value]) => name !== 'id' && value !== null)
    .map(([name, value]) => [fieldName(mentions, table, name), shownValue(mentions, table, { name, value })])
  return Object.fromEntries(entries) as Record<string, LoggedValue>
}

/** A reference is called by what it refers to; the trash by what it is. */
function fieldName(mentions: Mentions, table: string, column: string): string {
  if (column === 'trashed_batch') return 'trashed'
  return toCamelCase(mentions.isReference(table, column) ? column.replace(/_id$/u, '') : column)
}

function shownValue(
  mentions: Mentions,
  table: string,
  { name, value }: { readonly name: string; readonly value: Value },
): LoggedValue {
  if (name === 'trashed_batch') return value !== null
  if (table === 'record' && name === 'uid') return uidFromBytes(Buffer.from(String(value), 'hex'))
  if (table === 'record' && name === 'sensitivity') return sensitivityOfRank(Number(value))
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  if (typeof value !== 'number' || !mentions.isReference(table, name)) return value
  return mentions.byId.get(value) ?? null
}

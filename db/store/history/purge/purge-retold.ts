import type { ForgottenNames } from '../../../domain/forgotten-in-notes.ts'
import { uidFromBytes, type Uid } from '../../../domain/uid.ts'
import type { WriteDb } from '../../access.ts'
import { updateRow } from '../../row.ts'
import type { Value } from '../../schema.ts'
import { fieldsWithout, retellingFields, type RetellingTable } from './retelling.ts'

interface RetoldRow {
  readonly table: RetellingTable
  readonly rowId: number
}

/** What of others tells of records that are forgotten, and what they are called there. */
interface Retold extends ForgottenNames {
  readonly rows: readonly RetoldRow[]
}

/**
 * Rows that stay, or are in the log only, and name those who are forgotten: interactions in which others took part as
 * well, follow-ups about others as well, notes that mention them. Asked before they are gone.
 */
export function findRetold(write: WriteDb, recordIds: readonly number[]): Retold {
  const ids = JSON.stringify(recordIds)
  const uids = uidsOf(write, ids)
  const found = [...sharedRows(write, ids), ...mentioningRows(write, uids)]
  const rows = new Map(found.map((row) => [`${row.table} ${row.rowId}`, row]))
  return { rows: [...rows.values()], names: namesOf(write, ids), isForgotten: (uid) => uids.has(uid as Uid) }
}

/** With those that led to one of them since a merge: notes mention whom they meant then. */
function uidsOf(write: WriteDb, ids: string): Set<Uid> {
  const rows = write
    .statement(
      `with ids as (select value as id from json_each(?))
       select uid from record where id in ids union select uid from redirect where record_id in ids`,
    )
    .pluck()
    .all(ids) as Uint8Array[]
  return new Set(rows.map((uid) => uidFromBytes(uid)))
}

const sharedRows = (write: WriteDb, ids: string): RetoldRow[] =>
  write
    .statement(
      `with ids as (select value as id from json_each(?))
       select 'interaction' as "table", interaction_id as rowId from participant where contact_id in ids
       union select 'follow_up', follow_up_id from follow_up_link where record_id in ids`,
    )
    .all(ids) as RetoldRow[]

/** Notes as they are and as they were, also of what is no more. */
const mentioningRows = (write: WriteDb, uids: ReadonlySet<Uid>): RetoldRow[] =>
  write
    .statement(
      `with uids as (select value as uid from json_each(?)),
       told ("table", rowId, text) as (
         select 'interaction', id, body from interaction
         union all select 'meeting_template', id, body from meeting_template
         union all select table_name, row_id, coalesce(data, old) from change
           where table_name in ('interaction', 'meeting_template') and (op <> 'update' or field = 'body')
         union all select table_name, row_id, new from change
           where table_name in ('interaction', 'meeting_template') and field = 'body')
       select distinct "table", rowId from told
       where instr(text, 'mention') > 0 and exists (select 1 from uids where instr(told.text, uids.uid) > 0)`,
    )
    .all(JSON.stringify([...uids])) as RetoldRow[]

/**
 * All names that the contacts among them have or had. An organization goes by a full name only: of one word it may be
 * the word of a matter.
 */
function namesOf(write: WriteDb, ids: string): string[] {
  const rows = write
    .statement(
      `with ids as (select value as id from json_each(?)),
       called (name, noun) as (
         select display_name, noun from contact where id in ids
         union select other.value, noun from contact, json_each(other_names) other where contact.id in ids
         union select concat_ws(' ', given_name, family_name), 'person' from person where id in ids
         union select concat_ws(' ', preferred_name, family_name), 'person' from person where id in ids
         union select data ->> 'display_name', data ->> 'noun' from change
           where table_name = 'contact' and data is not null and row_id in ids
         union select old, coalesce((select noun from contact where contact.id = was.row_id),
             (select data ->> 'noun' from change where table_name = 'contact' and row_id = was.row_id
                and data is not null limit 1))
           from change was where table_name = 'contact' and field = 'display_name' and row_id in ids)
       select name from called where name is not null and (noun = 'person' or instr(trim(name), ' ') > 0)`,
    )
    .pluck()
    .all(ids) as string[]
  return [...new Set(rows)]
}

type Fields = Readonly<Record<string, Value>>

/** Takes the names out of what stays. */
export function forgetInRows(write: WriteDb, retold: Retold): void {
  for (const { table, rowId } of retold.rows) {
    const columns = Object.keys(retellingFields[table]).join(', ')
    const row = write.statement(`select ${columns} from ${table} where id = ?`).get(rowId) as
      Fields | undefined
    if (row) updateRow(write, table, rowId, fieldsWithout(table, row, retold))
  }
}

interface LoggedRow {
  readonly id: number
  readonly batch: number
  readonly field: string | null
  readonly old: Value
  readonly new: Value
  readonly data: string | null
}

/** And out of what the log says of it. Batches that said such a name cannot be undone any more. */
export function forgetInLog(write: WriteDb, retold: Retold): void {
  const told = write.statement(
    `select id, batch_id as batch, field, old, new, data from change where table_name = ? and row_id = ? order by id`,
  )
  for (const { table, rowId } of retold.rows) {
    const rows = told.all(table, rowId) as LoggedRow[]
    rows.forEach((row, place) => {
      const without: Without = (fields) => fieldsWithout(table, fields, retold)
      const left =
        row.field === null ? wholeWithout(row, without) : fieldWithout(row, rows[place - 1], without)
      if (isOther(left, row)) rewrite(write, left)
    })
  }
  write
    .statement(`delete from change where batch_id = ? and op = 'update' and old is new and old is not null`)
    .run(write.batchId)
}

type Without = (fields: Fields) => Fields

function wholeWithout(row: LoggedRow, without: Without): LoggedRow {
  if (row.data === null) return row
  const fields = JSON.parse(row.data) as Fields
  const left = { ...fields, ...without(fields) }
  const isSame = Object.keys(fields).every((field) => left[field] === fields[field])
  return isSame ? row : { ...row, data: JSON.stringify(left) }
}

/** The plain text of notes is logged after the notes that it is of. */
function fieldWithout(row: LoggedRow, previous: LoggedRow | undefined, without: Without): LoggedRow {
  const field = row.field ?? ''
  const isText = field === 'body_text' && previous?.field === 'body' && previous.batch === row.batch
  const valueWithout = (side: 'old' | 'new'): Value => {
    const left = without({ ...(isText && { body: previous[side] }), [field]: row[side] })[field]
    return left === undefined ? row[side] : left
  }
  return { ...row, old: valueWithout('old'), new: valueWithout('new') }
}

const isOther = (one: LoggedRow, other: LoggedRow): boolean =>
  one.old !== other.old || one.new !== other.new || one.data !== other.data

function rewrite(write: WriteDb, { id, batch, old, new: now, data }: LoggedRow): void {
  write.statement('update change set old = ?, new = ?, data = ? where id = ?').run(old, now, data, id)
  write.statement(`update batch set not_undoable = 'purged', cause = null where id = ?`).run(batch)
}

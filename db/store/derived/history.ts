import { recordedTables, type RecordedTable } from '../tables.ts'

/** The columns of a recorded table that the log keeps, with their declared type. */
export interface Column {
  readonly name: string
  readonly type: string
}

/**
 * Triggers that write every change of a recorded table to the log, and guard the log itself. The log keeps what stands
 * nowhere else: what a row held is said where it was removed, and nowhere when it was made (`rowAsMade`).
 */
export function historyTriggers(columnsOf: (table: string) => readonly Column[]): string[] {
  return [...recordedTables.flatMap((table) => tableTriggers(table, recorded(table, columnsOf))), ...GUARDS]
}

export function recorded(table: RecordedTable, columnsOf: (table: string) => readonly Column[]): Column[] {
  return columnsOf(table.name).filter((column) => !table.derived.includes(column.name))
}

function tableTriggers(table: RecordedTable, columns: readonly Column[]): string[] {
  const { name, owner } = table
  const fields = columns.filter((column) => column.name !== 'id')
  return [
    `create trigger history_create_${name} after insert on ${name} begin
       ${logRow(table, 'NEW', { op: 'create', data: 'null' })}
       ${name === 'record' ? '' : touch(`NEW.${owner}`)}
     end`,
    `create trigger history_update_${name} after update of ${fields.map((f) => f.name).join(', ')} on ${name} begin
       ${logFields(table, fields)}
       ${touch(`NEW.${owner}`)}
     end`,
    ...(table.derived.length === 0 ? [] : [guardDerived(table)]),
    // A row keeps its id for life: the log, the links and the search index refer to it.
    `create trigger history_identity_${name} before update of id on ${name} begin
       select raise(abort, 'a record keeps its id');
     end`,
    `create trigger history_delete_${name} after delete on ${name} begin
       ${logRow(table, 'OLD', { op: 'delete', data: rowJson(columns, 'OLD') })}
       ${name === 'record' ? '' : touch(`OLD.${owner}`)}
     end`,
  ]
}

/** What triggers compute is not logged, but no more written by hand than the rest. */
const guardDerived = ({ name, derived }: RecordedTable): string =>
  `create trigger history_derived_${name} before update of ${derived.join(', ')} on ${name}
     when (select batch_id from batch_context) is null begin
       select raise(abort, 'no open batch');
     end`

const OPEN_BATCH = `coalesce((select batch_id from batch_context), raise(abort, 'no open batch'))`

interface RowEntry {
  readonly op: 'create' | 'delete'
  /** An expression. */
  readonly data: string
}

const logRow = ({ name, owner }: RecordedTable, row: 'NEW' | 'OLD', { op, data }: RowEntry): string =>
  `insert into change (batch_id, record_id, table_name, row_id, op, data)
       values (${OPEN_BATCH}, ${row}.${owner}, '${name}', ${row}.id, '${op}', ${data});`

/** One statement for all fields: one for each was a quarter of what a connection reads when it is opened. */
function logFields({ name, owner }: RecordedTable, fields: readonly Column[]): string {
  const values = fields.map((field) => `'${field.name}', OLD.${field.name}, NEW.${field.name}`)
  return `insert into change (batch_id, record_id, table_name, row_id, op, field, old, new)
       with fields (field, old, new) as (select ${values.join(' union all select ')})
       select ${OPEN_BATCH}, NEW.${owner}, '${name}', NEW.id, 'update', field, old, new
       from fields where old is not new;`
}

/** A row as the log keeps it, with its nulls: blobs as hexadecimal. */
export function rowJson(columns: readonly Column[], row: string): string {
  const pairs = columns.map(({ name, type }) =>
    type === 'BLOB' ? `'${name}', hex(${row}.${name})` : `'${name}', ${row}.${name}`,
  )
  return `json_object(${pairs.join(', ')})`
}

/** "Updated" of the record that shows the change; within one batch it is written once. */
function touch(recordId: string): string {
  return `update record set updated_at = (select at from batch_context)
       where id = ${recordId} and updated_at <> (select at from batch_context);`
}

const NOT_PURGING = `(select purging from batch_context) = 0`

const GUARDS = ['change', 'batch'].flatMap((table) =>
  ['update', 'delete'].map(
    (
      verb,
    ) => `create trigger history_guard_${verb}_${table} before ${verb} on ${table} when ${NOT_PURGING} begin
       select raise(abort, 'history is append-only');
     end`,
  ),
)

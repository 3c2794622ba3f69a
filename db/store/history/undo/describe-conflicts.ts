import type { Noun } from '../../../domain/noun.ts'
import type { ContestedValue, UndoConflict } from '../../../domain/undo-conflict.ts'
import { uidFromBytes, type Uid } from '../../../domain/uid.ts'
import type { ToldRecord } from '../../../domain/told-record.ts'
import type { ReadDb } from '../../access.ts'
import { idsIn } from '../../lists/ids-in.ts'
import { toldRecords } from '../../lists/told-records.ts'
import { recordOfRow } from './conflict.ts'
import { linkedRecord, type LinkedRecord } from '../linked-record.ts'
import { loggedRows, shownEntries, type HistoryEntry, type LoggedChange } from '../record-history.ts'
import type { StandingConflict, StandingField } from './standing-conflicts.ts'

/** Conflicts with a batch in the words of history, as far as they may be told. */
export async function describeConflicts(
  read: ReadDb,
  batch: Uid,
  conflicts: readonly StandingConflict[],
): Promise<UndoConflict[]> {
  if (conflicts.length === 0) return []
  const entries = await entriesOf(read, conflicts)
  const links = new Map(conflicts.map((conflict) => [conflict, linkedRecord(read, conflict.row)]))
  const records = conflicts.flatMap((conflict) => {
    const link = links.get(conflict)
    return link ? [...recordsOf(conflict), link.recordId] : recordsOf(conflict)
  })
  const told = await toldRecords(read, [...new Set(records)])
  return conflicts.map((conflict) =>
    conflict.isShown
      ? describe(read, { batch, conflict, entries, told, link: links.get(conflict) ?? null })
      : hidden(conflict),
  )
}

const hidden = ({ key, reason, choices, undoWould, scope }: StandingConflict): UndoConflict => ({
  noun: 'record',
  id: null,
  field: null,
  reason,
  key,
  choices,
  undoWould,
  isWhole: scope === 'record',
  record: null,
  part: null,
  link: null,
  values: [],
  last: null,
})

const recordsOf = (conflict: StandingConflict): number[] => {
  const part = partOf(conflict)
  return part === null ? [conflict.recordId] : [conflict.recordId, part]
}

/** What is a record of its own and stands in the history of another one. */
function partOf({ row, recordId }: StandingConflict): number | null {
  const own = recordOfRow(row)
  return own === recordId ? null : own
}

interface Entries {
  readonly logged: ReadonlyMap<number, LoggedChange>
  /** As told, by the field and the entry of the log that it was last changed with. */
  readonly shown: ReadonlyMap<string, HistoryEntry>
}

/** What stands in conflict, told as if it had been changed from the older value to the one now. */
async function entriesOf(read: ReadDb, conflicts: readonly StandingConflict[]): Promise<Entries> {
  const shown = conflicts.filter(({ isShown }) => isShown)
  const ids = [...new Set(shown.flatMap(({ last, fields }) => [last, ...fields.map((field) => field.last)]))]
  const rows = await loggedRows(read).where('c.id', 'in', idsIn(ids)).execute()
  const logged = new Map(rows.map((row) => [row.id, row]))
  const asked = new Map<number, string>()
  const told = shown
    .flatMap((conflict) => [wholeOf(conflict), ...conflict.fields.map(changeOf)])
    .flatMap(({ key, last, ...change }, place) => {
      const row = logged.get(last)
      if (row === undefined) return []
      asked.set(place, key)
      return [{ ...row, ...change, id: place, data: null }]
    })
  const entries = await shownEntries(read, told)
  return { logged, shown: new Map(entries.map(({ entry }) => [asked.get(entry.id) ?? '', entry])) }
}

const wholeOf = ({ key, last }: StandingConflict) => ({ key, last, ...nothingSet })

/** Said of what is given or taken away as a whole: only what it is about. */
const nothingSet = { op: 'create', field: null, old: null, new: null } as const

const changeOf = (field: StandingField) => ({
  key: fieldKey(field),
  last: field.last,
  op: 'update' as const,
  field: field.field,
  old: field.older,
  new: field.now,
})

const fieldKey = ({ table, rowId, field }: StandingField): string => `${table} ${rowId} ${field}`

interface Describing {
  readonly batch: Uid
  readonly conflict: StandingConflict
  readonly entries: Entries
  readonly told: ReadonlyMap<number, ToldRecord>
  readonly link: LinkedRecord | null
}

function describe(read: ReadDb, { batch, conflict, entries, told, link }: Describing): UndoConflict {
  const { key, recordId, fields, reason, choices, undoWould } = conflict
  const record = told.get(recordId) ?? null
  const { noun, id } = record ?? loggedRecord(read, recordId) ?? { noun: 'record', id: null }
  const [first] = fields
  const linked = told.get(link?.recordId ?? 0)
  const about =
    (first && entries.shown.get(fieldKey(first))?.about) ?? entries.shown.get(key)?.about ?? undefined
  return {
    noun,
    id,
    field: first?.field ?? null,
    ...(about !== undefined && { about }),
    reason,
    key,
    choices,
    undoWould,
    isWhole: conflict.scope === 'record',
    record,
    part: told.get(partOf(conflict) ?? 0) ?? null,
    link: link && linked ? { kind: link.kind, to: linked } : null,
    values: fields.flatMap((field) => valueOf(entries.shown.get(fieldKey(field)))),
    last: lastOf(entries.logged.get(conflict.last), batch),
  }
}

function valueOf(entry: HistoryEntry | undefined): ContestedValue[] {
  if (!entry || entry.field === null) return []
  const { field, about, new: now, old: older } = entry
  return [{ field, about, now, older }]
}

/** Of what the batch did itself nobody knows a later hand. */
function lastOf(logged: LoggedChange | undefined, batch: Uid): UndoConflict['last'] {
  if (logged === undefined || uidFromBytes(logged.uid) === batch) return null
  return { at: logged.at, by: logged.member }
}

/** What the log says of a record that is no longer there. */
function loggedRecord(read: ReadDb, id: number): { noun: Noun; id: Uid } | undefined {
  const [row] = read.all<{ noun: Noun; uid: Uint8Array }>(
    `select noun, uid from record where id = $id
     union all select data ->> 'noun' as noun, unhex(data ->> 'uid') as uid from change
       where table_name = 'record' and row_id = $id and data is not null limit 1`,
    { id },
  )
  return row && { noun: row.noun, id: uidFromBytes(row.uid) }
}

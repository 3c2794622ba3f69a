import type { FollowUpInput, FollowUpPatch } from '../../domain/follow-up.ts'
import type { FollowUpState, FollowUpTiming } from '../../domain/follow-up-state.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { recurrenceFromJson, recurrenceToJson } from '../../domain/recurrence.ts'
import { sensitivityOfRank, sensitivityRank } from '../../domain/sensitivity.ts'
import type { Uid } from '../../domain/uid.ts'
import { orNone } from '../../domain/text.ts'
import type { WriteDb } from '../access.ts'
import { toColumns } from '../naming.ts'
import { idOf, touchedSensitivity } from '../record.ts'
import { deleteRow, insertRecord, insertRow, setSensitivity, updateRow, type NewRecord } from '../row.ts'
import { visibleSql } from '../visible.ts'
import { findOrInsertTag, tagRecord } from './tag.ts'

export function insertFollowUp(write: WriteDb, input: FollowUpInput): NewRecord<'follow_up'> {
  const touched = [...(input.links ?? []), ...(input.origin ? [input.origin] : [])]
  const sensitivity = input.sensitivity ?? touchedSensitivity(write, touched)
  const record = insertRecord(write, 'follow_up', { sensitivity })
  const level = { level: sensitivityRank(sensitivity) }
  const originId = idOf(write, input.origin, ['interaction'])
  const previousId = idOf(write, input.previous, ['follow_up'])
  insertRow(write, 'follow_up', {
    id: record.id,
    title: input.title,
    ...followUpColumns(write, input),
    ...toColumns({ originId, previousId }),
    ...level,
  })
  for (const uid of new Set(input.links)) addLink(write, record.id, idOf(write, uid, []))
  for (const name of input.tags ?? []) tagRecord(write, record.id, findOrInsertTag(write, { name }))
  return record
}

export function updateFollowUp(write: WriteDb, id: number, patch: FollowUpPatch): void {
  setSensitivity(write, id, patch.sensitivity)
  updateRow(write, 'follow_up', id, {
    ...followUpColumns(write, patch),
    ...toColumns({ title: patch.title }),
  })
  if (patch.links) replaceLinks(write, id, patch.links)
}

/** What a change of state sets beside it. The rules are in domain/follow-up-state.ts. */
export interface FollowUpProgress {
  readonly state?: FollowUpState
  readonly doneOn?: LocalDate | null
  readonly droppedReason?: string | null
  readonly waitingUntil?: LocalDate | null
  readonly visibleFrom?: LocalDate | null
  readonly snoozeCount?: number
  readonly outcomeId?: number | null
  readonly recurrence?: null
}

/** What decides when it comes up, and how often it was put off. */
export const followUpTiming = (write: WriteDb, id: number): FollowUpTiming & { snoozeCount: number } =>
  write
    .statement(
      `select state, due_on as dueOn, visible_from as visibleFrom, waiting_until as waitingUntil,
         snooze_count as snoozeCount from follow_up where id = ?`,
    )
    .get(id) as FollowUpTiming & { snoozeCount: number }

/**
 * The follow-up that comes after one that was done, due on another day: what it says, about whom and whose it is are
 * as they were. What the writer may not see of it comes along unseen.
 */
export function insertNextCopy(
  write: WriteDb,
  id: number,
  next: { readonly dueOn: LocalDate; readonly recurrence: string },
): NewRecord<'follow_up'> {
  const sensitivity = write.statement('select sensitivity from record where id = ?').pluck().get(id) as number
  const record = insertRecord(write, 'follow_up', { sensitivity: sensitivityOfRank(sensitivity) })
  write
    .statement(
      `insert into follow_up (id, title, notes, owner_id, due_on, due_time, priority, origin_id, previous_id, recurrence,
         level)
       select ?, title, notes, owner_id, ?, due_time, priority, origin_id, id, ?, ? from follow_up where id = ?`,
    )
    .run(record.id, next.dueOn, recurrenceToJson(next.recurrence), sensitivity, id)
  copyRows(write, 'follow_up_link', ['follow_up_id', 'record_id'], { from: id, to: record.id })
  copyRows(write, 'record_tag', ['record_id', 'tag_id'], { from: id, to: record.id })
  return record
}

/** The links of one record, given to another. */
function copyRows(
  write: WriteDb,
  table: 'follow_up_link' | 'record_tag',
  [owner, other]: readonly [string, string],
  { from, to }: { readonly from: number; readonly to: number },
): void {
  write
    .statement(
      `insert into ${table} (${owner}, ${other}) select ?, ${other} from ${table} where ${owner} = ? order by id`,
    )
    .run(to, from)
}

/** How it comes again, and the day from which that is counted; null when it does not. */
export function followUpRecurrence(
  write: WriteDb,
  id: number,
): { readonly dueOn: LocalDate | null; readonly recurrence: string | null } {
  const row = write.statement('select due_on, recurrence from follow_up where id = ?').get(id) as {
    due_on: LocalDate | null
    recurrence: string | null
  }
  return { dueOn: row.due_on, recurrence: row.recurrence && recurrenceFromJson(row.recurrence) }
}

export function setFollowUpProgress(write: WriteDb, id: number, progress: FollowUpProgress): void {
  updateRow(write, 'follow_up', id, toColumns(progress))
}

function followUpColumns(write: WriteDb, input: FollowUpPatch) {
  const { notes, dueOn, dueTime, priority } = input
  const recurrence = input.recurrence && recurrenceToJson(input.recurrence)
  const ownerId = idOf(write, input.owner, ['member'])
  return toColumns({ notes: orNone(notes), dueOn, dueTime, priority, ownerId, recurrence })
}

function addLink(write: WriteDb, followUpId: number, recordId: number): void {
  insertRow(write, 'follow_up_link', { follow_up_id: followUpId, record_id: recordId })
}

function replaceLinks(write: WriteDb, id: number, links: readonly Uid[]): void {
  // What may not be shown stays: whoever edits the list did not see it.
  const rows = write
    .statement(
      `select t.id, t.record_id from follow_up_link t join record r on r.id = t.record_id
       where t.follow_up_id = ? and ${visibleSql(write, 'r')}`,
    )
    .all(id) as { id: number; record_id: number }[]
  const wanted = new Set(links.map((uid) => idOf(write, uid, [])))
  for (const row of rows) if (!wanted.has(row.record_id)) deleteRow(write, 'follow_up_link', row.id)
  const staying = new Set(rows.map((row) => row.record_id))
  for (const recordId of wanted) if (!staying.has(recordId)) addLink(write, id, recordId)
}

import type { FollowUpInput, FollowUpPatch } from '../../domain/follow-up.ts'
import type { FollowUpState, FollowUpTiming } from '../../domain/follow-up-state.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import type { Uid } from '../../domain/uid.ts'
import { orNone } from '../../domain/text.ts'
import type { WriteDb } from '../access.ts'
import { toColumns } from '../naming.ts'
import { idOf, touchedSensitivity } from '../record.ts'
import { deleteRow, insertRecord, insertRow, setSensitivity, updateRow, type NewRecord } from '../row.ts'
import { visibleSql } from '../visible.ts'

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
}

/** What decides when it comes up, and how often it was put off. */
export const followUpTiming = (write: WriteDb, id: number): FollowUpTiming & { snoozeCount: number } =>
  write
    .statement(
      `select state, due_on as dueOn, visible_from as visibleFrom, waiting_until as waitingUntil,
         snooze_count as snoozeCount from follow_up where id = ?`,
    )
    .get(id) as FollowUpTiming & { snoozeCount: number }

export function setFollowUpProgress(write: WriteDb, id: number, progress: FollowUpProgress): void {
  updateRow(write, 'follow_up', id, toColumns(progress))
}

function followUpColumns(write: WriteDb, input: FollowUpPatch) {
  const { notes, dueOn, dueTime, priority } = input
  const ownerId = idOf(write, input.owner, ['member'])
  return toColumns({ notes: orNone(notes), dueOn, dueTime, priority, ownerId })
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

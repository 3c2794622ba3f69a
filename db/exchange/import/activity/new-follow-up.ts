import type { Priority } from '../../../domain/follow-up.ts'
import type { FollowUpState } from '../../../domain/follow-up-state.ts'
import type { LocalDate } from '../../../domain/local-date.ts'
import type { LocalTime } from '../../../domain/local-time.ts'
import type { Sensitivity } from '../../../domain/sensitivity.ts'
import { newUid, type Id, type Uid } from '../../../domain/uid.ts'
import type { Operation } from '../../../store/sync/operation.ts'

/** A promise that a file names. */
interface PlannedFollowUp {
  readonly title: string
  readonly notes?: string | null
  readonly dueOn: LocalDate | null
  readonly dueTime?: LocalTime | null
  readonly priority?: Priority
  readonly state: Extract<FollowUpState, 'open' | 'done' | 'dropped'>
  readonly doneOn?: LocalDate | null
  readonly droppedReason?: string | null
  /** As the store keeps it: JSON. */
  readonly recurrence?: string | null
  /** Whom it is about. */
  readonly about: readonly Uid[]
  readonly sensitivity: Sensitivity
  /** What recognises it when the file comes again. */
  readonly externalId: { readonly scheme: string; readonly value: string }
}

/** The steps that make a follow-up, with what it is tied to. */
export function createFollowUp(followUp: PlannedFollowUp): { uid: Id<'follow_up'>; operations: Operation[] } {
  const uid = newUid<'follow_up'>()
  const { sensitivity, externalId, about } = followUp
  const rows = [{ table: 'follow_up' as const, columns: followUpColumns(followUp) }]
  return {
    uid,
    operations: [
      { kind: 'create', record: { noun: 'follow_up', uid, owner: null, rows, sensitivity } },
      ...[...new Set(about)].map((record): Operation => ({
        kind: 'link',
        table: 'follow_up_link',
        columns: { follow_up_id: { uid }, record_id: { uid: record } },
      })),
      { kind: 'identify', owner: uid, ...externalId },
    ],
  }
}

/** What the follow-up says, in the columns of its table. */
const followUpColumns = ({ title, notes, dueOn, dueTime, priority, ...rest }: PlannedFollowUp) => ({
  title,
  notes: notes ?? null,
  due_on: dueOn,
  due_time: dueTime ?? null,
  priority: priority ?? 'normal',
  state: rest.state,
  done_on: rest.state === 'done' ? (rest.doneOn ?? null) : null,
  dropped_reason: rest.state === 'dropped' ? (rest.droppedReason ?? null) : null,
  recurrence: rest.recurrence ?? null,
})

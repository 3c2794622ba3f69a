import type { FollowUpRow } from '../../domain/row/follow-up-row.ts'
import type { InteractionRow } from '../../domain/row/interaction-row.ts'
import type { NamedRecord } from '../../domain/row/reference.ts'
import type { Noted, RoleChange as RoleChangeOf, TimelineEntryOf } from '../../domain/timeline.ts'
import type { Id } from '../../domain/uid.ts'

/** One thing in the timeline of a contact. */
export type TimelineEntry = TimelineEntryOf<{
  interaction: InteractionRow
  followUp: FollowUpRow
  file: TimelineFile
  named: NamedRecord
}>

export type NotedInteraction = Noted<InteractionRow>
export type RoleChange = RoleChangeOf<NamedRecord>

interface TimelineFile {
  readonly id: Id<'attachment'>
  readonly name: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
}

import type { Noted, RoleChange as RoleChangeOf, TimelineEntryOf } from '../../domain/timeline.ts'
import type { Id } from '../../domain/uid.ts'
import type { FollowUpRow } from '../lists/follow-up-list.ts'
import type { InteractionRow } from '../lists/interaction-list.ts'
import type { NamedRecord } from '../lists/named-records.ts'

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

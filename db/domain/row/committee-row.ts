import type { ChamberKind } from '../chamber.ts'
import type { CommitteeRole, CommitteeSide } from '../committee-membership.ts'
import type { LocalDate } from '../local-date.ts'
import type { Id } from '../uid.ts'
import type { Reference } from './reference.ts'

export interface CommitteeRow {
  readonly id: Id<'committee'>
  readonly noun: 'committee'
  readonly name: string
  readonly jurisdiction: string
  readonly jurisdictionKey: string
  /** Null for a joint committee. */
  readonly chamberKind: ChamberKind | null
  readonly chamber: string | null
  readonly parent: Reference<'committee'> | null
  /** Members who have not left and may be shown, whether or not it is known which person they are. */
  readonly memberCount: number
  readonly url: string | null
}

export interface MembershipRow {
  readonly id: Id<'committee_membership'>
  readonly noun: 'committee_membership'
  readonly committee: Reference<'committee'>
  readonly person: Reference<'person'> | null
  /** As the dataset writes it. */
  readonly memberName: string
  readonly role: CommitteeRole
  readonly rawRole: string | null
  readonly rank: number | null
  readonly side: CommitteeSide | null
  readonly startOn: LocalDate | null
  readonly endOn: LocalDate | null
}

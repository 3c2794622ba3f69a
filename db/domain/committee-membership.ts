import type { Id } from './uid.ts'

export type CommitteeMembershipId = Id<'committee_membership'>

/** A member's part in a committee, whatever the dataset calls it; its own words are kept beside it. */
export const committeeRoles = [
  'chair',
  'co-chair',
  'vice-chair',
  'ranking-member',
  'deputy-ranking-member',
  'secretary',
  'clerk',
  'ex-officio',
  'advisory',
  'alternate',
  'designee',
  'member',
  'other',
] as const
export type CommitteeRole = (typeof committeeRoles)[number]

export const committeeSides = ['majority', 'minority'] as const
export type CommitteeSide = (typeof committeeSides)[number]

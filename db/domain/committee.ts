import type { Id } from './uid.ts'

/** A committee of one chamber, or a joint one of a jurisdiction; a subcommittee has a parent. */
export type CommitteeId = Id<'committee'>

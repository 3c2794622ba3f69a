import type { Id } from './uid.ts'

/** An organization that belongs to a legislator's term, to which staffers are affiliated. */
export type OfficeId = Id<'office'>

export const officeKinds = ['capitol', 'district', 'mail', 'home', 'other'] as const
export type OfficeKind = (typeof officeKinds)[number]

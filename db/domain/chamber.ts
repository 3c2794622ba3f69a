import type { Id } from './uid.ts'

export type ChamberId = Id<'chamber'>

/** A body of a jurisdiction in which seats are held. */
export const chamberKinds = ['upper', 'lower', 'unicameral', 'executive', 'council', 'board'] as const
export type ChamberKind = (typeof chamberKinds)[number]

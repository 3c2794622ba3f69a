import type { Id } from './uid.ts'

export type JurisdictionId = Id<'jurisdiction'>

/** A country, state or place whose bodies make law. Its key is the Open Civic Data id of its government. */
const jurisdictionLevels = ['country', 'state', 'local'] as const
export type JurisdictionLevel = (typeof jurisdictionLevels)[number]

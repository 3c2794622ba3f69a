import type { Value } from '../schema.ts'
import type { PlanSource } from './known-contacts.ts'

export type KnownPlace = Readonly<Record<string, Value>> & { readonly id: number; readonly key: string }

/** The locations or services of an organization, as their table has them. */
export const knownPlaces = (
  source: PlanSource,
  table: 'location' | 'service',
  organization: number,
): KnownPlace[] =>
  source.statement(`select * from ${table} where organization_id = ?`).all(organization) as KnownPlace[]

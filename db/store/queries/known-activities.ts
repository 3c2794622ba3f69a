import type { Noun } from '../../domain/noun.ts'
import { uidFromBytes, type Uid } from '../../domain/uid.ts'
import type { PlanSource } from './known-contacts.ts'

/** The record that a file knows by an identifier, in the trash or not: what somebody threw away does not come back. */
export function recordOfIdentifier(
  source: PlanSource,
  noun: Noun,
  { scheme, value }: { readonly scheme: string; readonly value: string },
): Uid | undefined {
  const uid = source
    .statement(
      `select r.uid from external_id e join record r on r.id = e.record_id
       where e.scheme = ? and e.value = ? and r.noun = ?`,
    )
    .pluck()
    .get(scheme, value, noun) as Uint8Array | undefined
  return uid && uidFromBytes(uid)
}

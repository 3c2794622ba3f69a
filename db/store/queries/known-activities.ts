import type { Noun } from '../../domain/noun.ts'
import { uidFromBytes, type Uid } from '../../domain/uid.ts'
import { ranOn } from '../ran-on.ts'
import { visibleSql } from '../visible.ts'
import type { KnownColumns, PlanSource } from './known-contacts.ts'

/** The record that a file knows by an identifier, in the trash or not: what somebody threw away does not come back. */
export function recordOfIdentifier(
  source: PlanSource,
  noun: Noun,
  { scheme, value }: { readonly scheme: string; readonly value: string },
): { readonly id: number; readonly uid: Uid } | undefined {
  const row = source
    .statement(
      `select r.id, r.uid from external_id e join record r on r.id = e.record_id
       where e.scheme = ? and e.value = ? and r.noun = ?`,
    )
    .get(scheme, value, noun) as { id: number; uid: Uint8Array } | undefined
  return row && { id: row.id, uid: uidFromBytes(row.uid) }
}

/** Somebody whom a calendar names, as the vault knows them. */
export interface KnownParticipant {
  readonly uid: Uid
  readonly id: number
  readonly name: string
  readonly sensitivity: number
}

/** The contact with this e-mail address, or the only one of this name. Undefined when it is not certain who is meant. */
export function findParticipant(
  source: PlanSource,
  { email, nameKey }: { readonly email: string | null; readonly nameKey: string | null },
): KnownParticipant | undefined {
  const seen = visibleSql(source, 'record')
  const select = 'select distinct record.uid, record.id, c.display_name as name, record.sensitivity'
  const joined = 'join contact c on c.id = record.id'
  const byEmail =
    email === null
      ? []
      : source
          .statement(
            `${select} from contact_point p join record own on own.id = p.id and own.trashed_batch is null
             join record on record.id = p.contact_id ${joined}
             where p.kind = 'email' and p.normalised = ? and ${seen} limit 2`,
          )
          .all(email)
  const byName =
    nameKey === null || nameKey === ''
      ? []
      : source
          .statement(
            `${select} from record ${joined} where c.noun = 'person' and c.sort_key >= ? and c.sort_key < ?
             and ${seen} limit 2`,
          )
          .all(nameKey, `${nameKey}\u0002`)
  const found = (byEmail.length > 0 ? byEmail : byName) as (Omit<KnownParticipant, 'uid'> & {
    uid: Uint8Array
  })[]
  const [only] = found
  return found.length === 1 && only ? { ...only, uid: uidFromBytes(only.uid) } : undefined
}

/** Our own people by their e-mail addresses, in lower case. */
export function membersByEmail(source: PlanSource): ReadonlyMap<string, Uid> {
  const rows = source
    .statement('select r.uid, m.email from member m join record r on r.id = m.id where m.email is not null')
    .all() as { uid: Uint8Array; email: string }[]
  return new Map(rows.map(({ uid, email }) => [email.trim().toLowerCase(), uidFromBytes(uid)]))
}

/** The type of interaction that Caucus brings under this key; undefined when it was purged. */
export function interactionTypeOf(source: PlanSource, key: string): Uid | undefined {
  const uid = source
    .statement('select r.uid from interaction_type t join record r on r.id = t.id where t.key = ?')
    .pluck()
    .get(key) as Uint8Array | undefined
  return uid && uidFromBytes(uid)
}

/** The organization on whose behalf a person speaks on a day: their primary one then, else the only one. */
export function organizationOn(source: PlanSource, person: number, day: string): Uid | null {
  const rows = source
    .statement(
      `select o.uid, a.is_primary as isPrimary from affiliation a join record r on r.id = a.id
       join record o on o.id = a.organization_id
       where a.person_id = $person and r.trashed_batch is null and ${ranOn('a', '$day')}
       order by a.is_primary desc, a.start_on desc, a.id desc`,
    )
    .all({ person, day }) as { uid: Uint8Array; isPrimary: number }[]
  const [first] = rows
  return first && (first.isPrimary === 1 || rows.length === 1) ? uidFromBytes(first.uid) : null
}

/** The row of an interaction or follow-up, for comparing. */
export const activityRow = (
  source: PlanSource,
  table: 'interaction' | 'follow_up',
  id: number,
): KnownColumns => source.statement(`select * from ${table} where id = ?`).get(id) as KnownColumns

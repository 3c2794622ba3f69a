import { toCommitteeRole } from '../committee-role.ts'
import { placeOf, validate, type Entry } from '../draft.ts'
import type { MembershipRecord } from '../model.ts'
import { thomasId } from './committees.ts'
import { bioguideId } from './people.ts'
import { membershipListSchema, membershipSchema } from './schema.ts'

/** The members of one committee: an entry of the file, keyed by the committee's id. */
export function toMemberships(entry: Entry): MembershipRecord[] {
  const { key } = entry.record
  const rows = validate(entry, membershipListSchema, { id: key }) ?? []
  return rows.flatMap((value, at) => {
    const row = validate(entry, membershipSchema, { value, path: [at], id: key })
    if (!row) return []
    return [
      {
        committeeExternalId: thomasId(key ?? ''),
        personExternalId: bioguideId(row.bioguide),
        memberName: row.name,
        rawRole: row.title,
        role: toCommitteeRole(row.title),
        rank: row.rank,
        side: row.party ?? null,
        source: placeOf(entry, [at]),
      },
    ]
  })
}

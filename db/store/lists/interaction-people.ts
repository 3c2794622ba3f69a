import type { Participant } from '../../domain/row/interaction-row.ts'
import type { Reference } from '../../domain/row/reference.ts'
import type { ContactNoun } from '../../domain/contact.ts'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { trashedLevel } from '../derived/level.ts'
import { membersById } from './members-by-id.ts'
import { pageQuery } from './page-query.ts'
import { toReference } from './to-reference.ts'

interface Participants {
  readonly shown: readonly Participant[]
  /**
   * How many are named to those with more clearance only. Without it the list would say that nobody else was there.
   * Survivors are left out of the count too, as they are of every other (product: a survivor counts nowhere), and so
   * are contacts in the trash.
   */
  readonly restricted: number
}

/** By the id of the interaction, in the order in which they were entered. */
export function participantsOf(read: ReadDb, ids: readonly number[]): Map<number, Participants> {
  const clearance = sensitivityRank(read.clearance)
  const rows = participantRows(read, ids)
  return new Map(
    [...Map.groupBy(rows, (row) => row.interactionId)].map(([id, group]) => [
      id,
      {
        shown: group.filter(({ level }) => level <= clearance).map((row) => toParticipant(row, clearance)),
        restricted: group.filter(({ level }) => level > clearance && level < sensitivityRank('survivor'))
          .length,
      },
    ]),
  )
}

type ParticipantRow = ReturnType<typeof participantRows>[number]

const participantRows = pageQuery((read, ids) =>
  read.db
    .selectFrom('participant as p')
    .innerJoin('contact as c', 'c.id', 'p.contact_id')
    .innerJoin('record as r', 'r.id', 'c.id')
    .leftJoin('contact as o', 'o.id', 'p.on_behalf_of_id')
    .leftJoin('record as or', 'or.id', 'o.id')
    .select([
      'p.interaction_id as interactionId',
      'p.role',
      'r.uid',
      'c.noun',
      'c.display_name as name',
      'c.level',
      'or.uid as behalfUid',
      'o.display_name as behalfName',
      'o.level as behalfLevel',
    ])
    .where('p.interaction_id', 'in', ids)
    .orderBy('p.id'),
)

function toParticipant(row: ParticipantRow, clearance: number): Participant {
  const behalf = (row.behalfLevel ?? trashedLevel) <= clearance ? row.behalfUid : null
  return {
    id: uidFromBytes<ContactNoun>(row.uid),
    noun: row.noun,
    name: row.name,
    role: row.role,
    onBehalfOf: toReference<'organization' | 'office'>(behalf, row.behalfName),
  }
}

/** Our own people who were there, by the id of the interaction. */
export function attendeesOf(read: ReadDb, ids: readonly number[]): Map<number, Reference<'member'>[]> {
  const members = membersById(read)
  const groups = Map.groupBy(attendeeRows(read, ids), (row) => row.interactionId)
  return new Map(
    [...groups].map(([id, group]) => [id, group.flatMap(({ memberId }) => members.get(memberId) ?? [])]),
  )
}

const attendeeRows = pageQuery((read, ids) =>
  read.db
    .selectFrom('attendee as a')
    .select(['a.interaction_id as interactionId', 'a.member_id as memberId'])
    .where('a.interaction_id', 'in', ids)
    .orderBy('a.id'),
)

import type { LocalDate } from '../../domain/local-date.ts'
import { sql } from 'kysely'
import type { ReadDb } from '../access.ts'
import { recordFacts, type RecordFacts } from './record-facts.ts'
import { followUpsWhere, type PromisedFollowUps } from './timeline.ts'

/** One of our own people, and what they promised. */
export interface MemberDetails extends RecordFacts<'member'>, PromisedFollowUps {
  readonly name: string
  readonly email: string | null
  readonly isSelf: boolean
  readonly leftOn: LocalDate | null
}

export async function memberDetails(read: ReadDb, id: number, today: LocalDate): Promise<MemberDetails> {
  const member = await read.db.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return {
    ...(await recordFacts(read, 'member', id)),
    name: member.name,
    email: member.email,
    isSelf: member.is_self === 1,
    leftOn: member.left_on as LocalDate | null,
    ...(await followUpsWhere(read, sql<boolean>`follow_up.owner_id = ${id}`, today)),
  }
}

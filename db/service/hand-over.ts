import { AppError } from '../domain/errors.ts'
import type { MemberId } from '../domain/member.ts'
import { today } from '../domain/local-date.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import { idOf } from '../store/record.ts'
import { changeMemberIn } from './member.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

/** What one of our own people keeps up: contacts, follow-ups still to be done, meetings that are planned. */
interface Kept {
  readonly contacts: number
  readonly followUps: number
  readonly meetings: number
}

/** Rows that name a member; what lies in the trash stays as it is. */
interface Keeping {
  readonly table: 'contact' | 'follow_up' | 'attendee'
  readonly member: 'owner_id' | 'member_id'
  readonly where: string
}

const inUse = (record: string): string =>
  `exists (select 1 from record r where r.id = ${record} and r.trashed_batch is null)`

const keepings = {
  contacts: { table: 'contact', member: 'owner_id', where: inUse('contact.id') },
  followUps: {
    table: 'follow_up',
    member: 'owner_id',
    where: `state in ('open', 'waiting') and ${inUse('follow_up.id')}`,
  },
  meetings: {
    table: 'attendee',
    member: 'member_id',
    where: `interaction_id in (select id from interaction where status = 'planned') and ${inUse('interaction_id')}`,
  },
} as const satisfies Record<keyof Kept, Keeping>

const keptOf = (count: (keeping: Keeping) => number): Kept => ({
  contacts: count(keepings.contacts),
  followUps: count(keepings.followUps),
  meetings: count(keepings.meetings),
})

const idOfMember = `(select id from record where hex(uid) = upper(replace(?, '-', '')) and noun = 'member')`

export function countKept(session: ReadSession, member: MemberId): Kept {
  const read = readOf(session)
  return keptOf(
    ({ table, member: column, where }) =>
      read.column<number>(
        `select count(*) from ${table} where ${column} = ${idOfMember} and ${where}`,
        member,
      )[0] ?? 0,
  )
}

/** How many saved views ask for what is theirs. Views are of the vault: handing over leaves them as they are. */
export const countViewsOf = (session: ReadSession, member: MemberId): number =>
  readOf(session).column<number>(
    `select count(*) from saved_view where instr(definition, ?) > 0 and ${inUse('saved_view.id')}`,
    member,
  )[0] ?? 0

interface HandingOver {
  readonly from: MemberId
  readonly to: MemberId
  /** Whether the one who hands over leaves today. */
  readonly leaves: boolean
}

/**
 * Gives everything that one of our own people keeps up to another, whatever its sensitivity, in one batch. What is done
 * stays theirs. Errors: `record.notFound`, `input.invalid` for oneself to oneself, `member.isSelf` when whoever uses the
 * vault leaves.
 */
export function handOver(session: Session, { from, to, leaves }: HandingOver): Promise<Recorded<Kept>> {
  if (from === to) throw new AppError('input.invalid', { issues: ['to: issue.choice'] })
  const day = today(session.store.clock)
  return record(session, 'member.handOver', (write) => {
    const ends = { fromId: idOf(write, from, ['member']), toId: idOf(write, to, ['member']) }
    if (leaves) changeMemberIn(write, ends.fromId, { leftOn: day })
    const isThere = write
      .statement(
        `delete from attendee where member_id = $fromId and ${keepings.meetings.where}
         and interaction_id in (select interaction_id from attendee where member_id = $toId)`,
      )
      .run(ends).changes
    const given = keptOf((keeping) => give(write, keeping, ends))
    return { ...given, meetings: given.meetings + isThere }
  })
}

interface Ends {
  readonly fromId: number
  readonly toId: number
}

const give = (write: WriteDb, { table, member, where }: Keeping, ends: Ends): number =>
  write.statement(`update ${table} set ${member} = $toId where ${member} = $fromId and ${where}`).run(ends)
    .changes

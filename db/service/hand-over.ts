import { AppError } from '../domain/errors.ts'
import type { MemberId } from '../domain/member.ts'
import { today } from '../domain/local-date.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import { idOf } from '../store/record.ts'
import { updateRow } from '../store/row.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

/** What one of our own people keeps up: contacts, and follow-ups still to be done. */
interface Kept {
  readonly contacts: number
  readonly followUps: number
}

const open = `state in ('open', 'waiting')`

export function countKept(session: ReadSession, member: MemberId): Kept {
  const read = readOf(session)
  const id = `(select id from record where hex(uid) = upper(replace(?, '-', '')) and noun = 'member')`
  const [contacts = 0] = read.column<number>(`select count(*) from contact where owner_id = ${id}`, member)
  const followUps = `select count(*) from follow_up where owner_id = ${id} and ${open}`
  return { contacts, followUps: read.column<number>(followUps, member)[0] ?? 0 }
}

interface HandingOver {
  readonly from: MemberId
  readonly to: MemberId
  /** Whether the one who hands over leaves today. */
  readonly leaves: boolean
}

/**
 * Gives everything that one of our own people keeps up to another, whatever its sensitivity, in one batch. What is done
 * stays theirs. Errors: `record.notFound`, `input.invalid` for oneself to oneself, or when whoever uses the vault leaves.
 */
export function handOver(session: Session, { from, to, leaves }: HandingOver): Promise<Recorded<Kept>> {
  if (from === to) throw new AppError('input.invalid', { issues: ['to: issue.choice'] })
  const day = today(session.store.clock)
  return record(session, 'member.handOver', (write) => {
    const [fromId, toId] = [idOf(write, from, ['member']), idOf(write, to, ['member'])]
    if (leaves) leave(write, fromId, day)
    return {
      contacts: give(write, 'contact', { fromId, toId, where: 'true' }),
      followUps: give(write, 'follow_up', { fromId, toId, where: open }),
    }
  })
}

function leave(write: WriteDb, id: number, day: string): void {
  const isSelf = write.statement('select is_self from member where id = ?').pluck().get(id)
  if (isSelf === 1) throw new AppError('input.invalid', { issues: ['leaves: issue.choice'] })
  updateRow(write, 'member', id, { left_on: day })
}

interface Gift {
  readonly fromId: number
  readonly toId: number
  readonly where: string
}

const give = (write: WriteDb, table: 'contact' | 'follow_up', { fromId, toId, where }: Gift): number =>
  write.statement(`update ${table} set owner_id = ? where owner_id = ? and ${where}`).run(toId, fromId)
    .changes

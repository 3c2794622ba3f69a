import type { MemberId, MemberInput, MemberPatch } from '../../domain/member.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb, WriteDb } from '../access.ts'
import { toColumns } from '../naming.ts'
import { insertRecord, insertRow, updateRow, type NewRecord } from '../row.ts'
import { visible } from '../visible.ts'

export function insertMember(write: WriteDb, input: MemberInput & { isSelf?: boolean }): NewRecord<'member'> {
  const record = insertRecord(write, 'member')
  insertRow(write, 'member', {
    id: record.id,
    name: input.name,
    is_self: input.isSelf ? 1 : 0,
    ...toColumns({ email: input.email, leftOn: input.leftOn }),
  })
  return record
}

export function updateMember(write: WriteDb, id: number, patch: MemberPatch): boolean {
  return updateRow(write, 'member', id, toColumns(patch))
}

/** Whoever works with this vault. */
export const findSelf = (write: WriteDb): { readonly id: number; readonly name: string } | undefined =>
  write.statement('select id, name from member where is_self = 1').get() as
    { id: number; name: string } | undefined

export const hasLeft = (write: WriteDb, id: number): boolean =>
  write.statement('select 1 from member where id = ? and left_on is not null').get(id) !== undefined

/** There is one at a time: the former first. */
export function setSelf(write: WriteDb, id: number): void {
  const before = findSelf(write)
  if (before?.id === id) return
  if (before) updateRow(write, 'member', before.id, { is_self: 0 })
  updateRow(write, 'member', id, { is_self: 1 })
}

export interface Member {
  readonly id: MemberId
  readonly name: string
  readonly email: string | null
  readonly isSelf: boolean
}

/** Our own people who have not left, oneself first. */
export async function listMembers(read: ReadDb): Promise<Member[]> {
  const rows = await read.db
    .selectFrom('member as m')
    .innerJoin('record as r', 'r.id', 'm.id')
    .select(['r.uid', 'm.name', 'm.email', 'm.is_self'])
    .where(visible(read, 'r'))
    .where('m.left_on', 'is', null)
    .orderBy('m.is_self', 'desc')
    .orderBy('m.name')
    .execute()
  return rows.map((row) => ({
    id: uidFromBytes(row.uid),
    name: row.name,
    email: row.email,
    isSelf: row.is_self === 1,
  }))
}

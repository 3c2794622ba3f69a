import type { LocalDate } from '../../domain/local-date.ts'
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
  const rows = await members(read)
    .where('m.left_on', 'is', null)
    .orderBy('m.is_self', 'desc')
    .orderBy('m.name')
    .execute()
  return rows.map(toMember)
}

export interface FormerMember extends Member {
  readonly leftOn: LocalDate
}

/** Those who have left, the last first. */
export async function listFormerMembers(read: ReadDb): Promise<FormerMember[]> {
  const rows = await members(read)
    .where('m.left_on', 'is not', null)
    .orderBy('m.left_on', 'desc')
    .orderBy('m.name')
    .execute()
  return rows.map((row) => ({ ...toMember(row), leftOn: row.left_on as LocalDate }))
}

const members = (read: ReadDb) =>
  read.db
    .selectFrom('member as m')
    .crossJoin('record as r')
    .whereRef('r.id', '=', 'm.id')
    .select(['r.uid', 'm.name', 'm.email', 'm.is_self', 'm.left_on'])
    .where(visible(read, 'r'))

interface MemberRow {
  readonly uid: Uint8Array
  readonly name: string
  readonly email: string | null
  readonly is_self: number
}

const toMember = ({ uid, name, email, is_self }: MemberRow): Member => ({
  id: uidFromBytes(uid),
  name,
  email,
  isSelf: is_self === 1,
})

import { AppError } from '../domain/errors.ts'
import {
  memberPatchSchema,
  memberSchema,
  type MemberId,
  type MemberInput,
  type MemberPatch,
} from '../domain/member.ts'
import { parseInput } from '../domain/parse.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import {
  findSelf,
  hasLeft,
  insertMember,
  listFormerMembers as queryFormerMembers,
  listMembers as queryMembers,
  setSelf,
  updateMember,
  type FormerMember,
  type Member,
} from '../store/queries/member.ts'
import { idOf } from '../store/record.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

export function addMember(session: Session, input: MemberInput): Promise<Recorded<MemberId>> {
  const member = parseInput(memberSchema, input)
  return record(session, 'member.create', (write) => insertMember(write, member).uid)
}

/** Error: `member.isSelf` for the day on which whoever uses the vault left. */
export function changeMember(session: Session, id: MemberId, patch: MemberPatch): Promise<Recorded<void>> {
  const fields = parseInput(memberPatchSchema, patch)
  return record(session, 'member.update', (write) =>
    changeMemberIn(write, idOf(write, id, ['member']), fields),
  )
}

/** The same as part of a larger change. */
export function changeMemberIn(write: WriteDb, id: number, fields: MemberPatch): void {
  const self = findSelf(write)
  if (fields.leftOn && self?.id === id) throw new AppError('member.isSelf', { name: self.name })
  updateMember(write, id, fields)
}

/** Whose vault it is from now on: history names them, and what is asked for as mine is theirs. Error: `record.notFound`. */
export const useAs = (session: Session, id: MemberId): Promise<Recorded<void>> =>
  record(session, 'member.use', (write) => {
    const rowId = idOf(write, id, ['member'])
    if (hasLeft(write, rowId)) throw new AppError('record.notFound', { noun: 'member', id })
    setSelf(write, rowId)
  })

/** Takes one of our own people back who left: they are offered again. What they handed over stays where it is. */
export const returnMember = (session: Session, id: MemberId): Promise<Recorded<void>> =>
  record(session, 'member.return', (write) => {
    updateMember(write, idOf(write, id, ['member']), { leftOn: null })
  })

export const listFormerMembers = (session: ReadSession): Promise<FormerMember[]> =>
  queryFormerMembers(readOf(session))

export const listMembers = (session: ReadSession): Promise<Member[]> => queryMembers(readOf(session))

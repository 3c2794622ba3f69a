import {
  memberPatchSchema,
  memberSchema,
  type MemberId,
  type MemberInput,
  type MemberPatch,
} from '../domain/member.ts'
import { parseInput } from '../domain/parse.ts'
import type { Recorded } from '../store/history/batch.ts'
import {
  insertMember,
  listMembers as queryMembers,
  updateMember,
  type Member,
} from '../store/queries/member.ts'
import { idOf } from '../store/record.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

export function addMember(session: Session, input: MemberInput): Promise<Recorded<MemberId>> {
  const member = parseInput(memberSchema, input)
  return record(session, 'member.create', (write) => insertMember(write, member).uid)
}

export function changeMember(session: Session, id: MemberId, patch: MemberPatch): Promise<Recorded<void>> {
  const fields = parseInput(memberPatchSchema, patch)
  return record(session, 'member.update', (write) => {
    updateMember(write, idOf(write, id, ['member']), fields)
  })
}

export const listMembers = (session: ReadSession): Promise<Member[]> => queryMembers(readOf(session))

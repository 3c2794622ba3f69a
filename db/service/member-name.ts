import { AppError } from '../domain/errors.ts'
import { fold } from '../domain/fold.ts'
import { readUid } from '../domain/uid.ts'
import type { Member } from '../store/queries/member.ts'
import { listFormerMembers, listMembers } from './member.ts'
import { onlyMeant, exactFirst } from './only-meant.ts'
import type { ReadSession } from './session.ts'

/** One of our own people by id or name, or by the beginning of a name. Errors: `record.notFound`, `record.ambiguous`. */
export const resolveMember = async (session: ReadSession, nameOrId: string): Promise<Member> =>
  meantOf(await listMembers(session), nameOrId)

/** The same among those who have left. */
export const resolveFormerMember = async (session: ReadSession, nameOrId: string): Promise<Member> =>
  meantOf(await listFormerMembers(session), nameOrId)

function meantOf(members: readonly Member[], nameOrId: string): Member {
  const wanted = fold(nameOrId)
  const wantedId = readUid(nameOrId)
  const like = members.filter(({ id, name }) => id === wantedId || fold(name).startsWith(wanted))
  return onlyMeant({
    noun: 'member',
    said: nameOrId,
    found: exactFirst(like, nameOrId, ({ name }) => name),
    toCandidate: ({ id, name }) => ({ id, name }),
  })
}

/** Whoever works with this vault. */
export async function getSelf(session: ReadSession): Promise<Member> {
  const self = (await listMembers(session)).find(({ isSelf }) => isSelf)
  if (self === undefined) throw new AppError('record.notFound', { noun: 'member', id: '' })
  return self
}

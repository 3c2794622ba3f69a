import { AppError } from '../domain/errors.ts'
import { fold } from '../domain/fold.ts'
import type { CommitteeId } from '../domain/committee.ts'
import { readUid } from '../domain/uid.ts'
import { openList } from '../store/list.ts'
import { committeeList } from '../store/lists/committee-list.ts'
import { readOf, type Session } from './session.ts'

/** The committee that an id or a name means. Errors: `record.notFound`, `record.ambiguous`. */
export async function resolveCommittee(session: Session, nameOrId: string): Promise<CommitteeId> {
  const id = readUid(nameOrId)
  if (id !== undefined) return id as CommitteeId
  const list = openList(readOf(session), committeeList, { filter: { text: nameOrId } })
  const rows = await list.page(0, list.total)
  const exact = rows.filter(({ name }) => fold(name) === fold(nameOrId))
  const found = exact.length > 0 ? exact : rows
  const [first, ...others] = found
  if (first === undefined) throw new AppError('record.notFound', { noun: 'committee', id: nameOrId })
  if (others.length === 0) return first.id
  const candidates = found
    .slice(0, 10)
    .map(({ id, name, chamber }) => ({ id, name: chamber ? `${name}, ${chamber}` : name }))
  throw new AppError('record.ambiguous', {
    noun: 'committee',
    name: nameOrId,
    count: found.length,
    candidates,
  })
}

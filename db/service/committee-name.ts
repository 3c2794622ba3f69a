import type { CommitteeId } from '../domain/committee.ts'
import { readUid } from '../domain/uid.ts'
import { openList } from '../store/list.ts'
import { committeeList } from '../store/lists/committee-list.ts'
import { exactFirst, onlyMeant } from './only-meant.ts'
import { readOf, type ReadSession } from './session.ts'

/** The committee that an id or a name means. Errors: `record.notFound`, `record.ambiguous`. */
export async function resolveCommittee(session: ReadSession, nameOrId: string): Promise<CommitteeId> {
  const id = readUid(nameOrId)
  if (id !== undefined) return id as CommitteeId
  const list = openList(readOf(session), committeeList, { filter: { text: nameOrId } })
  const rows = await list.page(0, list.total)
  const meant = onlyMeant({
    noun: 'committee',
    said: nameOrId,
    found: exactFirst(rows, nameOrId, ({ name }) => name),
    toCandidate: ({ id, name, chamber }) => ({ id, name: chamber ? `${name}, ${chamber}` : name }),
  })
  return meant.id
}

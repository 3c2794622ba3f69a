import type { FollowUpRow } from '../domain/row/follow-up-row.ts'
import { AppError } from '../domain/errors.ts'
import type { FollowUpId } from '../domain/follow-up.ts'
import { readUid } from '../domain/uid.ts'
import { today } from '../domain/local-date.ts'
import { openList } from '../store/list.ts'
import { followUpList, type FollowUpFilter } from '../store/lists/follow-up-list.ts'
import { getRecord } from '../store/record.ts'
import { exactFirst, onlyMeant } from './only-meant.ts'
import { readOf, type ReadSession } from './session.ts'

type TitledFollowUp = Pick<FollowUpRow, 'id' | 'title' | 'links'>

/**
 * The follow-up that an id means, or words of its title: among those that are open, then among all. Errors:
 * `record.notFound`, `record.ambiguous`.
 */
export async function resolveFollowUp(session: ReadSession, titleOrId: string): Promise<TitledFollowUp> {
  const id = readUid(titleOrId)
  if (id !== undefined) return byId(session, id as FollowUpId)
  const open = await titledLike(session, { text: titleOrId, states: ['open', 'waiting'] })
  const found = open.length > 0 ? open : await titledLike(session, { text: titleOrId })
  return onlyMeant({
    noun: 'follow_up',
    said: titleOrId,
    found: exactFirst(found, titleOrId, ({ title }) => title),
    toCandidate: ({ id, title }) => ({ id, name: title }),
  })
}

async function byId(session: ReadSession, id: FollowUpId): Promise<TitledFollowUp> {
  const read = readOf(session)
  const record = await getRecord(read, id, ['follow_up'])
  const [row] = await followUpList(today(session.store.clock)).rows(read, [record.id])
  if (row === undefined) throw new AppError('record.notFound', { noun: 'follow_up', id })
  return row
}

async function titledLike(session: ReadSession, filter: FollowUpFilter): Promise<TitledFollowUp[]> {
  const list = openList(readOf(session), followUpList(today(session.store.clock)), { filter })
  return [...(await list.page(0, list.total))]
}

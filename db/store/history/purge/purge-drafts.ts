import { uidsIn, withoutForgotten } from '../../../domain/forgotten-in-draft.ts'
import { isUid, uidToBytes, type Uid } from '../../../domain/uid.ts'
import type { WriteDb } from '../../access.ts'

/**
 * Takes forgotten records out of what was being typed: drafts of them go, others lose the mention. A draft names what
 * it is about in its body alone, since it may be of something that is not recorded yet.
 */
export function forgetInDrafts(write: WriteDb, forgotten: ReadonlySet<Uid>): void {
  const isForgotten = (uid: string): boolean => isUid(uid) && forgotten.has(uid)
  const isThere = (uid: string): boolean => isUid(uid) && isRecord(write, uid)
  for (const { id, body } of draftsOf(write)) {
    if (!uidsIn(body).some(isForgotten)) continue
    const left = withoutForgotten(JSON.parse(body), { isForgotten, isThere })
    if (left === undefined) write.statement('delete from draft where id = ?').run(id)
    else write.statement('update draft set body = ? where id = ?').run(JSON.stringify(left), id)
  }
}

const draftsOf = (write: WriteDb) =>
  write.statement('select id, body from draft').all() as { readonly id: number; readonly body: string }[]

const isRecord = (write: WriteDb, uid: Uid): boolean =>
  write.statement('select 1 from record where uid = ?').get(uidToBytes(uid)) !== undefined

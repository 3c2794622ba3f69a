import { uidToBytes, type Uid } from '../../../domain/uid.ts'
import type { ReadDb } from '../../access.ts'

/** The batches that do not stand, from the undos, newest first: one that was undone itself takes nothing back. */
export function undoneAmong(undos: readonly { id: number; undoes: number | null }[]): Set<number> {
  const undone = new Set<number>()
  for (const { id, undoes } of undos) if (undoes !== null && !undone.has(id)) undone.add(undoes)
  return undone
}

/** Which of these do not stand: an undo of them was not undone in turn. */
export const undoneOf = (read: ReadDb, ids: readonly number[]): Set<number> =>
  undoneAmong(
    read.all<{ id: number; undoes: number }>(
      `with recursive undo (id, undoes) as (
         select id, undoes from batch where undoes in (select value from json_each(?))
         union select b.id, b.undoes from undo join batch b on b.undoes = undo.id)
       select id, undoes from undo order by id desc`,
      JSON.stringify(ids),
    ),
  )

/** The same of one batch, whoever may see what it changed. */
export function isUndone(read: ReadDb, batch: Uid): boolean {
  const ids = read.column<number>('select id from batch where uid = ?', uidToBytes(batch))
  const undone = undoneOf(read, ids)
  return ids.some((id) => undone.has(id))
}

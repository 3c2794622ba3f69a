import { isAppError } from '../domain/errors.ts'
import type { Noun } from '../domain/noun.ts'
import { uidToBytes, type Uid } from '../domain/uid.ts'
import type { WriteDb } from '../store/access.ts'
import { idOf } from '../store/record.ts'
import { visibleSql } from '../store/visible.ts'

/** Records that something is done to together: some by their ids, or the rows of a list but some. */
export type Picked =
  | { readonly ids: readonly Uid[] }
  | { readonly rows: readonly number[] | Int32Array; readonly except: readonly Uid[] }

/**
 * Their rows: those that are still there and may be shown. One may have gone since it was ticked, as by an undo; where
 * none of those named by their ids is there, that is an error: `record.notFound`.
 */
export function pickedRows(write: WriteDb, picked: Picked, nouns: readonly Noun[]): readonly number[] {
  if ('ids' in picked) return namedRows(write, picked.ids, nouns)
  const left = new Set(picked.except)
  const except = new Set([...left].map((uid) => rowOf(write, uid)))
  const there = write
    .statement(
      `select id from record where id in (select value from json_each(?)) and ${visibleSql(write, 'record')}
       and (? = '[]' or noun in (select value from json_each(?)))`,
    )
    .pluck()
    .all(JSON.stringify([...picked.rows]), JSON.stringify(nouns), JSON.stringify(nouns)) as number[]
  const shown = new Set(there)
  return [...picked.rows].filter((id) => shown.has(id) && !except.has(id))
}

function namedRows(write: WriteDb, ids: readonly Uid[], nouns: readonly Noun[]): readonly number[] {
  const there = ids.filter((id) => isThere(write, id, nouns))
  return (there.length > 0 ? there : ids).map((id) => idOf(write, id, nouns))
}

function isThere(write: WriteDb, id: Uid, nouns: readonly Noun[]): boolean {
  try {
    idOf(write, id, nouns)
    return true
  } catch (error) {
    if (isAppError(error, 'record.notFound')) return false
    throw error
  }
}

const rowOf = (write: WriteDb, uid: Uid): unknown =>
  write.statement('select id from record where uid = ?').pluck().get(uidToBytes(uid))

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
 * Their rows. Of a list, those that are still there and may be shown; one by its id has to be.
 * Error: `record.notFound`.
 */
export function pickedRows(write: WriteDb, picked: Picked, nouns: readonly Noun[]): readonly number[] {
  if ('ids' in picked) return picked.ids.map((id) => idOf(write, id, nouns))
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

const rowOf = (write: WriteDb, uid: Uid): unknown =>
  write.statement('select id from record where uid = ?').pluck().get(uidToBytes(uid))

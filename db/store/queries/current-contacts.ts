import type { ReadDb } from '../access.ts'
import { visibleSql } from '../visible.ts'

/** A contact as it is now: the one a merged one became. */
export interface CurrentContact {
  /** The uid that was asked for. */
  readonly asked: Uint8Array
  readonly id: number
  readonly uid: Uint8Array
  readonly name: string
}

/** Contacts by uids that may be old; those that are gone or may not be shown are missing. */
export function currentContacts(read: ReadDb, uids: readonly Uint8Array[]): CurrentContact[] {
  const asked = JSON.stringify(uids.map((uid) => Buffer.from(uid).toString('hex')))
  return read.all(
    `select a.uid as asked, r.id, r.uid, c.display_name as name
     from (select unhex(value) as uid from json_each(?)) a
     join record r on r.id = coalesce(
       (select id from record where uid = a.uid), (select record_id from redirect where uid = a.uid))
     join contact c on c.id = r.id where ${visibleSql(read, 'r')}`,
    asked,
  )
}

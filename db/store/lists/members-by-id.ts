import type { Reference } from '../../domain/row/reference.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { visibleSql } from '../visible.ts'

interface MemberRow {
  readonly id: number
  readonly uid: Uint8Array
  readonly name: string
}

/** Our own people who may be shown: all of them, as a page names the same few in row after row. */
export const membersById = (read: ReadDb): Map<number, Reference<'member'>> =>
  new Map(
    read
      .all<MemberRow>(allMembers(read))
      .map(({ id, uid, name }) => [id, { id: uidFromBytes<'member'>(uid), name }]),
  )

/** A cross join keeps the order: SQLite would go through all records first. */
const allMembers = (read: ReadDb): string =>
  `select m.id, r.uid, m.name from member m cross join record r on r.id = m.id where ${visibleSql(read, 'r')}`

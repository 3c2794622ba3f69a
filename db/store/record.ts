import { sql, type RawBuilder } from 'kysely'
import { AppError } from '../domain/errors.ts'
import type { Noun } from '../domain/noun.ts'
import {
  defaultSensitivity,
  highestSensitivity,
  sensitivityOfRank,
  type Sensitivity,
} from '../domain/sensitivity.ts'
import { uidFromBytes, uidToBytes, type Uid } from '../domain/uid.ts'
import type { ReadDb, WriteDb } from './access.ts'
import type { Statements } from './sync/provenance.ts'
import { visibleSql, withinClearance, withinClearanceSql } from './visible.ts'

/** Uids are what the world outside the store sees; inside it everything refers to the record's integer id. */
export function uidOf(write: WriteDb, id: number): { noun: Noun; uid: Uid } | undefined {
  const row = write.statement('select noun, uid from record where id = ?').get(id) as
    { noun: Noun; uid: Uint8Array } | undefined
  return row && { noun: row.noun, uid: uidFromBytes(row.uid) }
}

export interface RecordRef {
  readonly id: number
  readonly noun: Noun
  readonly sensitivity: number
  readonly trashed: boolean
}

const idOfUid = 'select id from record where uid = ?'
const idOfMerged = 'select record_id from redirect where uid = ?'

/** The stored id of a uid, whoever may see it; of a contact that was merged into another, that of the kept one. */
export function recordIdOf(source: Statements, uid: Uid): number | undefined {
  const ask = (sql: string) => source.statement(sql).pluck().get(uidToBytes(uid)) as number | undefined
  return ask(idOfUid) ?? ask(idOfMerged)
}

/** The same within a query of the builder. */
const currentIdOf = (uid: Uid): RawBuilder<number> =>
  sql<number>`coalesce((select id from record where uid = ${uidToBytes(uid)}),
    (select record_id from redirect where uid = ${uidToBytes(uid)}))`

/** The record of a uid if it may be seen with this clearance; in the trash or not. */
export async function findRecord(
  read: Pick<ReadDb, 'db' | 'clearance'>,
  uid: Uid,
): Promise<RecordRef | undefined> {
  const row = await read.db
    .selectFrom('record')
    .select(['id', 'noun', 'sensitivity', 'trashed_batch'])
    .where('id', '=', currentIdOf(uid))
    .where(withinClearance(read, 'record'))
    .executeTakeFirst()
  return (
    row && { id: row.id, noun: row.noun, sensitivity: row.sensitivity, trashed: row.trashed_batch !== null }
  )
}

/** Like `findRecord`, of one of the given nouns and not in the trash. Error: `record.notFound`. */
export async function getRecord(
  read: Pick<ReadDb, 'db' | 'clearance'>,
  uid: Uid,
  nouns: readonly Noun[],
): Promise<RecordRef> {
  const found = await findRecord(read, uid)
  if (!found || found.trashed || !nouns.includes(found.noun))
    throw new AppError('record.notFound', { noun: nounOfAll(nouns), id: uid })
  return found
}

/**
 * The stored id of a record that is referred to while writing: of one of the nouns, and within clearance. Undefined
 * stays undefined (not mentioned), null stays null (emptied). Error: `record.notFound`.
 */
export function idOf<U extends Uid | null | undefined>(
  write: WriteDb,
  uid: U,
  nouns: readonly Noun[],
): U extends Uid ? number : U extends null ? null : undefined
export function idOf(
  write: WriteDb,
  uid: Uid | null | undefined,
  nouns: readonly Noun[],
): number | null | undefined {
  if (uid === null || uid === undefined) return uid
  const row = write
    .statement(`select id, noun from record where id = ? and ${visibleSql(write, 'record')}`)
    .get(recordIdOf(write, uid) ?? null) as { id: number; noun: Noun } | undefined
  if (row === undefined || (nouns.length > 0 && !nouns.includes(row.noun)))
    throw new AppError('record.notFound', { noun: nounOfAll(nouns), id: uid })
  return row.id
}

/** What a failure calls a record of one of these nouns. */
const nounOfAll = ([noun, ...others]: readonly Noun[]): string =>
  noun === undefined || others.length > 0 ? 'record' : noun

/** The same of a record that lies in the trash: only that can be restored or purged. Error: `record.notFound`. */
export function idInTrash(write: WriteDb, uid: Uid): number {
  const id = write
    .statement(
      `select id from record where uid = ? and trashed_batch is not null and ${withinClearanceSql(write, 'record')}`,
    )
    .pluck()
    .get(uidToBytes(uid)) as number | undefined
  if (id === undefined) throw new AppError('record.notFound', { noun: 'record', id: uid })
  return id
}

/** Whether a stored record may be seen; in the trash or not. */
export const isWithinClearance = (write: WriteDb, id: number): boolean =>
  write
    .statement(`select ${withinClearanceSql(write, 'record')} from record where id = ?`)
    .pluck()
    .get(id) === 1

/** What a new record is proposed to be: the highest level of what it touches, and no less than a new record is. */
export function touchedSensitivity(write: WriteDb, uids: readonly Uid[]): Sensitivity {
  const ranks = uids.map((uid) =>
    write.statement('select sensitivity from record where uid = ?').pluck().get(uidToBytes(uid)),
  ) as (number | undefined)[]
  const levels = ranks.filter((rank) => rank !== undefined).map(sensitivityOfRank)
  return highestSensitivity(defaultSensitivity, ...levels)
}

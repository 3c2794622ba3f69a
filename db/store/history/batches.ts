import { sql, type SqlBool } from 'kysely'
import { batchTopics, type BatchTopic } from '../../domain/batch-topic.ts'
import { exportKinds, isExportKind, type ExportedFile } from '../../domain/exported-file.ts'
import type { MemberId } from '../../domain/member.ts'
import type { Noun } from '../../domain/noun.ts'
import { uidFromBytes, uidToBytes, type Uid } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import type { Store } from '../store.ts'
import { visible } from '../visible.ts'
import { batchSubjects, type BatchSubject } from './batch-subjects.ts'
import { batchShows, changeShows } from './shown.ts'

/** A batch as history lists it. */
export interface BatchSummary {
  readonly id: Uid
  readonly at: string
  readonly kind: string
  readonly member: string | null
  readonly cause: unknown
  /** What has left the vault with it. */
  readonly exported: ExportedFile | null
  /** How many of its changes may be shown. */
  readonly changes: number
  /** The batch that it undid. */
  readonly undoes: Uid | null
  readonly undoneKind: string | null
  readonly undone: boolean
  readonly notUndoable: 'purged' | 'migrated' | null
  readonly subject: BatchSubject
}

/** What history is narrowed to, and which part of it is wanted. */
export interface BatchRequest {
  readonly limit: number
  readonly offset: number
  readonly topic?: BatchTopic | undefined
  readonly member?: MemberId | undefined
}

/** Batches that may be shown, newest first. */
export async function listBatches(
  read: ReadDb,
  request: BatchRequest,
): Promise<{ total: number; rows: BatchSummary[] }> {
  const [total, undone, rows] = await Promise.all([
    countBatches(read, request),
    undoneBatches(read),
    batchRows(read, request),
  ])
  const subjects = await batchSubjects(
    read,
    rows.map(({ batchId }) => batchId),
  )
  const toSummary = (row: (typeof rows)[number]): BatchSummary => ({
    id: uidFromBytes(row.uid),
    at: row.at,
    kind: row.kind,
    member: row.member,
    cause: causeOf(row),
    exported: isExportKind(row.kind) ? (causeOf(row) as ExportedFile) : null,
    changes: Number(row.changes),
    undoes: row.undoes === null ? null : uidFromBytes(row.undoes),
    undoneKind: row.undoneKind,
    undone: undone.has(row.batchId),
    notUndoable: row.notUndoable,
    subject: subjects.get(row.batchId) ?? nothing,
  })
  return { total, rows: rows.map(toSummary) }
}

const causeOf = ({ cause }: { readonly cause: string | null }): unknown =>
  cause === null ? null : JSON.parse(cause)

const nothing: BatchSubject = { records: [], touched: 0, fields: [], made: [] }

const shownBatches = (read: ReadDb) =>
  read.db.selectFrom('batch as b').where(sql.raw<SqlBool>(batchShows(read)))

function wantedBatches(read: ReadDb, { topic, member }: Pick<BatchRequest, 'topic' | 'member'>) {
  const starts = topic === undefined ? [] : batchTopics[topic]
  return shownBatches(read)
    .$if(topic !== undefined, (query) =>
      query.where((eb) => eb.or(starts.map((start) => eb('b.kind', 'like', `${start}%`)))),
    )
    .$if(member !== undefined, (query) =>
      query.where('b.member_id', '=', (eb) =>
        eb
          .selectFrom('record')
          .select('id')
          .where('uid', '=', uidToBytes(member as MemberId))
          .where(visible(read, 'record')),
      ),
    )
}

async function countBatches(read: ReadDb, request: BatchRequest): Promise<number> {
  const counted = wantedBatches(read, request).select((eb) => eb.fn.countAll<number>().as('total'))
  return Number((await counted.executeTakeFirstOrThrow()).total)
}

const batchRows = (read: ReadDb, { limit, offset, ...wanted }: BatchRequest) =>
  wantedBatches(read, wanted)
    .leftJoin('member as m', 'm.id', 'b.member_id')
    .leftJoin('record as mr', (join) => join.onRef('mr.id', '=', 'm.id').on(() => visible(read, 'mr')))
    .leftJoin('batch as u', 'u.id', 'b.undoes')
    .select(['b.id as batchId', 'b.uid', 'b.at', 'b.kind', 'b.cause', 'b.not_undoable as notUndoable'])
    .select([
      'u.uid as undoes',
      'u.kind as undoneKind',
      sql<string | null>`iif(mr.id is null, null, m.name)`.as('member'),
    ])
    .select(shownChanges(read).as('changes'))
    .orderBy('b.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()

/** What an import brings is public: to look at each of a hundred thousand changes of it would take half a second. */
const shownChanges = (read: ReadDb) =>
  sql<number>`(select count(*) from change c where c.batch_id = b.id
    and (b.kind like 'import.%' or u.kind like 'import.%' or ${sql.raw(changeShows(read))}))`

/** Every batch whose effect does not stand: undone by a batch that was not undone in turn. */
async function undoneBatches(read: ReadDb): Promise<Set<number>> {
  const rows = await read.db
    .selectFrom('batch')
    .select(['id', 'undoes'])
    .where('undoes', 'is not', null)
    .orderBy('id', 'desc')
    .execute()
  return undoneAmong(rows)
}

/** The same from the undos, newest first: an undo that was undone itself takes nothing back. */
export function undoneAmong(undos: readonly { id: number; undoes: number | null }[]): Set<number> {
  const undone = new Set<number>()
  for (const { id, undoes } of undos) if (undoes !== null && !undone.has(id)) undone.add(undoes)
  return undone
}

/** The batches of these kinds that stand: their effect was not undone. Newest first. */
export function standingBatches(
  source: Pick<Store, 'statement'>,
  kinds: readonly string[],
): { id: number; kind: string }[] {
  const rows = source.statement('select id, kind, undoes from batch order by id desc').all() as {
    id: number
    kind: string
    undoes: number | null
  }[]
  const undone = undoneAmong(rows.filter(({ undoes }) => undoes !== null))
  return rows.filter(({ id, kind }) => kinds.includes(kind) && !undone.has(id))
}

/** The newest batch that may be shown, whose effect stands and that can be undone: what plain "undo" means. */
export async function findNewestUndoable(read: ReadDb): Promise<Uid | undefined> {
  const undone = await undoneBatches(read)
  const newest = await shownBatches(read)
    .select('b.uid')
    .where('b.kind', 'not in', ['undo', 'vault.create', ...exportKinds])
    .where('b.not_undoable', 'is', null)
    .where('b.id', 'not in', sql<number>`(select value from json_each(${JSON.stringify([...undone])}))`)
    .orderBy('b.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest && uidFromBytes(newest.uid)
}

/** The nouns of the records that a batch touched. A link counts as a change of what it belongs to. */
export function changedNouns(store: Store, batch: Uid): Noun[] {
  return store
    .statement(
      `select distinct coalesce(r.noun, c.table_name) from change c join batch b on b.id = c.batch_id
       left join record r on r.id = c.record_id where b.uid = ?`,
    )
    .pluck()
    .all(uidToBytes(batch)) as Noun[]
}

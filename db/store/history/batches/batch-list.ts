import { sql, type SqlBool } from 'kysely'
import { batchTopics, type BatchTopic } from '../../../domain/batch-topic.ts'
import { isExportKind, type ExportedFile } from '../../../domain/exported-file.ts'
import { parseHlc } from '../../../domain/hlc.ts'
import type { MemberId } from '../../../domain/member.ts'
import type { BatchSubject } from '../../../domain/told-batch.ts'
import { uidFromBytes, uidToBytes, type Uid } from '../../../domain/uid.ts'
import type { ReadDb } from '../../access.ts'
import { openList, type ListSource, type Page } from '../../list.ts'
import { visible } from '../../visible.ts'
import { batchSubjects } from './batch-subjects.ts'
import { batchShows, changeShows } from '../shown.ts'
import { undoneOf } from './undone.ts'

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
  /** The kind of what it takes back, or of what it brings back by undoing an undo. */
  readonly undoneKind: string | null
  readonly isBroughtBack: boolean
  readonly undone: boolean
  readonly notUndoable: 'purged' | 'migrated' | null
  readonly subject: BatchSubject
}

/** What history is narrowed to. */
export interface BatchFilter {
  readonly topic?: BatchTopic | undefined
  readonly member?: MemberId | undefined
  /** Done before this moment, in epoch milliseconds. */
  readonly before?: number | undefined
  /** Only the newest so many of those: whether a batch may be shown is looked up in its changes. */
  readonly most?: number | undefined
}

/** Batches that may be shown, newest first. A page is found by their ids, wherever it lies. */
export const batchList: ListSource<BatchFilter, BatchSummary> = {
  ids: (read, filter) =>
    read.ids(
      wantedBatches(read, filter)
        .where('b.id', '<=', newestBefore(read, filter.before))
        .select('b.id')
        .orderBy('b.id', 'desc')
        .limit(filter.most ?? -1),
    ),
  rows: async (read, ids) => {
    const takenBack = takenBackBy(read, ids)
    const rows = (await batchRows(read, ids)).map((row) => ({
      ...row,
      undoneKind: takenBack.get(row.batchId)?.kind ?? null,
    }))
    const subjects = await batchSubjects(read, rows)
    const undone = undoneOf(read, ids)
    return rows.map((row) => ({
      rowId: row.batchId,
      id: uidFromBytes(row.uid),
      at: row.at,
      kind: row.kind,
      member: row.member,
      cause: causeOf(row),
      exported: isExportKind(row.kind) ? (causeOf(row) as ExportedFile) : null,
      changes: Number(row.changes),
      undoes: row.undoes === null ? null : uidFromBytes(row.undoes),
      undoneKind: row.undoneKind,
      isBroughtBack: (takenBack.get(row.batchId)?.undos ?? 1) % 2 === 0,
      undone: undone.has(row.batchId),
      notUndoable: row.notUndoable,
      subject: subjects.get(row.batchId) ?? nothing,
    }))
  },
}

/** One page of all that fit. */
export async function listBatches(
  read: ReadDb,
  { limit, offset, ...filter }: BatchFilter & { readonly limit: number; readonly offset: number },
): Promise<Page<BatchSummary>> {
  const list = openList(read, batchList, { filter })
  return { total: list.total, rows: await list.page(offset, limit) }
}

const causeOf = ({ cause }: { readonly cause: string | null }): unknown =>
  cause === null ? null : JSON.parse(cause)

const nothing: BatchSubject = {
  records: [],
  touched: [],
  fields: [],
  ownFields: [],
  tags: [],
  made: [],
}

function wantedBatches(read: ReadDb, { topic, member }: BatchFilter) {
  const starts = topic === undefined ? [] : batchTopics[topic]
  return read.db
    .selectFrom('batch as b')
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
    .where(sql.raw<SqlBool>(batchShows(read)))
}

/**
 * The id of the newest batch before a moment, which may be of one that is gone; 0 where none is so old. Ids and
 * clocks rise together, so halving finds it.
 */
function newestBefore(read: ReadDb, moment: number | undefined): number {
  if (moment === undefined) return Number.MAX_SAFE_INTEGER
  let before = 0
  let [newest = 0] = read.column<number>('select coalesce(max(id), 0) from batch')
  while (before < newest) {
    const middle = Math.ceil((before + newest) / 2)
    const [row] = read.all<{ id: number; hlc: string }>(
      'select id, hlc from batch where id <= ? order by id desc limit 1',
      middle,
    )
    if (row === undefined || parseHlc(row.hlc).time < moment) before = middle
    else newest = row.id - 1
  }
  return before
}

const batchRows = (read: ReadDb, ids: readonly number[]) =>
  read.db
    .selectFrom('batch as b')
    .where('b.id', 'in', sql<number>`(select value from json_each(${JSON.stringify(ids)}))`)
    .leftJoin('member as m', 'm.id', 'b.member_id')
    .leftJoin('record as mr', (join) => join.onRef('mr.id', '=', 'm.id').on(() => visible(read, 'mr')))
    .leftJoin('batch as u', 'u.id', 'b.undoes')
    .select(['b.id as batchId', 'b.uid', 'b.at', 'b.kind', 'b.cause', 'b.not_undoable as notUndoable'])
    .select(['u.uid as undoes', sql<string | null>`iif(mr.id is null, null, m.name)`.as('member')])
    .select(shownChanges(read).as('changes'))
    .execute()

/** What an import brings is public: to look at each of a hundred thousand changes of it would take half a second. */
const shownChanges = (read: ReadDb) =>
  sql<number>`(select count(*) from change c where c.batch_id = b.id
    and (b.kind like 'import.%' or u.kind like 'import.%' or ${sql.raw(changeShows(read))}))`

interface TakenBack {
  readonly batch: number
  /** Of what was done, not of an undo of it. */
  readonly kind: string
  /** How many undos follow on it, this one with them: after two it stands again. */
  readonly undos: number
}

/** What the undos among these are in the end about. */
const takenBackBy = (read: ReadDb, ids: readonly number[]): Map<number, TakenBack> => {
  const rows = read.all<TakenBack>(
    `with recursive back (batch, id, undos) as (
       select id, undoes, 1 from batch where undoes is not null and id in (select value from json_each(?))
       union all select back.batch, b.undoes, back.undos + 1 from back join batch b on b.id = back.id
         where b.undoes is not null)
     select back.batch, b.kind, max(back.undos) as undos from back join batch b on b.id = back.id group by back.batch`,
    JSON.stringify(ids),
  )
  return new Map(rows.map((row) => [row.batch, row]))
}

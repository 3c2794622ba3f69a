import { sensitivityRank } from '../../domain/sensitivity.ts'

const restricted = sensitivityRank('restricted')

/**
 * Full-text search. Names are ranked; follow-ups and notes are indexes of their own, because ranking a million notes
 * was measured at 160 ms while taking the newest is 0.1 ms. Each exists twice: records that need clearance live in an
 * index of their own, so that no snippet, count or ranking of the open one is touched by them. Records in the trash
 * are in neither. The text itself is not stored again: the index reads it through a view of the same rows.
 */
export interface Source {
  readonly table: string
  readonly title: string
  readonly more: string
}

export const searchIndexes = ['search_name', 'search_follow_up', 'search_note'] as const
export type SearchIndex = (typeof searchIndexes)[number]

export const sources: Readonly<Record<SearchIndex, readonly Source[]>> = {
  search_name: [
    { table: 'contact', title: 'display_name', more: 'other_names' },
    { table: 'committee', title: 'name', more: 'other_names' },
    { table: 'attachment', title: 'name', more: 'null' },
  ],
  search_follow_up: [{ table: 'follow_up', title: 'title', more: 'notes' }],
  search_note: [{ table: 'interaction', title: 'subject', more: 'body_text' }],
}

export const searchHalves = ['open', 'restricted'] as const
export type SearchHalf = (typeof searchHalves)[number]

/** The half that a record belongs to, or null for one in the trash. */
const halfOf = (record: string): string =>
  `case when ${record}.trashed_batch is not null then null
        when ${record}.sensitivity < ${restricted} then 'open' else 'restricted' end`

export function searchTables(): string[] {
  return [
    QUEUE,
    ...searchIndexes.flatMap((index) => searchHalves.flatMap((half) => indexTables(index, half))),
  ]
}

function indexTables(index: SearchIndex, half: SearchHalf): string[] {
  const table = `${index}_${half}`
  const selects = sources[index].map(
    (source) => `select s.id as id, ${column(source.title, 's')} as title, ${column(source.more, 's')} as more
      from ${source.table} s join record r on r.id = s.id where ${halfOf('r')} = '${half}'`,
  )
  return [
    `create view ${table}_source as ${selects.join(' union all ')}`,
    `create virtual table ${table} using fts5(title, more, content='${table}_source', content_rowid='id',
       tokenize='unicode61 remove_diacritics 2', prefix='2 3')`,
    // A deleted word must leave the index's pages at once, not at some later merge.
    `insert into ${table} (${table}, rank) values ('secure-delete', 1)`,
    `insert into ${table} (${table}) values ('rebuild')`,
  ]
}

const column = (name: string, row: string): string => (name === 'null' ? 'null' : `${row}.${name}`)

/**
 * What the open batch has touched, each with the half it stood in before and the text it stands there with: the words
 * of a row can be taken out of an index only by giving them again. `search-queue.ts` empties it when the batch ends.
 */
const QUEUE = `create table search_queue (
  search_index text not null,
  id integer not null,
  half text,
  title text,
  more text,
  primary key (search_index, id)
) strict, without rowid`

/**
 * The triggers only note what was touched. Indexing row by row would write the index's pages out with each row, as
 * SQLite sets a savepoint for each statement.
 */
export function searchTriggers(): string[] {
  return [
    ...searchIndexes.flatMap((index) => sources[index].flatMap((source) => sourceTriggers(index, source))),
    `create trigger search_move_record after update of sensitivity, trashed_batch on record
       when ${halfOf('OLD')} is not ${halfOf('NEW')} begin ${queueSourcesOf('OLD')} end`,
    // Before its rows where the order is left to the end of the transaction.
    `create trigger search_delete_record before delete on record begin ${queueSourcesOf('OLD')} end`,
  ]
}

function sourceTriggers(index: SearchIndex, source: Source): string[] {
  const { table, title, more } = source
  const columns = [title, more].filter((name) => name !== 'null')
  const differs = columns.map((name) => `OLD.${name} is not NEW.${name}`).join(' or ')
  const old = `'${index}', OLD.id, (select ${halfOf('r')} from record r where r.id = OLD.id),
    ${column(title, 'OLD')}, ${column(more, 'OLD')}`
  return [
    `create trigger search_insert_${table} after insert on ${table} begin
       ${queue(`values ('${index}', NEW.id, null, null, null)`)} end`,
    `create trigger search_update_${table} after update of ${columns.join(', ')} on ${table} when ${differs} begin
       ${queue(`values (${old})`)} end`,
    `create trigger search_delete_${table} after delete on ${table} begin ${queue(`values (${old})`)} end`,
  ]
}

function queueSourcesOf(record: 'OLD'): string {
  return searchIndexes
    .flatMap((index) =>
      sources[index].map(({ table, title, more }) =>
        queue(`select '${index}', s.id, ${halfOf(record)}, ${column(title, 's')}, ${column(more, 's')}
          from ${table} s where s.id = ${record}.id`),
      ),
    )
    .join('\n')
}

/** What is queued already stays: only the first touch in a batch knows what the index holds. */
const queue = (rows: string): string =>
  `insert into search_queue (search_index, id, half, title, more) ${rows} on conflict do nothing;`

/** The queued rows of one source as they are now, for the half that they belong to now. */
export const queuedRows = (index: SearchIndex, half: SearchHalf): string =>
  sources[index]
    .map(
      ({ table, title, more }) => `select s.id, ${column(title, 's')}, ${column(more, 's')}
        from search_queue q cross join ${table} s on s.id = q.id cross join record r on r.id = s.id
        where q.search_index = '${index}' and ${halfOf('r')} = '${half}'`,
    )
    .join(' union all ')

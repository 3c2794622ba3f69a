import { sensitivityRank } from '../../domain/sensitivity.ts'

const restricted = sensitivityRank('restricted')

/**
 * Full-text search. Names and titles are ranked; notes are a second index, because ranking a million notes was
 * measured at 160 ms while taking the newest is 0.1 ms. Each exists twice: records that need clearance live in an
 * index of their own, so that no snippet, count or ranking of the open one is touched by them. Records in the trash
 * are in neither. The text itself is not stored again: the index reads it through a view of the same rows.
 */
interface Source {
  readonly table: string
  readonly title: string
  readonly more: string
}

export const searchIndexes = ['search_name', 'search_note'] as const
export type SearchIndex = (typeof searchIndexes)[number]

const sources: Readonly<Record<SearchIndex, readonly Source[]>> = {
  search_name: [
    { table: 'contact', title: 'display_name', more: 'other_names' },
    { table: 'committee', title: 'name', more: 'other_names' },
    { table: 'follow_up', title: 'title', more: 'notes' },
    { table: 'attachment', title: 'name', more: 'null' },
  ],
  search_note: [{ table: 'interaction', title: 'subject', more: 'body_text' }],
}

/** The two halves of an index: `when` tells from a record row whether it belongs there. */
const halves = [
  { half: 'open', when: (r: string) => `${r}.trashed_batch is null and ${r}.sensitivity < ${restricted}` },
  {
    half: 'restricted',
    when: (r: string) => `${r}.trashed_batch is null and ${r}.sensitivity >= ${restricted}`,
  },
] as const

type Half = (typeof halves)[number]

export function searchTables(): string[] {
  return eachHalf((index, { half, when }) => [
    `create view ${index}_${half}_source as ${sources[index]
      .map(
        ({ table, title, more }) =>
          `select s.id as id, s.${title} as title, ${more === 'null' ? 'null' : `s.${more}`} as more
           from ${table} s join record r on r.id = s.id where ${when('r')}`,
      )
      .join(' union all ')}`,
    `create virtual table ${index}_${half} using fts5(title, more, content='${index}_${half}_source', content_rowid='id',
       tokenize='unicode61 remove_diacritics 2', prefix='2 3')`,
    // A deleted word must leave the index's pages at once, not at some later merge.
    `insert into ${index}_${half} (${index}_${half}, rank) values ('secure-delete', 1)`,
    `insert into ${index}_${half} (${index}_${half}) values ('rebuild')`,
  ])
}

export function searchTriggers(): string[] {
  return [
    ...searchIndexes.flatMap((index) => sources[index].flatMap((source) => sourceTriggers(index, source))),
    moves(),
  ]
}

function sourceTriggers(index: SearchIndex, source: Source): string[] {
  const { table, title, more } = source
  const columns = more === 'null' ? title : `${title}, ${more}`
  const each = (row: RowAlias, write: typeof add): string =>
    halves.map((half) => write(index, half, values(source, row), recordIs(half, `${row}.id`))).join('\n')
  return [
    `create trigger search_insert_${table} after insert on ${table} begin ${each('NEW', add)} end`,
    `create trigger search_update_${table} after update of ${columns} on ${table} begin
       ${each('OLD', drop)} ${each('NEW', add)} end`,
    `create trigger search_delete_${table} after delete on ${table} begin ${each('OLD', drop)} end`,
  ]
}

type RowAlias = 'NEW' | 'OLD'

const values = ({ title, more }: Source, row: RowAlias): string =>
  `${row}.id, ${row}.${title}, ${more === 'null' ? 'null' : `${row}.${more}`}`

const recordIs = ({ when }: Half, id: string): string => `from record r where r.id = ${id} and ${when('r')}`

function add(index: SearchIndex, { half }: Half, row: string, where: string): string {
  return `insert into ${index}_${half} (rowid, title, more) select ${row} ${where};`
}

function drop(index: SearchIndex, { half }: Half, row: string, where: string): string {
  return `insert into ${index}_${half} (${index}_${half}, rowid, title, more) select 'delete', ${row} ${where};`
}

/** A record that changes its sensitivity, enters or leaves the trash moves between the halves. */
function moves(): string {
  const statements = searchIndexes.flatMap((index) =>
    sources[index].flatMap(({ table, title, more }) => {
      const row = `s.id, s.${title}, ${more === 'null' ? 'null' : `s.${more}`}`
      return [
        ...halves.map((half) =>
          drop(index, half, row, `from ${table} s where s.id = NEW.id and ${half.when('OLD')}`),
        ),
        ...halves.map((half) =>
          add(index, half, row, `from ${table} s where s.id = NEW.id and ${half.when('NEW')}`),
        ),
      ]
    }),
  )
  return `create trigger search_move_record after update of sensitivity, trashed_batch on record begin
    ${statements.join('\n')} end`
}

function eachHalf(make: (index: SearchIndex, half: Half) => string[]): string[] {
  return searchIndexes.flatMap((index) => halves.flatMap((half) => make(index, half)))
}

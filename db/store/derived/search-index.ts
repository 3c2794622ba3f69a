import { sensitivityRank } from '../../domain/sensitivity.ts'
import { letterTable, plainLettersSql } from './search-letters.ts'

const restricted = sensitivityRank('restricted')

/**
 * Full-text search. Names are ranked; follow-ups and notes are indexes of their own, because ranking a million notes
 * was measured at 160 ms while taking the newest is 0.1 ms. Each exists twice: restricted and survivor records share
 * a half of their own, so that no snippet, count or ranking of the open one is touched by them; whoever may read some
 * of that half only is answered row by row (search.ts). Records in the trash are in neither. What belongs to another
 * record, as a file to what it is attached to, is no more open than that. The text itself is not stored again: the
 * index reads it through a view of the same rows, in the letters that are looked for.
 */
interface Source {
  readonly table: string
  /** The columns whose change is a change of what is found. */
  readonly columns: readonly string[]
  /** SQL of the two texts, of the row under an alias. */
  readonly title: (row: string) => string
  readonly more: (row: string) => string
  /** SQL of the ids of what the row of an id is part of, for a source that has such rows. */
  readonly wholes?: (id: string) => string
  /** SQL of whether a row is part of anything, where nearly none is: looking for that takes longer than all the rest. */
  readonly isPart?: (row: string) => string
  /** The column of the record that it belongs to, if it is no record itself. */
  readonly record?: string
  /** SQL of whether a row stands in the index at all. */
  readonly when?: (row: string) => string
  /** That is told by the row alone, and so before any other row of the batch is written. */
  readonly isOfRow?: true
  /** The number a row has in the index, from its id; the same gives the id again. */
  readonly key?: (id: string) => string
}

export const searchIndexes = ['search_name', 'search_about', 'search_follow_up', 'search_note'] as const
export type SearchIndex = (typeof searchIndexes)[number]

const plain = (table: string, title: string, more?: string): Source => ({
  table,
  columns: more === undefined ? [title] : [title, more],
  title: (row) => `${row}.${title}`,
  more: (row) => (more === undefined ? 'null' : `${row}.${more}`),
})

/** Of somebody who is called otherwise, or has a middle name, all of their names are another name. */
const formalNames = ['given_name', 'middle_name', 'family_name', 'preferred_name'] as const
const isCalledOtherwise = (person: string): string =>
  `(${person}.preferred_name is not null or ${person}.middle_name is not null)`
const withFormalName = (contact: string, person: string): string =>
  `json_insert(${contact}.other_names, '$[#]',
     concat_ws(' ', ${person}.given_name, ${person}.middle_name, ${person}.family_name))`

/** An office is part of a term and of its legislator. */
const wholesOfContact = (id: string): string => `select term_id from office where id = ${id}
    union all select t.person_id from office o join term t on t.id = o.term_id where o.id = ${id}`

const isOffice = (contact: string): string => `${contact}.noun = 'office'`

const contactSource: Source = {
  ...plain('contact', 'display_name', 'other_names'),
  wholes: wholesOfContact,
  isPart: isOffice,
  more: (row) =>
    `coalesce((select ${withFormalName(row, 'p')} from person p where p.id = ${row}.id and ${isCalledOtherwise('p')}),
       ${row}.other_names)`,
}

/** Given to another record, it may belong to another half; in one trigger, as only that has the text from before. */
const attachmentSource: Source = {
  ...plain('attachment', 'name'),
  columns: ['name', 'record_id'],
  wholes: (id) => `select record_id from attachment where id = ${id}`,
}

/** Why a contact matters. Most have nothing there, and take no room. */
const aboutSource: Source = {
  ...plain('contact', 'about'),
  wholes: wholesOfContact,
  isPart: isOffice,
  when: (row) => `${row}.about is not null`,
  isOfRow: true,
}

/** A value of a field of the user's own as it was typed: a whole number without a point, several choices as a list. */
export const ownValueText = (value: string): string =>
  `iif(typeof(${value}) = 'real' and ${value} = cast(${value} as integer), cast(cast(${value} as integer) as text),
     cast(${value} as text))`

/** What stands in fields of the user's own: no more open than the field. Its ids are no records', so it stands below zero. */
const valueSource: Source = {
  table: 'custom_value',
  columns: ['value', 'contact_id', 'field_id'],
  title: (row) => ownValueText(`${row}.value`),
  more: () => 'null',
  record: 'contact_id',
  wholes: (id) => `select field_id from custom_value where id = ${id}`,
  key: (id) => `-${id}`,
}

/**
 * An agenda without the names of its parts. Triggers and views of this index know no tables but those of the file, so
 * that its lines cannot be listed; in them a quotation mark has a stroke before it, and none of these is found.
 */
const agendaWords = (row: string): string =>
  ['{"text":', '"minutes":null', '"minutes":', '"done":false}', '"done":true}'].reduce(
    (sql, part) => `replace(${sql}, '${part}', '')`,
    `${row}.agenda`,
  )

const noteSource: Source = {
  table: 'interaction',
  columns: ['subject', 'body_text', 'place', 'agenda', 'decisions'],
  title: (row) => `${row}.subject`,
  more: (row) => `concat_ws(char(10), ${row}.body_text, ${row}.place, ${agendaWords(row)}, ${row}.decisions)`,
}

const sources: Readonly<Record<SearchIndex, readonly Source[]>> = {
  search_name: [
    contactSource,
    plain('committee', 'name', 'other_names'),
    attachmentSource,
    plain('bill', 'number', 'title'),
  ],
  search_about: [aboutSource, valueSource],
  search_follow_up: [plain('follow_up', 'title', 'notes')],
  search_note: [noteSource],
}

export const searchHalves = ['open', 'restricted'] as const
export type SearchHalf = (typeof searchHalves)[number]

/** What a record belongs to: a file to what it is attached to, an office to a term and to the legislator. */
const WHOLES = `create view search_whole (id, whole_id) as
  select id, record_id from attachment
  union all select id, term_id from office
  union all select o.id, t.person_id from office o join term t on t.id = o.term_id`

/** The half that a row (aliased `s`, its record `r`) belongs to, or null for one in the trash or part of something there. */
function halfOf({ wholes, isPart }: Source): string {
  const half = (trashed: string, sensitivity: string): string =>
    `case when ${trashed} then null when ${sensitivity} < ${restricted} then 'open' else 'restricted' end`
  const alone = half('r.trashed_batch is not null', 'r.sensitivity')
  if (wholes === undefined) return alone
  const trashed = 'r.trashed_batch is not null or count(w.trashed_batch) > 0'
  const most = 'max(r.sensitivity, coalesce(max(w.sensitivity), 0))'
  // Looked up, for search_whole would read every file and office for each row.
  const together = `(select ${half(trashed, most)} from record w where w.id in (${wholes('s.id')}))`
  return isPart === undefined ? together : `case when ${isPart('s')} then ${together} else ${alone} end`
}

export function searchTables(): string[] {
  return [
    QUEUE,
    ...letterTable(),
    WHOLES,
    ...searchIndexes.flatMap((index) => searchHalves.flatMap((half) => indexTables(index, half))),
  ]
}

function indexTables(index: SearchIndex, half: SearchHalf): string[] {
  const table = `${index}_${half}`
  const isShown = index === 'search_name'
  const selects = sources[index].map((source) => {
    const { title, more } = plainTexts(source)
    const shown = isShown ? `, ${source.title('s')} as shown, ${source.more('s')} as shown_more` : ''
    return `select ${keyIn(source, 's.id')} as id, ${title} as title, ${more} as more${shown}
      from ${source.table} s join record r on r.id = s.${recordIn(source)} where ${standsThere(source, half)}`
  })
  return [
    `create view ${table}_source as ${selects.join(' union all ')}`,
    `create virtual table ${table} using fts5(title, more${isShown ? ', shown unindexed, shown_more unindexed' : ''},
       content='${table}_source', content_rowid='id',
       tokenize='unicode61 remove_diacritics 2', prefix='2 3')`,
    // A deleted word must leave the index's pages at once, not at some later merge.
    `insert into ${table} (${table}, rank) values ('secure-delete', 1)`,
    `insert into ${table} (${table}) values ('rebuild')`,
  ]
}

/** The two texts of the row `s` as they are indexed. Names bring them as they are, to be shown. */
const plainTexts = ({ title, more }: Source) => ({
  title: plainLettersSql(title('s')),
  more: plainLettersSql(more('s')),
})

const keyIn = ({ key }: Source, id: string): string => key?.(id) ?? id
const recordIn = ({ record }: Source): string => record ?? 'id'

/** Whether the row `s` of the record `r` stands in this half. */
const standsThere = (source: Source, half: SearchHalf): string =>
  [`${halfOf(source)} = '${half}'`, ...(source.when ? [source.when('s')] : [])].join(' and ')

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
    ...personTriggers(),
    ...wholeTriggers(),
    ...fieldTriggers(),
    `create trigger search_move_record after update of sensitivity, trashed_batch on record
       when (OLD.trashed_batch is null) is not (NEW.trashed_batch is null)
         or (OLD.sensitivity < ${restricted}) is not (NEW.sensitivity < ${restricted}) begin
       ${queueSourcesOf('= OLD.id')}
       ${queueSourcesOf('in (select id from search_whole where whole_id = OLD.id)', ofNames)} end`,
    // Before its rows where the order is left to the end of the transaction.
    `create trigger search_delete_record before delete on record begin
       ${queueSourcesOf('= OLD.id', ['search_name', 'search_follow_up', 'search_note'])} end`,
  ]
}

function sourceTriggers(index: SearchIndex, source: Source): string[] {
  const { table, columns, title, more } = source
  const differs = columns.map((name) => `OLD.${name} is not NEW.${name}`).join(' or ')
  const key = keyIn(source, 'OLD.id')
  const old = `'${index}', ${key}, ${standsIn(index, key)}, ${title('OLD')}, ${more('OLD')}`
  return [
    `create trigger ${index}_insert_${table} after insert on ${table} ${whenTold(source, 'NEW')} begin
       ${queue(`values ('${index}', ${keyIn(source, 'NEW.id')}, null, null, null)`)} end`,
    `create trigger ${index}_update_${table} after update of ${columns.join(', ')} on ${table} when ${differs} begin
       ${queue(`values (${old})`)} end`,
    `create trigger ${index}_delete_${table} after delete on ${table} ${whenTold(source, 'OLD')} begin
       ${queue(`values (${old})`)} end`,
  ]
}

const whenTold = ({ when, isOfRow }: Source, row: string): string =>
  when && isOfRow ? `when ${when(row)}` : ''

/** The names of a person stand with the contact, and may change or go while that stays. */
function personTriggers(): string[] {
  const before = (id: string, more: string) =>
    queue(`select 'search_name', c.id, ${standsIn('search_name', 'c.id')}, c.display_name, ${more}
      from contact c where c.id = ${id}`)
  const old = before(
    'OLD.id',
    `iif(${isCalledOtherwise('OLD')}, ${withFormalName('c', 'OLD')}, c.other_names)`,
  )
  return [
    `create trigger search_insert_person after insert on person when not ${isQueued('search_name', 'NEW.id')} begin
       ${before('NEW.id', 'c.other_names')} end`,
    `create trigger search_update_person after update of ${formalNames.join(', ')} on person begin ${old} end`,
    `create trigger search_delete_person after delete on person begin ${old} end`,
  ]
}

/** What belongs to another record stands in these. */
const ofNames: readonly SearchIndex[] = ['search_name', 'search_about']

/** What stands in a field is found no more openly than the field. */
function fieldTriggers(): string[] {
  const values = queueSource('search_about', valueSource, 's.field_id = OLD.id')
  return [
    `create trigger search_move_custom_field after update of sensitivity, trashed_batch on record
       when OLD.noun = 'custom_field' begin ${values} end`,
  ]
}

/** Where something is given to another whole, it may belong to another half. */
function wholeTriggers(): string[] {
  const again = (ids: string) => queueSourcesOf(ids, ofNames)
  return [
    `create trigger search_whole_insert_office after insert on office begin ${again('= NEW.id')} end`,
    `create trigger search_whole_update_office after update of term_id on office begin ${again('= NEW.id')} end`,
    `create trigger search_whole_delete_office after delete on office begin ${again('= OLD.id')} end`,
    `create trigger search_whole_update_term after update of person_id on term begin
       ${again('in (select id from office where term_id = NEW.id)')} end`,
  ]
}

/** The half in which a row stands now; the indexes are as they were when the batch began. */
const standsIn = (index: SearchIndex, id: string): string =>
  `case ${searchHalves
    .map((half) => `when exists (select 1 from ${index}_${half}_docsize where id = ${id}) then '${half}'`)
    .join(' ')} end`

const queueSourcesOf = (ids: string, indexes: readonly SearchIndex[] = searchIndexes): string =>
  indexes
    .flatMap((index) =>
      sources[index].map((source) => queueSource(index, source, `s.${recordIn(source)} ${ids}`)),
    )
    .join('\n')

function queueSource(index: SearchIndex, source: Source, which: string): string {
  const key = keyIn(source, 's.id')
  return queue(`select '${index}', ${key}, ${standsIn(index, key)}, ${source.title('s')}, ${source.more('s')}
    from ${source.table} s where ${which}${source.isOfRow ? ` and ${source.when?.('s')}` : ''}`)
}

const isQueued = (index: SearchIndex, id: string): string =>
  `exists (select 1 from search_queue where search_index = '${index}' and id = ${id})`

/** What is queued already stays: only the first touch in a batch knows what the index holds. */
const queue = (rows: string): string =>
  `insert into search_queue (search_index, id, half, title, more) ${rows} on conflict do nothing;`

/** The queued rows of one source as they are now, for the half that they belong to now. */
export const queuedRows = (index: SearchIndex, half: SearchHalf): string =>
  sources[index]
    .map((source) => {
      const { title, more } = plainTexts(source)
      return `select ${keyIn(source, 's.id')}, ${title}, ${more}
        from search_queue q cross join ${source.table} s on s.id = ${keyIn(source, 'q.id')}
        cross join record r on r.id = s.${recordIn(source)}
        where q.search_index = '${index}' and ${standsThere(source, half)}`
    })
    .join(' union all ')

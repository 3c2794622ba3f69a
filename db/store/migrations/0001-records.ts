import { sql, type Kysely } from 'kysely'

/** What every noun shares: identity, sensitivity, our own people, and the append-only log of changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // AUTOINCREMENT: an id is never given twice, so that a removed record's history stays its own.
  `create table record (
     id integer primary key autoincrement,
     uid blob not null unique check (length(uid) = 16),
     noun text not null,
     sensitivity integer not null default 1 check (sensitivity between 0 and 3),
     trashed_batch integer references batch (id),
     created_at text not null,
     updated_at text not null
   ) strict`,
  `create index record_by_noun on record (noun, id)`,
  `create index record_by_trashed_batch on record (trashed_batch) where trashed_batch is not null`,

  `create table member (
     id integer primary key references record (id),
     name text not null check (name <> ''),
     email text,
     is_self integer not null default 0 check (is_self in (0, 1)),
     left_on text
   ) strict`,
  `create unique index member_self on member (is_self) where is_self = 1`,

  // member_id has no foreign key: who did it stays said when the member is removed again.
  `create table batch (
     id integer primary key autoincrement,
     uid blob not null unique check (length(uid) = 16),
     device text not null,
     hlc text not null,
     at text not null,
     member_id integer,
     kind text not null,
     cause text,
     undoes integer references batch (id),
     not_undoable text check (not_undoable in ('purged', 'migrated'))
   ) strict`,
  `create index batch_by_undoes on batch (undoes) where undoes is not null`,

  // record_id is the record whose history shows the change (a contact point's change shows at its contact).
  // No foreign key: the log outlives what it speaks of.
  `create table change (
     id integer primary key autoincrement,
     batch_id integer not null references batch (id),
     record_id integer not null,
     table_name text not null,
     row_id integer not null,
     op text not null check (op in ('create', 'update', 'delete')),
     field text,
     old any,
     new any,
     data text,
     check ((op = 'update') = (field is not null))
   ) strict`,
  `create index change_by_batch on change (batch_id, id)`,
  `create index change_by_record on change (record_id, id)`,
  `create index change_by_row on change (table_name, row_id, id)`,

  // One row. A trigger can read no temporary table and call no JavaScript, so the open batch stands here.
  `create table batch_context (
     one integer primary key check (one = 1),
     batch_id integer references batch (id),
     at text,
     purging integer not null default 0 check (purging in (0, 1))
   ) strict`,
  `insert into batch_context (one) values (1)`,

  `create table tombstone (
     uid blob primary key check (length(uid) = 16),
     noun text not null,
     purged_at text not null
   ) strict, without rowid`,

  `create table setting (
     key text primary key,
     value text not null check (json_valid(value))
   ) strict, without rowid`,
]

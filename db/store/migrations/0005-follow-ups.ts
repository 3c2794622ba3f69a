import { sql, type Kysely } from 'kysely'

/** Promises to act: who, what, by when, about whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Dates float: they are judged in the zone of the device. level is derived.
  `create table follow_up (
     id integer primary key references record (id),
     title text not null check (title <> ''),
     notes text,
     owner_id integer references member (id),
     due_on text,
     due_time text,
     priority text not null default 'normal' check (priority in ('low', 'normal', 'high')),
     state text not null default 'open' check (state in ('open', 'done', 'dropped', 'waiting')),
     waiting_until text,
     dropped_reason text,
     done_on text,
     visible_from text,
     snooze_count integer not null default 0 check (snooze_count >= 0),
     origin_id integer references interaction (id),
     outcome_id integer references interaction (id),
     previous_id integer references follow_up (id),
     level integer not null default 1,
     check ((state = 'done') = (done_on is not null)),
     check ((state = 'dropped') = (dropped_reason is not null)),
     check (state = 'waiting' or waiting_until is null)
   ) strict`,
  // In the order of the queue; the last columns say where in it a follow-up stands, and whether it may be shown.
  `create index follow_up_by_due on follow_up
     (due_on, due_time, id, level, state, waiting_until, visible_from, owner_id)`,
  `create index follow_up_by_owner on follow_up
     (owner_id, due_on, due_time, id, level, state, waiting_until, visible_from) where owner_id is not null`,
  `create index follow_up_by_origin on follow_up (origin_id) where origin_id is not null`,
  `create index follow_up_by_outcome on follow_up (outcome_id) where outcome_id is not null`,
  `create index follow_up_by_previous on follow_up (previous_id) where previous_id is not null`,

  `create table follow_up_link (
     id integer primary key autoincrement,
     follow_up_id integer not null references follow_up (id),
     record_id integer not null references record (id),
     unique (follow_up_id, record_id)
   ) strict`,
  `create index follow_up_link_by_record on follow_up_link (record_id)`,
]

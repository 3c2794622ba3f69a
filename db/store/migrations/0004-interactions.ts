import { sql, type Kysely } from 'kysely'

/** Contacts that took place or are planned, who took part, and on whose behalf. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // counts_as: whether one of this type can be a contact at all, or never more than an attempt (a mailing).
  `create table interaction_type (
     id integer primary key references record (id),
     key text unique,
     label text,
     counts_as text not null default 'contact' check (counts_as in ('contact', 'attempt')),
     check (key is not null or label is not null)
   ) strict`,

  // level is derived. body is rich text as JSON; body_text is the same as plain text, for reading and search.
  `create table interaction (
     id integer primary key references record (id),
     type_id integer not null references interaction_type (id),
     status text not null check (status in ('planned', 'happened', 'cancelled', 'no-show')),
     occurred_on text not null,
     occurred_time text,
     zone text,
     duration_minutes integer check (duration_minutes >= 0),
     direction text check (direction in ('inbound', 'outbound')),
     outcome text check (outcome in ('met', 'spoke', 'left-message', 'no-reply', 'replied', 'declined')),
     subject text,
     body text check (body is null or json_valid(body)),
     body_text text,
     level integer not null default 1,
     check (status <> 'happened' or outcome is not null)
   ) strict`,
  // The last columns are what a list filters by: a million notes are not read to find those that were met.
  `create index interaction_by_date on interaction
     (occurred_on, occurred_time, id, level, type_id, status, outcome)`,
  `create index interaction_by_type on interaction
     (type_id, occurred_on desc, occurred_time desc, id desc, level, status, outcome)`,

  // on_behalf_of is filled from the affiliation of that day and then fixed. occurred_on and counts are derived.
  `create table participant (
     id integer primary key autoincrement,
     interaction_id integer not null references interaction (id),
     contact_id integer not null references contact (id),
     role text,
     on_behalf_of_id integer references organization (id),
     occurred_on text,
     counts integer not null default 0,
     unique (interaction_id, contact_id)
   ) strict`,
  `create index participant_by_contact on participant (contact_id, counts, occurred_on)`,
  `create index participant_by_contact_date on participant (contact_id, occurred_on, interaction_id)`,
  `create index participant_by_behalf on participant (on_behalf_of_id, counts, occurred_on)
     where on_behalf_of_id is not null`,

  `create table attendee (
     id integer primary key autoincrement,
     interaction_id integer not null references interaction (id),
     member_id integer not null references member (id),
     unique (interaction_id, member_id)
   ) strict`,
  `create index attendee_by_member on attendee (member_id, interaction_id)`,
]

import { sql, type Kysely } from 'kysely'

/** What makes an interaction a meeting, what disclosure of lobbying asks for, and what trainings are measured by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table interaction add column place text`,
  // Agenda: [{text, minutes, done}]. Decisions: [text].
  `alter table interaction add column agenda text check (agenda is null or json_type(agenda) = 'array')`,
  `alter table interaction add column decisions text check (decisions is null or json_type(decisions) = 'array')`,
  `alter table interaction add column lobbying text check (lobbying in ('none', 'direct', 'grassroots'))`,
  `alter table interaction add column lobbying_minutes integer check (lobbying_minutes >= 0)`,
  // In hundredths of the currency that the vault counts in.
  `alter table interaction add column lobbying_cost integer check (lobbying_cost >= 0)`,

  // Who came, counted by sector and without names; no sector is everybody else.
  `create table headcount (
     id integer primary key autoincrement,
     interaction_id integer not null references interaction (id),
     sector_id integer references sector (id),
     people integer not null check (people >= 0)
   ) strict`,
  `create unique index headcount_by_interaction on headcount (interaction_id, coalesce(sector_id, 0))`,
  `create index headcount_by_sector on headcount (sector_id) where sector_id is not null`,

  // The mean of what people answered on a scale, before and after, and again some months later.
  `create table score (
     id integer primary key autoincrement,
     interaction_id integer not null references interaction (id),
     measure text not null check (measure <> ''),
     phase text not null check (phase in ('before', 'after', 'later')),
     months integer check (months >= 1),
     mean real not null,
     people integer check (people >= 0),
     scale_max real not null default 5 check (scale_max > 0),
     check ((phase = 'later') = (months is not null))
   ) strict`,
  `create unique index score_by_interaction on score (interaction_id, measure, phase, coalesce(months, 0))`,

  `create table meeting_template (
     id integer primary key references record (id),
     key text unique,
     label text,
     type_id integer references interaction_type (id),
     agenda text not null default '[]' check (json_type(agenda) = 'array'),
     body text check (body is null or json_type(body) = 'object'),
     position integer not null default 0,
     check (key is not null or label is not null)
   ) strict`,
  `create index meeting_template_by_type on meeting_template (type_id) where type_id is not null`,

  `create table bill (
     id integer primary key references record (id),
     jurisdiction_id integer references jurisdiction (id),
     session text,
     number text not null check (number <> ''),
     title text,
     url text,
     sort_key text not null
   ) strict`,
  `create index bill_by_name on bill (sort_key, id)`,
  `create index bill_by_jurisdiction on bill (jurisdiction_id) where jurisdiction_id is not null`,
  `create table interaction_bill (
     id integer primary key autoincrement,
     interaction_id integer not null references interaction (id),
     bill_id integer not null references bill (id),
     unique (interaction_id, bill_id)
   ) strict`,
  `create index interaction_bill_by_bill on interaction_bill (bill_id)`,
]

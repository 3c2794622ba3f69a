import { sql, type Kysely } from 'kysely'

/** Where a legislator serves: jurisdiction, chamber, seat, term; the offices and committees around it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table jurisdiction (
     id integer primary key references record (id),
     key text not null unique,
     name text not null,
     level text not null check (level in ('country', 'state', 'local'))
   ) strict`,

  `create table chamber (
     id integer primary key references record (id),
     jurisdiction_id integer not null references jurisdiction (id),
     kind text not null check (kind in ('upper', 'lower', 'unicameral', 'executive', 'council', 'board')),
     name text not null
   ) strict`,
  `create index chamber_by_jurisdiction on chamber (jurisdiction_id)`,

  // district is text ("21A", "At-Large"). capacity: how many members serve in it at once.
  `create table seat (
     id integer primary key references record (id),
     chamber_id integer not null references chamber (id),
     district text not null,
     sort_key text not null,
     capacity integer not null default 1 check (capacity >= 1),
     votes integer not null default 1 check (votes in (0, 1)),
     unique (chamber_id, district)
   ) strict`,

  // verify: absent from a newer file of its dataset, so somebody should look; never deleted for that.
  `create table term (
     id integer primary key references record (id),
     person_id integer not null references person (id),
     seat_id integer not null references seat (id),
     party text,
     caucus text,
     title text,
     start_on text,
     end_on text,
     serving integer not null default 1 check (serving in (0, 1)),
     verify integer not null default 0 check (verify in (0, 1)),
     check (end_on is null or start_on is null or end_on >= start_on)
   ) strict`,
  `create index term_by_person on term (person_id)`,
  `create index term_by_seat on term (seat_id)`,

  `create table office (
     id integer primary key references organization (id),
     term_id integer not null references term (id),
     kind text not null,
     hours text
   ) strict`,
  `create index office_by_term on office (term_id)`,

  `create table committee (
     id integer primary key references record (id),
     jurisdiction_id integer not null references jurisdiction (id),
     chamber_id integer references chamber (id),
     parent_id integer references committee (id),
     name text not null check (name <> ''),
     sort_key text not null,
     other_names text not null default '[]' check (json_type(other_names) = 'array'),
     url text,
     phone text,
     address text
   ) strict`,
  `create index committee_by_name on committee (sort_key, id)`,
  `create index committee_by_jurisdiction on committee (jurisdiction_id)`,
  `create index committee_by_chamber on committee (chamber_id) where chamber_id is not null`,
  `create index committee_by_parent on committee (parent_id) where parent_id is not null`,

  // A member whom the dataset names without an id that resolves is kept by name, with no person.
  `create table committee_membership (
     id integer primary key references record (id),
     committee_id integer not null references committee (id),
     person_id integer references person (id),
     member_name text not null,
     raw_role text,
     role text not null,
     rank integer,
     side text check (side in ('majority', 'minority')),
     start_on text,
     end_on text
   ) strict`,
  `create index committee_membership_by_committee on committee_membership (committee_id)`,
  `create index committee_membership_by_person on committee_membership (person_id) where person_id is not null`,
]

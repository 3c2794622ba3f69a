import { sql, type Kysely } from 'kysely'

/** Persons and organizations, how to reach them, how they belong together, tags and outside identifiers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // A seeded vocabulary row has a fixed key and no label: it is shown translated until somebody renames it.
  `create table sector (
     id integer primary key references record (id),
     key text unique,
     label text,
     check (key is not null or label is not null)
   ) strict`,
  `create table relationship_type (
     id integer primary key references record (id),
     key text unique,
     label text,
     reverse_label text,
     check (key is not null or label is not null)
   ) strict`,

  // level and last_contact_on are derived by triggers and stand here for the lists: see derived.ts.
  `create table contact (
     id integer primary key references record (id),
     noun text not null check (noun in ('person', 'organization', 'office')),
     display_name text not null check (display_name <> ''),
     sort_key text not null,
     other_names text not null default '[]' check (json_type(other_names) = 'array'),
     source text,
     do_not_contact integer not null default 0 check (do_not_contact in (0, 1)),
     do_not_contact_reason text,
     last_contact_on text,
     level integer not null default 1
   ) strict`,
  // Both lists of contacts read nothing but their index; id stands before level so that it decides between equals.
  `create index contact_by_name on contact (noun, sort_key, id, level)`,
  `create index contact_by_last_contact on contact (noun, last_contact_on, sort_key, id, level)`,
  `create index contact_by_do_not_contact on contact (id) where do_not_contact = 1`,

  `create table person (
     id integer primary key references contact (id),
     given_name text,
     middle_name text,
     family_name text,
     suffix text,
     preferred_name text,
     pronouns text,
     salutation text,
     languages text not null default '[]' check (json_type(languages) = 'array')
   ) strict`,

  `create table organization (
     id integer primary key references contact (id),
     name text not null check (name <> ''),
     sector_id integer references sector (id),
     type text,
     parent_id integer references organization (id),
     counties_served text not null default '[]' check (json_type(counties_served) = 'array'),
     services text not null default '[]' check (json_type(services) = 'array'),
     coalition_status text check (coalition_status in ('prospect', 'invited', 'member', 'steering', 'lapsed')),
     trust integer check (trust between 1 and 5),
     member_since text
   ) strict`,
  `create index organization_by_sector on organization (sector_id) where sector_id is not null`,
  `create index organization_by_parent on organization (parent_id) where parent_id is not null`,

  `create table contact_point (
     id integer primary key references record (id),
     contact_id integer not null references contact (id),
     kind text not null check (kind in ('email', 'phone', 'address', 'web', 'social')),
     label text,
     value text not null check (value <> ''),
     normalised text not null,
     parts text check (json_type(parts) = 'object'),
     status text not null default 'ok' check (status in ('ok', 'bounced', 'wrong')),
     is_primary integer not null default 0 check (is_primary in (0, 1))
   ) strict`,
  `create index contact_point_by_contact on contact_point (contact_id)`,
  `create index contact_point_by_value on contact_point (kind, normalised)`,
  `create unique index contact_point_primary on contact_point (contact_id, kind) where is_primary = 1`,

  `create table affiliation (
     id integer primary key references record (id),
     person_id integer not null references person (id),
     organization_id integer not null references organization (id),
     title text,
     department text,
     start_on text,
     end_on text,
     is_primary integer not null default 0 check (is_primary in (0, 1)),
     check (end_on is null or start_on is null or end_on >= start_on)
   ) strict`,
  `create index affiliation_by_person on affiliation (person_id)`,
  `create index affiliation_by_organization on affiliation (organization_id)`,
  `create unique index affiliation_primary on affiliation (person_id) where is_primary = 1`,

  `create table relationship (
     id integer primary key references record (id),
     from_id integer not null references contact (id),
     to_id integer not null references contact (id),
     type_id integer not null references relationship_type (id),
     strength integer check (strength between 1 and 5),
     start_on text,
     end_on text,
     note text,
     check (from_id <> to_id)
   ) strict`,
  `create index relationship_by_from on relationship (from_id)`,
  `create index relationship_by_to on relationship (to_id)`,
  `create index relationship_by_type on relationship (type_id)`,

  `create table tag (
     id integer primary key references record (id),
     name text not null check (name <> ''),
     folded text not null unique,
     color text
   ) strict`,
  `create table record_tag (
     id integer primary key autoincrement,
     record_id integer not null references record (id),
     tag_id integer not null references tag (id),
     unique (record_id, tag_id)
   ) strict`,
  `create index record_tag_by_tag on record_tag (tag_id)`,

  `create table external_id (
     id integer primary key autoincrement,
     record_id integer not null references record (id),
     scheme text not null,
     value text not null check (value <> ''),
     unique (scheme, value, record_id)
   ) strict`,
  `create index external_id_by_record on external_id (record_id)`,
]

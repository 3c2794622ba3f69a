import type { ToldRecord } from '../../domain/told-record.ts'
import type { ReadDb } from '../access.ts'
import { withinClearance, withinClearanceSql } from '../visible.ts'
import { namedRecords } from './named-records.ts'

/** The records of some ids by id, in the trash too; those above the clearance are missing. */
export async function toldRecords(
  read: ReadDb,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ToldRecord>> {
  const named = await namedRecords(read, ids, withinClearance)
  const types = typesOf(read, ids)
  const people = peopleOf(read, ids)
  const values = valuesOf(read, ids)
  const told = [...named].map(([id, { name, ...record }]): [number, ToldRecord] => [
    id,
    {
      ...record,
      name: name === '' ? (values.get(id) ?? '') : name,
      type: types.get(id) ?? null,
      people: (people.get(id) ?? []).map((one) => one.name),
    },
  ])
  return new Map(told)
}

function typesOf(read: ReadDb, ids: readonly number[]): Map<number, NonNullable<ToldRecord['type']>> {
  const rows = read.all<{ id: number; key: string | null; label: string | null }>(
    `select i.id, t.key, t.label from interaction i join interaction_type t on t.id = i.type_id
     where i.id in (select value from json_each(?))`,
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ id, key, label }) => [id, { key, label }]))
}

/** What of a record without a name can stand for one. */
function valuesOf(read: ReadDb, ids: readonly number[]): Map<number, string> {
  const rows = read.all<{ id: number; value: string }>(
    `with wanted as (select value as id from json_each(?))
     select id, value from contact_point where id in wanted
     union all select id, title from affiliation where id in wanted and title is not null
     union all select id, name from attachment where id in wanted
     union all select id, member_name from committee_membership where id in wanted`,
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ id, value }) => [id, value]))
}

interface Belonging {
  readonly id: number
  readonly name: string
}

function peopleOf(read: ReadDb, ids: readonly number[]): Map<number, Belonging[]> {
  const rows = read.all<Belonging>(
    `with wanted as (select value as id from json_each(?)),
     belonging (id, contact_id) as (
       select interaction_id, contact_id from participant where interaction_id in wanted
       union all select id, contact_id from contact_point where id in wanted
       union all select id, person_id from affiliation where id in wanted
       union all select id, organization_id from affiliation where id in wanted
       union all select id, from_id from relationship where id in wanted
       union all select id, to_id from relationship where id in wanted
       union all select id, record_id from attachment where id in wanted)
     select b.id, c.display_name as name from belonging b join contact c on c.id = b.contact_id
     join record r on r.id = c.id where ${withinClearanceSql(read, 'r')}`,
    JSON.stringify(ids),
  )
  return Map.groupBy(rows, ({ id }) => id)
}

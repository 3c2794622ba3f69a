import { sql, type RawBuilder } from 'kysely'

/** The ids for `where id in …`, as one parameter: however many they are, no limit on variables is met. */
export const idsIn = (ids: readonly number[]): RawBuilder<number> =>
  sql<number>`(select value from json_each(${JSON.stringify(ids)}))`

import { sql, type Compilable, type CompiledQuery, type RawBuilder } from 'kysely'
import type { Clearance } from '../../domain/sensitivity.ts'
import type { ReadDb } from '../access.ts'

/** Stands in a query for the ids of whichever page is asked for. */
const idsOfPage = 'ids of the page'
/** The same for the day on which it is asked for. */
const dayOfPage = 'day of the page'

/**
 * A query for the rows of some ids, built once for each clearance: for a page of a list, building and waiting for it
 * took a third of the time.
 */
export function pageQuery<Row>(
  build: (read: ReadDb, ids: RawBuilder<number>, today: RawBuilder<string>) => Compilable<Row>,
): (read: ReadDb, ids: readonly number[]) => Row[] {
  const built = new Map<Clearance, CompiledQuery>()
  return (read, ids) => {
    if (ids.length === 0) return []
    const query = built.get(read.clearance) ?? build(read, placeOfIds, placeOfDay).compile()
    built.set(read.clearance, query)
    const meant = new Map<unknown, unknown>([
      [idsOfPage, JSON.stringify(ids)],
      [dayOfPage, read.today],
    ])
    return read.all<Row>(query.sql, ...query.parameters.map((one) => (meant.has(one) ? meant.get(one) : one)))
  }
}

const placeOfIds = sql<number>`(select value from json_each(${idsOfPage}))`
const placeOfDay = sql<string>`${dayOfPage}`

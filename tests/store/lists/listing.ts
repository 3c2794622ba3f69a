import { expect } from 'vitest'
import type { Clearance } from '../../../db/domain/sensitivity.ts'
import { openList, type ListSource, type Sort } from '../../../db/store/list.ts'
import { reading, type Store } from '../../../db/store/store.ts'

export interface Listing<Filter> {
  readonly filter?: Filter
  readonly sort?: readonly Sort[]
  readonly clearance?: Clearance
}

/** The whole list as a reader of that clearance gets it; its total has to count those rows and no others. */
export async function listed<Filter extends object, Row>(
  store: Store,
  source: ListSource<Filter, Row>,
  { filter = {} as Filter, sort = [], clearance = 'internal' }: Listing<Filter> = {},
): Promise<readonly Row[]> {
  const list = openList(reading(store, clearance), source, { filter, sort })
  const rows = await list.page(0, list.total + 1)
  expect(rows).toHaveLength(list.total)
  return rows
}

/** How SQLite would run what the source asks for its ids: the steps of the plan, one text. */
export function planOf<Filter extends object, Row>(
  store: Store,
  source: ListSource<Filter, Row>,
  { filter = {} as Filter, sort = [], clearance = 'internal' }: Listing<Filter> = {},
): string {
  const plans: string[] = []
  const read = reading(store, clearance)
  const explaining: typeof read = {
    ...read,
    ids: (query) => {
      const { sql, parameters } = query.compile()
      const steps = store.reader.prepare(`explain query plan ${sql}`).all(...parameters) as {
        detail: string
      }[]
      plans.push(...steps.map(({ detail }) => detail))
      return []
    },
  }
  source.ids(explaining, filter, sort)
  return plans.join('\n')
}

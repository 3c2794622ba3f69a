import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fieldsOf, filteredNouns } from '../../../db/domain/filter/field.ts'
import type { FilterCondition } from '../../../db/domain/filter/filter.ts'
import { operatorsOf } from '../../../db/domain/filter/operator.ts'
import { parseLocalDate } from '../../../db/domain/local-date.ts'
import { newUid } from '../../../db/domain/uid.ts'
import type { ReadDb } from '../../../db/store/access.ts'
import { reading } from '../../../db/store/store.ts'
import { openRandomStore } from '../random/random-store.ts'
import type { TestStore } from '../test-store.ts'
import { conditionWith } from './arbitrary-filter.ts'
import { sourceOfList, type AnySource } from './sources.ts'

const today = parseLocalDate('2026-03-03')

let store: TestStore
beforeAll(async () => {
  store = await openRandomStore()
})
afterAll(() => store[Symbol.dispose]())

interface Step {
  readonly id: number
  readonly parent: number
  readonly detail: string
}

/** The steps that SQLite takes anew for each row of the list, of everything that the source asks for its ids. */
function stepsForEachRow(
  source: AnySource,
  request: Parameters<AnySource['ids']>[1],
  sort: string[],
): string[] {
  const read = reading(store, 'internal')
  const found: string[] = []
  const ids: ReadDb['ids'] = (query) => {
    const { sql, parameters } = query.compile()
    const steps = store.reader.prepare(`explain query plan ${sql}`).all(...parameters) as Step[]
    const byId = new Map(steps.map((step) => [step.id, step]))
    const isForEach = (step: Step | undefined): boolean =>
      step !== undefined && (step.detail.startsWith('CORRELATED') || isForEach(byId.get(step.parent)))
    found.push(...steps.filter(isForEach).map(({ detail }) => detail))
    return []
  }
  source.ids(
    { ...read, ids },
    request,
    sort.map((by) => ({ by })),
  )
  return found
}

/** Through a whole table, or through what was put together of one for this row alone. */
const goesThroughAll = (step: string): boolean =>
  /^SCAN (?!CONSTANT ROW|.*VIRTUAL TABLE)/u.test(step) || step.includes('AUTOMATIC')

const everyField = filteredNouns.flatMap((noun) =>
  Object.entries(fieldsOf(noun))
    .filter(([, { type }]) => type !== 'words')
    .map(([key]) => [noun, key] as const),
)

it.each(everyField)('%s by %s: no row of the list asks for a whole table', (noun, key) => {
  const field = fieldsOf(noun)[key]!
  const source = sourceOfList(noun, today)
  const ofFilter = operatorsOf[field.type].flatMap((op) => {
    const arbitrary = conditionWith({ field: key, op }, field, { today, uids: [newUid()] })
    const [condition] = fc.sample(arbitrary, 1)
    return stepsForEachRow(source, whereOf(condition!), [])
  })
  expect(ofFilter.filter(goesThroughAll)).toEqual([])
  const ofOrder = stepsForEachRow(source, { where: { filter: { all: [] }, today } }, [key])
  expect(ofOrder.filter(goesThroughAll)).toEqual([])
})

const whereOf = (filter: FilterCondition) => ({ where: { filter, today } })

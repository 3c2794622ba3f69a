import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fieldsOf, filteredNouns, type FilteredNoun } from '../../../db/domain/filter/field.ts'
import type { Filter } from '../../../db/domain/filter/filter.ts'
import { oppositeOf } from '../../../db/domain/filter/opposite.ts'
import { parseLocalDate } from '../../../db/domain/local-date.ts'
import type { Clearance } from '../../../db/domain/sensitivity.ts'
import { uidFromBytes } from '../../../db/domain/uid.ts'
import type { ReadDb } from '../../../db/store/access.ts'
import { reading } from '../../../db/store/store.ts'
import { create, creatableTables } from '../random/random-edit.ts'
import { edit, openRandomStore } from '../random/random-store.ts'
import type { TestStore } from '../test-store.ts'
import { arbitraryFilter } from './arbitrary-filter.ts'
import { fieldValues } from './field-values.ts'
import { matches } from './matches.ts'
import { sourceOfList } from './sources.ts'

const today = parseLocalDate('2026-03-03')
const sourceOf = (noun: FilteredNoun) => sourceOfList(noun, today)

let store: TestStore
beforeAll(async () => {
  store = await openRandomStore()
  for (let round = 0; round < 24; round++)
    for (const [at, table] of creatableTables.entries())
      await edit(store, [round * 31 + 7, at * 17, round + at, 3, 1], (around) => void create(around, table))
})
afterAll(() => store[Symbol.dispose]())

async function rowsOf(read: ReadDb, noun: FilteredNoun) {
  const ids = sourceOf(noun).ids(read, {}, [])
  const rows = (await sourceOf(noun).rows(read, ids)) as (Record<string, unknown> & { rowId: number })[]
  return { ids, byId: new Map(rows.map((row) => [row.rowId, row])) }
}

const uidsOf = ({ writer }: TestStore): string[] =>
  (
    writer
      .prepare(
        `select uid from record where noun in ('member', 'person', 'organization', 'committee') limit 60`,
      )
      .pluck()
      .all() as Uint8Array[]
  ).map((uid) => uidFromBytes(uid))

/** The values that rows of a list have, by field. */
async function standingValues(noun: FilteredNoun, clearance: Clearance) {
  const { ids, byId } = await rowsOf(reading(store, clearance), noun)
  const valuesOf = fieldValues(store, clearance, today)
  const rows = ids.map((id) => valuesOf(noun, id, byId.get(id) ?? {}))
  return (field: string) => [...new Set(rows.flatMap((row) => row(field)))].filter((value) => value !== '')
}

const pool = () => ({ today, uids: uidsOf(store) })

describe('a filter leaves the rows that its words say', () => {
  it.each(
    filteredNouns.flatMap((noun) =>
      (['internal', 'survivor'] as const).map((clearance) => [noun, clearance] as const),
    ),
  )('of %s, with the clearance %s', async (noun, clearance) => {
    const read = reading(store, clearance)
    const { ids, byId } = await rowsOf(read, noun)
    expect(ids.length).toBeGreaterThan(3)
    const valuesOf = fieldValues(store, clearance, today)
    const standing = await standingValues(noun, clearance)
    let kept = 0
    fc.assert(
      fc.property(arbitraryFilter(noun, pool(), standing), (filter: Filter) => {
        const found = sourceOf(noun).ids(read, { where: { filter, today } }, [])
        const wanted = ids.filter((id) => matches(filter, valuesOf(noun, id, byId.get(id) ?? {}), today))
        expect(found.toSorted((a, b) => a - b)).toEqual(wanted.toSorted((a, b) => a - b))
        if (found.length > 0 && found.length < ids.length) kept += 1
      }),
      { numRuns: 250 },
    )
    expect(kept).toBeGreaterThan(5)
  })

  it.each(filteredNouns)('of %s, and its opposite leaves exactly the others', async (noun) => {
    const read = reading(store, 'internal')
    const { ids } = await rowsOf(read, noun)
    const standing = await standingValues(noun, 'internal')
    let compared = 0
    fc.assert(
      fc.property(arbitraryFilter(noun, pool(), standing), (filter: Filter) => {
        const opposite = oppositeOf(filter, (field) => fieldsOf(noun)[field]?.type ?? 'text')
        if (opposite === undefined) return
        const rowsWith = (one: Filter) => sourceOf(noun).ids(read, { where: { filter: one, today } }, [])
        const found = new Set(rowsWith(filter))
        if (found.size > 0 && found.size < ids.length) compared += 1
        expect(rowsWith(opposite).toSorted((a, b) => a - b)).toEqual(
          ids.filter((id) => !found.has(id)).toSorted((a, b) => a - b),
        )
      }),
      { numRuns: 150 },
    )
    expect(compared).toBeGreaterThan(3)
  })

  it('refuses a length of time that is none, rather than take it for today', () => {
    const filter: Filter = { field: 'created', op: 'last-days', value: 'soon' }
    const find = () => sourceOf('person').ids(reading(store, 'internal'), { where: { filter, today } }, [])
    expect(find).toThrow(expect.objectContaining({ code: 'input.invalid' }))
  })
})

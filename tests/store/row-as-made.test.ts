import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAppError } from '../../db/domain/errors.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { recorded, rowJson } from '../../db/store/derived/history.ts'
import type { SqliteStatement } from '../../db/store/connection.ts'
import { columnsOf } from '../../db/store/derived.ts'
import { fieldAsMade, madeIn, type Making } from '../../db/store/history/row-as-made.ts'
import { purgeRecords } from '../../db/store/history/purge/purge.ts'
import { insertPerson, updatePerson } from '../../db/store/queries/person.ts'
import { recordedTables } from '../../db/store/tables.ts'
import { edit, openRandomStore } from './random/random-store.ts'
import { openTestStore, type TestStore } from './test-store.ts'
import { doing, tryUndo } from './undo-stage.ts'

/** What each row held when it was made, as triggers of the test see it: for each table and row, in order. */
function witness({ writer }: TestStore): () => Map<string, string[]> {
  writer.exec('create table witness (id integer primary key, made text, data text)')
  for (const table of recordedTables) {
    const columns = recorded(table, (name) => columnsOf(writer, name))
    writer.exec(`create trigger witness_${table.name} after insert on ${table.name} begin
      insert into witness (made, data) select '${table.name} ' || NEW.id, ${rowJson(columns, 'NEW')}; end`)
  }
  return () => grouped(writer.prepare('select made, data from witness order by id').all() as Witnessed[])
}

interface Witnessed {
  readonly made: string
  readonly data: string
}

const grouped = (rows: readonly Witnessed[]): Map<string, string[]> =>
  new Map(
    [...Map.groupBy(rows, ({ made }) => made)].map(([made, all]) => [made, all.map(({ data }) => data)]),
  )

function makings({ writer }: TestStore, since: number): Making[] {
  return writer
    .prepare(
      `select id, table_name as "table", row_id as rowId, data from change where op = 'create' and id > ? order by id`,
    )
    .all(since) as Making[]
}

const lastEntry = ({ writer }: TestStore): number =>
  writer.prepare('select max(id) from change').pluck().get() as number

const numbers = fc.array(fc.nat(), { minLength: 2, maxLength: 12 })

/** The batch of an undo; null where conflicts or an earlier one refuse it. */
async function undone(store: TestStore, batch: Uid): Promise<Uid | null> {
  try {
    const outcome = await tryUndo(store, batch)
    return Array.isArray(outcome) ? null : outcome.batch
  } catch (error) {
    if (isAppError(error, 'undo.alreadyUndone')) return null
    throw error
  }
}

describe('what a row held when it was made', () => {
  it('is told from the row, its removal and its changes, after whatever was done and undone', async () => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(numbers, { minLength: 5, maxLength: 40 }),
        fc.array(fc.nat(), { maxLength: 20 }),
        async (edits, undos) => {
          using store = await openRandomStore()
          const since = lastEntry(store)
          const seen = witness(store)
          const batches: Uid[] = []
          for (const dice of edits)
            batches.push(...[await edit(store, dice)].filter((batch) => batch !== null))
          for (const at of undos) {
            const batch = batches[at % batches.length]
            const undo = batch && (await undone(store, batch))
            if (undo) batches.push(undo)
          }
          const ask = { statement: (sql: string) => store.writer.prepare(sql) }
          const told = makings(store, since).map((making) => {
            const row = madeIn(ask, making) ?? {}
            for (const [field, value] of Object.entries(row))
              expect(fieldAsMade(ask, making, field)).toEqual(value)
            return { made: `${making.table} ${making.rowId}`, data: JSON.stringify(row) }
          })
          compared += told.length
          expect(parsed(grouped(told))).toEqual(parsed(seen()))
        },
      ),
      { numRuns: 40 },
    )
    expect(compared).toBeGreaterThan(100)
  })

  it('is told of one field without what was done to the others', async () => {
    using store = await openTestStore()
    const { value } = await doing(store, (write) =>
      insertPerson(write, { givenName: 'Ana', familyName: 'Ríos' }),
    )
    for (const pronouns of ['she', 'they', 'she/they'])
      await doing(store, (write) => updatePerson(write, value.id, { pronouns }))
    const person = makings(store, 0).find(({ table }) => table === 'person')
    if (!person) throw new Error('no person was made')
    const read: unknown[] = []
    const told = fieldAsMade(
      { statement: (sql) => witnessed(store.writer.prepare(sql), read) },
      person,
      'given_name',
    )
    expect(told).toBe('Ana')
    expect(read).toEqual([undefined, { value: 'Ana' }])
  })

  it('stands nowhere else, and is gone with a purge', async () => {
    using store = await openTestStore()
    const { value } = await doing(store, (write) =>
      insertPerson(write, { givenName: 'Ana', familyName: 'Ríos' }),
    )
    await doing(store, (write) => updatePerson(write, value.id, { familyName: 'Soto' }))
    const person = makings(store, 0).find(({ table }) => table === 'person')
    if (!person) throw new Error('no person was made')
    const ask = { statement: (sql: string) => store.writer.prepare(sql) }
    expect(makings(store, 0).filter(({ data }) => data !== null)).toEqual([])
    expect(madeIn(ask, person)).toMatchObject({ given_name: 'Ana', family_name: 'Ríos' })
    expect(madeIn(ask, { ...person, data: '{"given_name":"As older vaults have it"}' })).toEqual({
      given_name: 'As older vaults have it',
    })
    await doing(store, (write) => purgeRecords(write, [value.id]))
    expect(madeIn(ask, person)).toBeUndefined()
  })
})

/** A statement that tells what it reads. */
const witnessed = (statement: SqliteStatement, read: unknown[]): SqliteStatement =>
  new Proxy(statement, {
    get: (it, name) => {
      const ask = Reflect.get(it, name) as (...parameters: unknown[]) => unknown
      return (...parameters: unknown[]) => {
        const answer = ask.apply(it, parameters)
        read.push(...[answer].flat())
        return answer
      }
    },
  })

const parsed = (rows: ReadonlyMap<string, readonly string[]>) =>
  [...rows]
    .map(([made, all]) => [made, all.map((data) => JSON.parse(data) as unknown)] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))

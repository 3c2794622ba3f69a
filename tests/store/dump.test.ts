import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAppError } from '../../db/domain/errors.ts'
import type { WriteDb } from '../../db/store/access.ts'
import { dumpTables } from '../../db/store/dump.ts'
import { inBatch } from '../../db/store/history/batch.ts'
import { references } from '../../db/store/history/columns.ts'
import { insertAttachment } from '../../db/store/queries/attachment.ts'
import { removeDraft, saveDraft } from '../../db/store/queries/draft.ts'
import { insertPerson, updatePerson } from '../../db/store/queries/person.ts'
import { insertRow } from '../../db/store/row.ts'
import type { Value } from '../../db/store/schema.ts'
import type { Store } from '../../db/store/store.ts'
import { linkTables, recordedTables } from '../../db/store/tables.ts'
import { rounds } from '../reliability/rounds.ts'
import { Dice } from './random/dice.ts'
import { edit, openRandomStore } from './random/random-store.ts'
import { findFaults } from './random/integrity.ts'
import { dumpOf, openTestStore } from './test-store.ts'

const numbers = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 6 })
const edits = fc.array(numbers, { minLength: 5, maxLength: 30 })

type Row = Record<string, Value>

/** Writes the content of one store into another, each row under another id and in another order. */
async function transplant(from: Store, to: Store, dice: Dice): Promise<void> {
  await inBatch(to, { kind: 'transplant', clearance: 'survivor' }, (write) => {
    for (const { name } of recordedTables.toReversed()) write.statement(`delete from ${name}`).run()
    copyContent(from, write)
    const ids = newIds(from, dice)
    for (const { name, derived } of recordedTables)
      for (const row of shuffled(readRows(from, name), dice)) {
        const own = Object.fromEntries(Object.entries(row).filter(([column]) => !derived.includes(column)))
        insertRow(write, name, { ...renumbered(name, own, { ids, write }), ...extras(name, write) } as never)
      }
  })
}

const readRows = ({ writer }: Store, table: string): Row[] =>
  writer.prepare(`select * from ${table}`).all() as Row[]

const extras = (table: string, { at }: WriteDb): Row =>
  table === 'record' ? { updated_at: at, created_at: at } : {}

function copyContent(from: Store, write: WriteDb): void {
  for (const row of readRows(from, 'attachment_content'))
    write
      .statement('insert or ignore into attachment_content (sha256, data) values (?, ?)')
      .run(row['sha256'], row['data'])
}

function newIds(from: Store, dice: Dice): Map<Value, number> {
  const old = shuffled(
    readRows(from, 'record').map(({ id }) => id ?? null),
    dice,
  )
  return new Map(old.map((id, index) => [id, 1_000_000 + index]))
}

function renumbered(
  table: string,
  row: Row,
  { ids, write }: { ids: Map<Value, number>; write: WriteDb },
): Row {
  const pointing = new Set(
    references(write)
      .filter((one) => one.table === table)
      .map(({ column }) => column),
  )
  if (table === 'record') pointing.add('id')
  const entries = Object.entries(row)
    .filter(([column]) => column !== 'id' || !linkTables.has(table))
    .map(([column, value]) => [
      column,
      pointing.has(column) && value !== null ? (ids.get(value) ?? value) : value,
    ])
  const trashed =
    row['trashed_batch'] === null || row['trashed_batch'] === undefined
      ? {}
      : { trashed_batch: write.batchId }
  return { ...(Object.fromEntries(entries) as Row), ...trashed }
}

function shuffled<T>(list: readonly T[], dice: Dice): T[] {
  const rest = [...list]
  return list.flatMap(() => rest.splice(dice.below(rest.length), 1))
}

describe('the dump', () => {
  it('of two vaults with the same content is the same, whatever ids, order, times and history they have', async () => {
    await fc.assert(
      fc.asyncProperty(edits, numbers, async (all, order) => {
        using store = await openRandomStore()
        for (const one of all) await edit(store, one)
        using other = await openTestStore({ now: () => Date.parse('2030-01-01T00:00:00Z'), zone: 'UTC' })
        await transplant(store, other, new Dice([...order, 17, 4711]))
        expect(dumpOf(other)).toBe(dumpOf(store))
        expect(findFaults(other)).toEqual([])
      }),
      { numRuns: rounds(6, 300), interruptAfterTimeLimit: rounds(5_000, 300_000) },
    )
  })

  it('tells every single difference of content apart', async () => {
    using store = await openRandomStore()
    let compared = 0
    for (const { name, derived } of recordedTables) {
      const columns = store.writer.prepare('select name, type from pragma_table_info(?)').all(name) as {
        name: string
        type: string
      }[]
      for (const { name: column, type } of columns) {
        if (derived.includes(column) || column === 'id' || column === 'created_at' || type === 'BLOB')
          continue
        const before = dumpOf(store)
        if (!(await setToSomethingElse(store, name, column))) continue
        compared++
        expect(dumpOf(store), `${name}.${column}`).not.toBe(before)
      }
    }
    expect(compared).toBeGreaterThan(60)
  })

  it('leaves out the log, what is derived and when it was written', async () => {
    using store = await openTestStore()
    const { value } = await inBatch(store, { kind: 'test', clearance: 'survivor' }, (write) =>
      insertPerson(write, { givenName: 'Ana' }),
    )
    const before = dumpOf(store)
    for (const givenName of ['Anna', 'Ana'])
      await inBatch(store, { kind: 'test', clearance: 'survivor' }, (write) =>
        updatePerson(write, value.id, { givenName }),
      )
    expect(dumpOf(store)).toBe(before)
    expect(before).not.toMatch(/updated_at|created_at|last_contact_on|"level"/)
    const tables = [...dumpTables(store.writer)].map(({ table }) => table)
    expect(tables).toEqual([...recordedTables.map(({ name }) => name), 'draft'])
  })

  it('has drafts, and the hash of a file in place of the file', async () => {
    using store = await openTestStore()
    const before = dumpOf(store)
    const draft = await saveDraft(store, { noun: 'interaction', sensitivity: 'internal', body: 'typing' })
    expect(dumpOf(store)).toContain('typing')
    await removeDraft(store, draft)
    expect(dumpOf(store)).toBe(before)
    await inBatch(store, { kind: 'test', clearance: 'survivor' }, (write) => {
      const record = insertPerson(write, { givenName: 'Ana' }).uid
      insertAttachment(write, { record, name: 'a.txt', mediaType: 'text/plain', data: Buffer.from('hello') })
    })
    expect(dumpOf(store)).toContain('2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824')
    expect(dumpOf(store)).not.toContain('hello')
  })
})

/** Where one more digit would not do. */
const others: Readonly<Record<string, string>> = {
  trashed_batch: '1',
  other_names: `'["other"]'`,
  languages: `'["other"]'`,
  counties_served: `'["other"]'`,
  services: `'["other"]'`,
  choices: `'["other"]'`,
  points: `'["other"]'`,
  schedules: `'["other"]'`,
  location_keys: `'["other"]'`,
  parts: `'{"city":"Other"}'`,
  body: `'{"type":"doc"}'`,
  definition: `'{"other":1}'`,
  agenda: `'[{"text":"Other"}]'`,
  decisions: `'["Other"]'`,
  recurrence: `'{"rule":"FREQ=DAILY"}'`,
}

/** Whether a row has it now: a rule of the table may not allow it, or refer to nothing. */
async function setToSomethingElse(store: Store, table: string, column: string): Promise<boolean> {
  const other = others[column] ?? `coalesce(${column}, '') || '1'`
  try {
    const { batch } = await inBatch(store, { kind: 'test', clearance: 'survivor' }, (write) => {
      write
        .statement(`update ${table} set ${column} = ${other} where id = (select min(id) from ${table})`)
        .run()
    })
    return batch !== null
  } catch (error) {
    if (isAppError(error, 'record.refused')) return false
    throw error
  }
}

describe('a file', () => {
  it('stands once, however often it is attached', async () => {
    using store = await openTestStore()
    const attach = (text: string) =>
      inBatch(store, { kind: 'test', clearance: 'survivor' }, (write) => {
        const record = insertPerson(write, { givenName: 'Ana' }).uid
        return insertAttachment(write, {
          record,
          name: 'f',
          mediaType: 'text/plain',
          data: Buffer.from(text),
        })
      })
    for (const text of ['same', 'same', 'other', '']) await attach(text)
    const stored = store.writer
      .prepare('select length(data) as length from attachment_content order by 1')
      .pluck()
      .all()
    expect(stored).toEqual([0, 4, 5])
    expect(store.writer.prepare('select size from attachment order by id').pluck().all()).toEqual([
      4, 4, 5, 0,
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { isHlc } from '../../db/domain/hlc.ts'
import type { Clock } from '../../db/domain/clock.ts'
import type { WriteDb } from '../../db/store/access.ts'
import { inBatch, type Recorded } from '../../db/store/history/batch.ts'
import { listBatches } from '../../db/store/history/batches/batch-list.ts'
import { findNewestUndoable } from '../../db/store/history/batches/batches.ts'
import { restoreRecord, trashRecord } from '../../db/store/history/trash.ts'
import { undoBatch } from '../../db/store/history/undo/undo.ts'
import { insertMember } from '../../db/store/queries/member.ts'
import { insertPerson, updatePerson } from '../../db/store/queries/person.ts'
import { findOrInsertTag } from '../../db/store/queries/tag.ts'
import { makeStore, reading, type Store } from '../../db/store/store.ts'
import { recordedTables, unrecordedTables } from '../../db/store/tables.ts'
import { creatableTables, create, tables } from './random/random-edit.ts'
import { edit, openRandomStore } from './random/random-store.ts'
import { dumpOf, openTestStore, testClock } from './test-store.ts'

const doing = <T>(store: Store, work: (write: WriteDb) => T, kind = 'test'): Promise<Recorded<T>> =>
  inBatch(store, { kind, clearance: 'survivor' }, work)

const count = (store: Store, table: string): number =>
  store.writer.prepare(`select count(*) from ${table}`).pluck().get() as number

describe('the log', () => {
  it('has every table of the database in one of the two lists', async () => {
    using store = await openTestStore()
    const present = store.writer
      .prepare(
        `select name from sqlite_master where type = 'table'
           and name not like 'sqlite_%' and name not like 'kysely_%' and name not like 'search_%'`,
      )
      .pluck()
      .all()
    const listed = [...recordedTables.map(({ name }) => name), ...Object.keys(unrecordedTables)]
    expect(new Set(present)).toEqual(new Set(listed))
    expect(new Set(listed).size).toBe(listed.length)
  })

  it('lets no recorded table be written without an open batch, in whatever way', async () => {
    using store = await openRandomStore()
    const before = dumpOf(store)
    for (const table of tables) {
      const again = `select * from ${table} limit 1`
      expect(() => store.writer.exec(`insert into ${table} ${again}`), table).toThrow()
      expect(() => store.writer.exec(`insert or replace into ${table} ${again}`), table).toThrow(
        /no open batch/,
      )
      expect(() => store.writer.exec(`delete from ${table}`), table).toThrow(/no open batch/)
      const refusals = columnsOf(store, table).map((column) => refusalOf(store, table, column))
      expect(refusals, table).not.toContain(null)
      expect(refusals, table).toContain('no open batch')
    }
    expect(dumpOf(store)).toBe(before)
  })

  it('writes down what REPLACE removes', async () => {
    using store = await openTestStore()
    await doing(store, (write) => findOrInsertTag(write, { name: 'water' }))
    const before = dumpOf(store)
    const { batch } = await doing(store, (write) => {
      write.statement(`insert or replace into tag select id, 'Water rights', folded, 'blue' from tag`).run()
    })
    expect(dumpOf(store)).not.toBe(before)
    await undoBatch(store, { batch: batch!, onConflict: 'refuse', clearance: 'survivor' })
    expect(dumpOf(store)).toBe(before)
  })

  it('can only grow', async () => {
    using store = await openRandomStore()
    for (const statement of [
      'update change set old = 1',
      'delete from change',
      'update batch set kind = 1',
      'delete from batch',
    ])
      expect(() => store.writer.exec(statement)).toThrow(/append-only/)
    await expect(doing(store, (write) => write.statement('delete from change').run())).rejects.toThrow(
      /append-only/,
    )
  })

  it('never gives the id of a removed record again', async () => {
    using store = await openTestStore()
    const first = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
    await undoBatch(store, { batch: first.batch!, onConflict: 'refuse', clearance: 'survivor' })
    const second = await doing(store, (write) => insertPerson(write, { givenName: 'Bea' }))
    expect(second.value.id).toBeGreaterThan(first.value.id)
    await expect(
      doing(store, (write) => write.statement('update record set id = id + 1000').run()),
    ).rejects.toThrow(/keeps its id/)
  })

  it('leaves out what triggers compute', async () => {
    using store = await openRandomStore()
    const batches = []
    for (let i = 0; i < 40; i++) batches.push(await edit(store, [i, i * 7, 3]))
    for (const table of creatableTables)
      batches.push(await edit(store, [7, 7, 7], (around) => void create(around, table)))
    for (const batch of batches.reverse())
      if (batch !== null) await undoBatch(store, { batch, onConflict: 'refuse', clearance: 'survivor' })
    for (const { name, derived } of recordedTables) {
      const fields = store.writer
        .prepare('select distinct field from change where table_name = ?')
        .pluck()
        .all(name)
      const removed = store.writer
        .prepare(`select data from change where table_name = ? and op = 'delete'`)
        .pluck()
        .get(name)
      for (const column of derived) {
        expect(fields).not.toContain(column)
        expect(Object.keys(JSON.parse(String(removed)) as object)).not.toContain(column)
      }
    }
  })
})

const columnsOf = (store: Store, table: string): string[] =>
  store.writer.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[]

/** Why the column cannot be set to something else; a rule of the table may speak first. */
function refusalOf({ writer }: Store, table: string, column: string): string | null {
  const other = ['uid', 'sha256'].includes(column)
    ? `randomblob(length(${column}))`
    : `coalesce(${column}, '') || '1'`
  try {
    writer.exec(`update ${table} set ${column} = ${other}`)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('a batch', () => {
  it('that changes nothing leaves no trace', async () => {
    using store = await openTestStore()
    const person = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
    const [batches, changes] = [count(store, 'batch'), count(store, 'change')]
    const same = await doing(store, (write) => updatePerson(write, person.value.id, { givenName: 'Ana' }))
    const nothing = await doing(store, () => 7)
    expect([same.batch, nothing]).toEqual([null, { value: 7, batch: null }])
    expect([count(store, 'batch'), count(store, 'change')]).toEqual([batches, changes])
  })

  it('that sets a field to what it is writes no change of it', async () => {
    using store = await openTestStore()
    const person = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
    const again = await doing(store, (write) =>
      write.statement('update person set given_name = given_name where id = ?').run(person.value.id),
    )
    expect(again.batch).toBeNull()
  })

  it('that fails leaves nothing, neither rows nor an open batch', async () => {
    using store = await openRandomStore()
    const before = [
      dumpOf(store),
      count(store, 'batch'),
      count(store, 'change'),
      count(store, 'search_queue'),
    ]
    const failing = doing(store, (write) => {
      insertPerson(write, { givenName: 'Ana' })
      throw new Error('no more')
    })
    await expect(failing).rejects.toThrow('no more')
    const dangling = doing(store, (write) => {
      write
        .statement('update participant set contact_id = 999999 where id = (select min(id) from participant)')
        .run()
    })
    await expect(dangling).rejects.toThrow(/FOREIGN KEY/)
    expect([
      dumpOf(store),
      count(store, 'batch'),
      count(store, 'change'),
      count(store, 'search_queue'),
    ]).toEqual(before)
    expect(() => store.writer.exec(`update person set given_name = 'x'`)).toThrow(/no open batch/)
    expect((await doing(store, (write) => insertPerson(write, { givenName: 'Bea' }))).batch).not.toBeNull()
  })

  it('waits for the one before it, and sees what that one wrote', async () => {
    using store = await openTestStore()
    const order: string[] = []
    const slow = inBatch(store, { kind: 'slow', clearance: 'survivor' }, async (write) => {
      order.push('slow begins')
      const { id } = insertPerson(write, { givenName: 'Ana' })
      for (let turn = 0; turn < 20; turn++) await Promise.resolve()
      await new Promise(setImmediate)
      order.push('slow ends')
      return id
    })
    const quick = inBatch(store, { kind: 'quick', clearance: 'survivor' }, (write) => {
      order.push('quick begins')
      return write.statement('select given_name from person').pluck().all()
    })
    const failing = inBatch(store, { kind: 'failing', clearance: 'survivor' }, () => {
      order.push('failing')
      throw new Error('no')
    })
    const last = doing(store, (write) => insertPerson(write, { givenName: 'Bea' }))
    expect((await quick).value).toEqual(['Ana'])
    await expect(failing).rejects.toThrow('no')
    expect(order).toEqual(['slow begins', 'slow ends', 'quick begins', 'failing'])
    expect((await last).batch).not.toBe((await slow).batch)
  })

  it('is not read by others before it is done', async () => {
    using store = await openTestStore()
    const persons = store.reader.prepare('select count(*) from person').pluck()
    await doing(store, (write) => {
      insertPerson(write, { givenName: 'Ana' })
      expect(persons.get()).toBe(0)
    })
    expect(persons.get()).toBe(1)
  })

  it('says when, by whom and on which device, in an order that no clock turns back', async () => {
    let now = Date.parse('2026-03-03T15:00:00Z')
    const clock: Clock = { now: () => now, zone: 'UTC' }
    using store = await openTestStore(clock)
    await doing(store, (write) => insertMember(write, { name: 'Me', isSelf: true }))
    for (const step of [0, 0, -86_400_000, 5, 86_400_000]) {
      now += step
      await doing(store, (write) => insertPerson(write, { givenName: `at ${step}` }))
    }
    const batches = store.writer.prepare('select hlc, device, at from batch order by id').all() as {
      hlc: string
      device: string
      at: string
    }[]
    const clocks = batches.map(({ hlc }) => hlc)
    expect(clocks.every(isHlc)).toBe(true)
    expect(clocks).toEqual(clocks.toSorted())
    expect(new Set(clocks).size).toBe(clocks.length)
    expect(new Set(batches.map(({ device }) => device)).size).toBe(1)
    expect(batches.map(({ at }) => at)[3]).toBe('2026-03-02T15:00:00.000Z')
    const { rows } = await listBatches(reading(store, 'internal'), { limit: 10, offset: 0 })
    expect(rows.map(({ member }) => member)).toEqual(['Me', 'Me', 'Me', 'Me', 'Me', null])
  })

  it('comes from one device as long as the vault lives, and another vault is another device', async () => {
    using store = await openTestStore()
    using other = await openTestStore()
    const { writer, reader } = store
    expect(makeStore({ writer, reader, clock: testClock }).device).toBe(store.device)
    expect(other.device).not.toBe(store.device)
  })
})

describe('the list of batches', () => {
  it('is newest first, in pages, and says what was undone and what can be', async () => {
    using store = await openTestStore()
    const one = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }), 'one')
    const two = await doing(store, (write) => insertPerson(write, { givenName: 'Bea' }), 'two')
    const read = reading(store, 'internal')
    expect(await findNewestUndoable(read)).toBe(two.batch)
    const undone = await undoBatch(store, { batch: two.batch!, onConflict: 'refuse', clearance: 'survivor' })
    expect(await findNewestUndoable(read)).toBe(one.batch)
    const all = await listBatches(read, { limit: 2, offset: 1 })
    expect(all.total).toBe(3)
    expect(all.rows).toMatchObject([
      { kind: 'two', undone: true, changes: 3, undoes: null },
      { kind: 'one', undone: false, id: one.batch },
    ])
    await undoBatch(store, { batch: undone.batch!, onConflict: 'refuse', clearance: 'survivor' })
    const after = await listBatches(read, { limit: 9, offset: 0 })
    expect(after.rows.map(({ kind, undone: isUndone }) => [kind, isUndone])).toEqual([
      ['undo', false],
      ['undo', true],
      ['two', false],
      ['one', false],
    ])
    expect(await findNewestUndoable(read)).toBe(two.batch)
  })
})

describe('the trash', () => {
  it('keeps everything, and restoring gives it back', async () => {
    using store = await openTestStore()
    const { value: id } = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }).id)
    const before = dumpOf(store)
    const first = await doing(store, (write) => trashRecord(write, id))
    const again = await doing(store, (write) => trashRecord(write, id))
    expect([first.batch === null, again.batch]).toEqual([false, null])
    await doing(store, (write) => restoreRecord(write, id))
    expect(dumpOf(store)).toBe(before)
  })
})

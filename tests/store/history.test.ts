import { describe, expect, it } from 'vitest'
import { isHlc } from '../../db/domain/hlc.ts'
import type { Clock } from '../../db/domain/clock.ts'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import { uidFromBytes, uidToBytes, type Id, type Uid } from '../../db/domain/uid.ts'
import type { Clearance } from '../../db/domain/sensitivity.ts'
import type { WriteDb } from '../../db/store/access.ts'
import { inBatch, type Recorded } from '../../db/store/history/batch.ts'
import { listBatches } from '../../db/store/history/batch-list.ts'
import { findNewestUndoable } from '../../db/store/history/batches.ts'
import { recordHistory } from '../../db/store/history/record-history.ts'
import { restoreField } from '../../db/store/history/restore-field.ts'
import { restoreRecord, trashRecord } from '../../db/store/history/trash.ts'
import { undoBatch } from '../../db/store/history/undo.ts'
import { insertAffiliation } from '../../db/store/queries/affiliation.ts'
import { insertRelationship } from '../../db/store/queries/relationship.ts'
import { uidOf } from '../../db/store/record.ts'
import { setSensitivity } from '../../db/store/row.ts'
import type { AppError } from '../../db/domain/errors.ts'
import { insertContactPoint, updateContactPoint } from '../../db/store/queries/contact-point.ts'
import { insertInteraction } from '../../db/store/queries/interaction.ts'
import { insertMember } from '../../db/store/queries/member.ts'
import { insertOrganization, updateOrganization } from '../../db/store/queries/organization.ts'
import { insertPerson, updatePerson } from '../../db/store/queries/person.ts'
import { findOrInsertTag, tagRecord } from '../../db/store/queries/tag.ts'
import { makeStore, reading, type Store } from '../../db/store/store.ts'
import { recordedTables, unrecordedTables } from '../../db/store/tables.ts'
import { tables } from './random/random-edit.ts'
import { edit, openRandomStore } from './random/random-store.ts'
import { dumpOf, openTestStore, testClock, type TestStore } from './test-store.ts'

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
    for (let i = 0; i < 40; i++) await edit(store, [i, i * 7, 3])
    for (const { name, derived } of recordedTables) {
      const fields = store.writer
        .prepare('select distinct field from change where table_name = ?')
        .pluck()
        .all(name)
      const row = store.writer
        .prepare('select data from change where table_name = ? and data is not null')
        .pluck()
        .get(name)
      for (const column of derived) {
        expect(fields).not.toContain(column)
        expect(Object.keys(JSON.parse(String(row)) as object)).not.toContain(column)
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

describe('the history of a record', () => {
  const historyOf = async (
    store: TestStore,
    id: number,
    clearance: Clearance = 'survivor',
  ): Promise<string[]> => {
    const entries = await recordHistory(reading(store, clearance), id)
    return entries.map(({ table, op, field }) => [table, op, field].filter((part) => part !== null).join(' '))
  }

  it('shows what belongs to it, newest first, with old and new', async () => {
    using store = await openTestStore()
    const { value } = await doing(store, (write) => {
      const { id } = insertPerson(write, { givenName: 'Ana' })
      const point = insertContactPoint(write, id, { kind: 'email', value: 'ana@example.org' })
      tagRecord(write, id, findOrInsertTag(write, { name: 'water' }))
      return { id, point: point.id }
    })
    await doing(store, (write) => updateContactPoint(write, value.point, { value: 'ana@example.com' }))
    expect(await historyOf(store, value.id)).toEqual([
      'contact_point update normalised',
      'contact_point update value',
      'record_tag create',
      'contact_point create',
      'person create',
      'contact create',
      'record create',
    ])
    const [, entry] = await recordHistory(reading(store, 'internal'), value.id)
    expect(entry).toMatchObject({
      old: 'ana@example.org',
      new: 'ana@example.com',
      field: 'value',
      kind: 'test',
    })
  })

  it('is empty without clearance for the record, and leaves out what is more sensitive than it', async () => {
    using store = await openTestStore()
    const { value: id } = await doing(store, (write) => {
      const person = insertPerson(write, { givenName: 'Ana', sensitivity: 'internal' })
      insertContactPoint(
        write,
        person.id,
        { kind: 'phone', value: '+1 555 0100' },
        { sensitivity: 'restricted' },
      )
      return person.id
    })
    expect(await historyOf(store, id, 'internal')).not.toContain('contact_point create')
    expect(await historyOf(store, id, 'restricted')).toContain('contact_point create')
    expect(await historyOf(store, id, 'public')).toEqual([])
  })

  it('leaves out what was more sensitive and has been removed again', async () => {
    using store = await openTestStore()
    const { value: id } = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }).id)
    const secret = await doing(store, (write) =>
      insertContactPoint(write, id, { kind: 'phone', value: '+1 555 0100' }, { sensitivity: 'restricted' }),
    )
    const plain = await doing(store, (write) =>
      insertContactPoint(write, id, { kind: 'email', value: 'a@example.org' }),
    )
    for (const { batch } of [plain, secret])
      await undoBatch(store, { batch: batch!, onConflict: 'refuse', clearance: 'survivor' })
    const open = (await historyOf(store, id, 'internal')).filter((entry) => entry.startsWith('contact_point'))
    expect(open).toEqual(['contact_point delete', 'contact_point create'])
    expect((await historyOf(store, id)).filter((entry) => entry.startsWith('contact_point'))).toHaveLength(4)
  })
})

describe('what history says of what is above the clearance', () => {
  const clinic = (write: WriteDb) => insertOrganization(write, { name: 'Clinic' })

  it('leaves out entries that name it, and names the others by id and name, never by number', async () => {
    using store = await openTestStore()
    const { value } = await doing(store, (write) => {
      const person = insertPerson(write, { givenName: 'Ana' })
      const organization = clinic(write)
      const friend = insertPerson(write, { givenName: 'Zoe' })
      const { uid } = uidOf(
        write,
        write.statement('select min(id) from relationship_type').pluck().get() as number,
      )!
      insertAffiliation(write, { person: person.uid, organization: organization.uid, title: 'Nurse' })
      insertRelationship(write, {
        from: person.uid,
        to: friend.uid,
        type: uid as Id<'relationship_type'>,
        note: 'met at the march',
      })
      return { person, organization, friend }
    })
    await doing(store, (write) => setSensitivity(write, value.friend.id, 'restricted'))
    const seen = async (clearance: Clearance) => recordHistory(reading(store, clearance), value.person.id)
    const { uid } = value.organization
    const entries = await seen('internal')
    expect(entries.find(({ table }) => table === 'affiliation')?.data).toEqual({
      person: { id: value.person.uid, noun: 'person', name: 'Ana' },
      organization: { id: uid, noun: 'organization', name: 'Clinic' },
      title: 'Nurse',
      isPrimary: 0,
    })
    expect(JSON.stringify(entries)).not.toMatch(/march|Zoe/)
    expect(entries.find(({ table }) => table === 'record')?.data).toMatchObject({
      uid: value.person.uid,
      sensitivity: 'internal',
    })
    expect(JSON.stringify(await seen('restricted'))).toMatch(
      /"to":\{"id":"[-0-9a-f]+","noun":"person","name":"Zoe"\}/,
    )
  })

  it('lists no batch that touched nothing else, and counts only the changes that may be seen', async () => {
    using store = await openTestStore()
    const open = await doing(store, clinic)
    const { batch: mixed } = await doing(store, (write) => {
      insertPerson(write, { givenName: 'Ana' })
      insertPerson(write, { givenName: 'Zoe', sensitivity: 'survivor' })
    })
    const hidden = await doing(store, (write) =>
      insertPerson(write, { givenName: 'Zoe', sensitivity: 'restricted' }),
    )
    const internal = reading(store, 'internal')
    const { total, rows } = await listBatches(internal, { limit: 9, offset: 0 })
    expect({ total, rows }).toMatchObject({
      total: 2,
      rows: [
        { id: mixed, changes: 3 },
        { id: open.batch, changes: 3 },
      ],
    })
    expect(await findNewestUndoable(internal)).toBe(mixed)
    expect(await findNewestUndoable(reading(store, 'restricted'))).toBe(hidden.batch)
    const undone = undoBatch(store, { batch: hidden.batch!, onConflict: 'refuse', clearance: 'internal' })
    await expect(undone).rejects.toMatchObject({ code: 'batch.notFound' })
    await undoBatch(store, { batch: hidden.batch!, onConflict: 'refuse', clearance: 'restricted' })
    expect((await listBatches(internal, { limit: 9, offset: 0 })).total).toBe(2)
  })

  it('says of a conflict only that there is one', async () => {
    using store = await openTestStore()
    const { value, batch } = await doing(store, (write) => {
      insertPerson(write, { givenName: 'Bea' })
      return clinic(write)
    })
    await doing(store, (write) => updateOrganization(write, value.id, { sensitivity: 'restricted' }))
    const conflictsFor = (clearance: Clearance) =>
      undoBatch(store, { batch: batch!, onConflict: 'refuse', clearance }).catch(
        (error: AppError<'undo.conflicts'>) => error.params.conflicts,
      )
    expect(await conflictsFor('restricted')).toMatchObject([{ noun: 'organization', id: value.uid }])
    expect(await conflictsFor('internal')).toMatchObject([{ noun: 'record', id: null, field: null }])
  })
})

describe('when a record was last changed', () => {
  const updatedAt = (store: Store, uid: Uid): unknown =>
    store.writer.prepare('select updated_at from record where uid = ?').pluck().get(uidToBytes(uid))

  it('moves with it and what belongs to it, and not with what is derived', async () => {
    let now = Date.parse('2026-03-03T15:00:00Z')
    using store = await openTestStore({ now: () => now, zone: 'UTC' })
    const { value } = await doing(store, (write) => {
      const person = insertPerson(write, { givenName: 'Ana' })
      const other = insertPerson(write, { givenName: 'Bea' })
      return { person, other }
    })
    now += 60_000
    await doing(store, (write) =>
      insertContactPoint(write, value.person.id, { kind: 'email', value: 'a@example.org' }),
    )
    expect(updatedAt(store, value.person.uid)).toBe('2026-03-03T15:01:00.000Z')
    expect(updatedAt(store, value.other.uid)).toBe('2026-03-03T15:00:00.000Z')
    now += 60_000
    const meeting = await doing(store, (write) => insertMeeting(write, value.person))
    expect(lastContact(store, value.person.id)).toBe('2026-03-02')
    expect(updatedAt(store, value.person.uid)).toBe('2026-03-03T15:01:00.000Z')
    expect(updatedAt(store, meeting.value)).toBe('2026-03-03T15:02:00.000Z')
    await doing(store, (write) => trashRecord(write, value.other.id))
    expect(updatedAt(store, value.other.uid)).toBe('2026-03-03T15:02:00.000Z')
    expect(updatedAt(store, value.person.uid)).toBe('2026-03-03T15:01:00.000Z')
  })
})

function insertMeeting(write: WriteDb, { uid }: { uid: Id<'person'> }): Uid {
  const type = uidFromBytes<'interaction_type'>(
    write
      .statement(`select uid from record join interaction_type using (id) where key = 'meeting'`)
      .pluck()
      .get() as Uint8Array,
  )
  const occurredOn = parseLocalDate('2026-03-02')
  const participants = [{ contact: uid }]
  return insertInteraction(write, { type, status: 'happened', outcome: 'met', occurredOn, participants }).uid
}

const lastContact = (store: Store, id: number): unknown =>
  store.writer.prepare('select last_contact_on from contact where id = ?').pluck().get(id)

describe('restoring a field', () => {
  const lastChange = (store: Store, field: string): number =>
    store.writer.prepare('select max(id) from change where field = ?').pluck().get(field) as number

  it('puts back the value, and what follows from it', async () => {
    using store = await openTestStore()
    const { value: id } = await doing(
      store,
      (write) => insertPerson(write, { givenName: 'Ana', familyName: 'Ruiz' }).id,
    )
    const before = dumpOf(store)
    await doing(store, (write) => updatePerson(write, id, { familyName: 'Zamora' }))
    await doing(store, (write) => restoreField(write, lastChange(store, 'family_name')))
    expect(dumpOf(store)).toBe(before)
  })

  it('says when the value no longer fits, when its row is gone and when it may not be seen', async () => {
    using store = await openTestStore()
    const parent = await doing(store, (write) => insertOrganization(write, { name: 'Alliance' }))
    const child = await doing(store, (write) =>
      insertOrganization(write, { name: 'Shelter', parent: parent.value.uid }),
    )
    await doing(store, (write) => updateOrganization(write, child.value.id, { parent: null }))
    await undoBatch(store, { batch: parent.batch!, onConflict: 'refuse', clearance: 'survivor' })
    const left = lastChange(store, 'parent_id')
    await expect(doing(store, (write) => restoreField(write, left))).rejects.toMatchObject({
      params: { conflicts: [{ noun: 'organization', field: 'parent_id', reason: 'gone' }] },
    })

    const point = await doing(store, (write) =>
      insertContactPoint(
        write,
        child.value.id,
        { kind: 'phone', value: '+1 555 0100' },
        { sensitivity: 'restricted' },
      ),
    )
    await doing(store, (write) => updateContactPoint(write, point.value.id, { label: 'home' }))
    const labelled = lastChange(store, 'label')
    const unseen = inBatch(store, { kind: 'test', clearance: 'internal' }, (write) =>
      restoreField(write, labelled),
    )
    await expect(unseen).rejects.toThrow('record.notFound')
    expect((await doing(store, (write) => restoreField(write, labelled))).batch).not.toBeNull()
    await expect(doing(store, (write) => restoreField(write, 999_999))).rejects.toThrow('record.notFound')
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

import { describe, expect, it } from 'vitest'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import { uidFromBytes, uidToBytes, type Id, type Uid } from '../../db/domain/uid.ts'
import type { Clearance } from '../../db/domain/sensitivity.ts'
import type { WriteDb } from '../../db/store/access.ts'
import { inBatch, type Recorded } from '../../db/store/history/batch.ts'
import { listBatches } from '../../db/store/history/batches/batch-list.ts'
import { findNewestUndoable } from '../../db/store/history/batches/batches.ts'
import { recordHistory } from '../../db/store/history/record-history.ts'
import { changeToRestore, restoreField } from '../../db/store/history/restore-field.ts'
import { trashRecord } from '../../db/store/history/trash.ts'
import { undoBatch } from '../../db/store/history/undo/undo.ts'
import { insertAffiliation } from '../../db/store/queries/affiliation.ts'
import { insertRelationship } from '../../db/store/queries/relationship.ts'
import { uidOf } from '../../db/store/record.ts'
import { setSensitivity } from '../../db/store/row.ts'
import type { AppError } from '../../db/domain/errors.ts'
import { insertContactPoint, updateContactPoint } from '../../db/store/queries/contact-point.ts'
import { insertInteraction } from '../../db/store/queries/interaction.ts'
import { insertOrganization, updateOrganization } from '../../db/store/queries/organization.ts'
import { insertPerson, updatePerson } from '../../db/store/queries/person.ts'
import { findOrInsertTag, tagRecord } from '../../db/store/queries/tag.ts'
import { reading, type Store } from '../../db/store/store.ts'
import { dumpOf, openTestStore, type TestStore } from './test-store.ts'

const doing = <T>(store: Store, work: (write: WriteDb) => T, kind = 'test'): Promise<Recorded<T>> =>
  inBatch(store, { kind, clearance: 'survivor' }, work)

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

  const idOfKey = (write: WriteDb, table: 'relationship_type') =>
    uidOf(write, write.statement(`select min(id) from ${table}`).pluck().get() as number)!
      .uid as Id<'relationship_type'>

  it('leaves out what was changed of a link with it, though that names nobody', async () => {
    using store = await openTestStore()
    const { value } = await doing(store, (write) => {
      const person = insertPerson(write, { givenName: 'Ana' })
      const organization = clinic(write)
      const friend = insertPerson(write, { givenName: 'Zoe' })
      const type = idOfKey(write, 'relationship_type')
      const affiliation = insertAffiliation(write, {
        person: person.uid,
        organization: organization.uid,
        title: 'Nurse',
      })
      const relationship = insertRelationship(write, { from: person.uid, to: friend.uid, type, note: 'met' })
      return { person, organization, friend, affiliation, relationship }
    })
    await doing(store, (write) => {
      write.statement('update affiliation set title = ? where id = ?').run('Midwife', value.affiliation.id)
      write
        .statement('update relationship set note = ? where id = ?')
        .run('met at the march', value.relationship.id)
    })
    const seen = async (clearance: Clearance) =>
      JSON.stringify(await recordHistory(reading(store, clearance), value.person.id))
    expect(await seen('internal')).toMatch(/Midwife/)
    await doing(store, (write) => {
      setSensitivity(write, value.friend.id, 'restricted')
      setSensitivity(write, value.organization.id, 'restricted')
    })
    expect(await seen('internal')).not.toMatch(/Midwife|march/)
    expect(await seen('restricted')).toMatch(/Midwife/)
    expect(await seen('restricted')).toMatch(/march/)
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
    await doing(store, (write) =>
      restoreField(write, changeToRestore(write, lastChange(store, 'family_name'))),
    )
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
    await expect(
      doing(store, (write) => restoreField(write, changeToRestore(write, left))),
    ).rejects.toMatchObject({
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
      restoreField(write, changeToRestore(write, labelled)),
    )
    await expect(unseen).rejects.toThrow('record.notFound')
    expect(
      (await doing(store, (write) => restoreField(write, changeToRestore(write, labelled)))).batch,
    ).not.toBeNull()
    await expect(doing(store, (write) => changeToRestore(write, 999_999))).rejects.toThrow('record.notFound')
  })
})

import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { AppError, isAppError } from '../../db/domain/errors.ts'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import { newUid, uidFromBytes, type Uid } from '../../db/domain/uid.ts'
import type { WriteDb } from '../../db/store/access.ts'
import { inBatch, type Recorded } from '../../db/store/history/batch.ts'
import { findNewestUndoable } from '../../db/store/history/batches/batches.ts'
import { purgeRecords } from '../../db/store/history/purge/purge.ts'
import { trashRecord } from '../../db/store/history/trash.ts'
import { undoBatch, type UndoRequest, type UndoResult } from '../../db/store/history/undo/undo.ts'
import { insertContactPoint } from '../../db/store/queries/contact-point.ts'
import { insertFollowUp, setFollowUpProgress } from '../../db/store/queries/follow-up.ts'
import { insertMember } from '../../db/store/queries/member.ts'
import { insertOrganization, updateOrganization } from '../../db/store/queries/organization.ts'
import { insertPerson, updatePerson } from '../../db/store/queries/person.ts'
import { findOrInsertTag, tagRecord } from '../../db/store/queries/tag.ts'
import { insertRow } from '../../db/store/row.ts'
import type { Value } from '../../db/store/schema.ts'
import { reading } from '../../db/store/store.ts'
import { recordedTables } from '../../db/store/tables.ts'
import { rounds } from '../reliability/rounds.ts'
import { findFaults } from './random/integrity.ts'
import { change, create, creatableTables, remove, tables } from './random/random-edit.ts'
import { someId } from './random/random-rows.ts'
import { removeRow } from './random/remove-row.ts'
import { edit, openRandomStore } from './random/random-store.ts'
import { dumpOf, openTestStore, type TestStore } from './test-store.ts'

const numbers = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 6 })
const edits = fc.array(numbers, { minLength: 10, maxLength: 25 })
const orders = fc.array(fc.nat(1_000_000), { minLength: 10, maxLength: 20 })
/** As many runs as fit: a slow machine makes fewer, and a failure is told with its seed all the same. */
const runs = { numRuns: rounds(15, 1000), interruptAfterTimeLimit: rounds(7_000, 600_000) }

interface Done {
  readonly batch: Uid
  /** The content before it. */
  readonly before: string
}

interface Walked {
  readonly done: readonly Done[]
  /** The content after all of it. */
  readonly end: string
}

async function editAll(store: TestStore, all: readonly (readonly number[])[]): Promise<Walked> {
  const done: Done[] = []
  let before = dumpOf(store)
  for (const one of all) {
    const batch = await edit(store, one)
    const after = dumpOf(store)
    if (batch === null) expect(after).toBe(before)
    else done.push({ batch, before })
    before = after
  }
  return { done, end: before }
}

async function undo(store: TestStore, batch: Uid): Promise<Uid> {
  const undone = await undoBatch(store, { batch, onConflict: 'refuse', clearance: 'survivor' })
  if (undone.batch === null) throw new Error('nothing was undone')
  return undone.batch
}

/** Undoes all newest first, looks at the content after each, and returns the undos. */
async function undoAll(store: TestStore, { done, end }: Walked): Promise<Walked> {
  const undone: Done[] = []
  let now = end
  for (const { batch, before } of done.toReversed()) {
    undone.push({ before: now, batch: await undo(store, batch) })
    now = dumpOf(store)
    expect(now).toBe(before)
  }
  expect(findFaults(store)).toEqual([])
  return { done: undone, end: now }
}

// What all stores here begin with is made once, and not within the time of a first run.
beforeAll(async () => (await openRandomStore())[Symbol.dispose]())

describe('undoing everything', () => {
  it('newest first gives back the content before each; undoing the undos, the content after each', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (all) => {
        using store = await openRandomStore()
        const edited = await editAll(store, all)
        const undone = await undoAll(store, edited)
        const again = await undoAll(store, undone)
        expect(again.end).toBe(edited.end)
      }),
      runs,
    )
  })

  it('gives back every recorded table after rows of it were made, changed and removed', async () => {
    using store = await openRandomStore()
    const start = dumpOf(store)
    const done: (Uid | null)[] = []
    for (const table of creatableTables)
      for (let round = 0; round < 6; round++)
        done.push(
          await edit(store, [round * 31, table.length, round], (around) => void create(around, table)),
        )
    for (const table of tables)
      for (let round = 0; round < 15; round++)
        done.push(
          await edit(store, [round * 977 + 11, round, 3], (around) =>
            change(around, table, someId(around, table)),
          ),
        )
    for (const table of creatableTables.toReversed())
      done.push(await edit(store, [7], (around) => remove(around, table, someId(around, table))))
    expect(untouched(store)).toEqual([])
    for (const batch of done.toReversed()) if (batch !== null) await undo(store, batch)
    expect(dumpOf(store)).toBe(start)
    expect(findFaults(store)).toEqual([])
  })
})

/** What the log has not seen of create, update and delete of each recorded table. */
function untouched(store: TestStore): string[] {
  const seen = new Set(
    store.writer.prepare(`select distinct table_name || ' ' || op from change`).pluck().all(),
  )
  const wanted = recordedTables.flatMap(({ name }) =>
    ['create', 'update', 'delete'].map((op) => `${name} ${op}`),
  )
  return wanted.filter((one) => !seen.has(one))
}

async function doing<T>(
  store: TestStore,
  work: (write: WriteDb) => T,
): Promise<{ readonly value: T; readonly batch: Uid }> {
  const { value, batch } = await inBatch(store, { kind: 'test', clearance: 'survivor' }, work)
  if (batch === null) throw new Error('nothing was done')
  return { value, batch }
}

/** However random the others are, the first batch is one that later work stands against. */
async function editContested(store: TestStore, all: readonly (readonly number[])[]): Promise<Uid[]> {
  const random: Uid[] = []
  for (const one of all) random.push(...[(await edit(store, one)) ?? []].flat())
  const { value } = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
  const rename = (givenName: string) => doing(store, (write) => updatePerson(write, value.id, { givenName }))
  const renames = [await rename('Anna'), await rename('Hannah')]
  return [...renames.map(({ batch }) => batch), ...random]
}

describe('undoing in any order', () => {
  it('either does it or lists why not and changes nothing', async () => {
    const reasons = new Set<string>()
    await fc.assert(
      fc.asyncProperty(edits, orders, async (all, order) => {
        using store = await openRandomStore()
        const batches = await editContested(store, all)
        let now = dumpOf(store)
        for (const choice of [0, ...order]) {
          const outcome = await tryUndo(store, batches[choice % batches.length], 'refuse')
          const before = now
          now = dumpOf(store)
          if (outcome instanceof AppError) {
            expect(now).toBe(before)
            for (const reason of reasonsOf(outcome)) reasons.add(reason)
          } else if (outcome?.batch) batches.push(outcome.batch)
        }
        expect(findFaults(store)).toEqual([])
      }),
      runs,
    )
    expect([...reasons]).toContain('changedSince')
  })

  it('keeps what stands against it, and leaves nothing dangling', async () => {
    let kept = 0
    await fc.assert(
      fc.asyncProperty(edits, orders, async (all, order) => {
        using store = await openRandomStore()
        const batches = await editContested(store, all)
        for (const choice of [0, ...order]) {
          const outcome = await tryUndo(store, batches[choice % batches.length], 'keep')
          expect(findFaults(store)).toEqual([])
          if (outcome === null || outcome instanceof AppError) continue // undone already
          if (outcome.batch !== null) batches.push(outcome.batch)
          expect(outcome.value.restored).toEqual([])
          kept += outcome.value.kept.length
        }
      }),
      runs,
    )
    expect(kept).toBeGreaterThan(0)
  })
})

async function tryUndo(
  store: TestStore,
  batch: Uid | undefined,
  onConflict: UndoRequest['onConflict'],
): Promise<Recorded<UndoResult> | AppError | null> {
  if (batch === undefined) return null
  try {
    return await undoBatch(store, { batch, onConflict, clearance: 'survivor' })
  } catch (error) {
    if (!isAppError(error)) throw error
    if (onConflict !== 'refuse') expect(error.code).toBe('undo.alreadyUndone')
    return error
  }
}

function reasonsOf(error: AppError): string[] {
  if (!isAppError(error, 'undo.conflicts')) return [error.code.replace('undo.', '')]
  expect(error.params.conflicts.length).toBeGreaterThan(0)
  return error.params.conflicts.map(({ reason }) => reason)
}

describe('undoing one thing', () => {
  async function conflictsOf(undoing: Promise<unknown>): Promise<string[]> {
    try {
      await undoing
      return []
    } catch (error) {
      if (!isAppError(error, 'undo.conflicts')) throw error
      return error.params.conflicts.map(({ noun, field, reason }) => `${noun} ${field} ${reason}`)
    }
  }

  it('opens a follow-up again: what belongs together by a rule goes back together', async () => {
    using store = await openTestStore()
    const made = await doing(store, (write) => insertFollowUp(write, { title: 'Send the brief' }))
    const before = dumpOf(store)
    const done = await doing(store, (write) =>
      setFollowUpProgress(write, made.value.id, { state: 'done', doneOn: parseLocalDate('2026-03-03') }),
    )
    await undo(store, done.batch)
    expect(dumpOf(store)).toBe(before)
  })

  it('does not mind what the batch itself refers to', async () => {
    using store = await openTestStore()
    const child = await doing(store, (write) => insertOrganization(write, { name: 'Shelter' }))
    const before = dumpOf(store)
    const both = await doing(store, (write) => {
      const parent = insertOrganization(write, { name: 'Alliance' })
      updateOrganization(write, child.value.id, { parent: parent.uid })
    })
    await undo(store, both.batch)
    expect(dumpOf(store)).toBe(before)
  })

  it('says what was changed, used or taken by something newer, or is gone', async () => {
    using store = await openTestStore()
    const parent = await doing(store, (write) => insertOrganization(write, { name: 'Alliance' }))
    const named = await doing(store, (write) => updateOrganization(write, parent.value.id, { name: 'Union' }))
    await doing(store, (write) => updateOrganization(write, parent.value.id, { name: 'League' }))
    expect(await conflictsOf(undo(store, named.batch))).toContain('organization name changedSince')

    const child = await doing(store, (write) =>
      insertOrganization(write, { name: 'Shelter', parent: parent.value.uid }),
    )
    const other = await doing(store, (write) => insertOrganization(write, { name: 'Other' }))
    const moved = await doing(store, (write) =>
      updateOrganization(write, child.value.id, { parent: other.value.uid }),
    )
    expect(await conflictsOf(undo(store, other.batch))).toEqual(['organization null stillReferred'])

    const left = await doing(store, (write) => updateOrganization(write, child.value.id, { parent: null }))
    await undo(store, other.batch)
    expect(await conflictsOf(undo(store, left.batch))).toEqual(['organization parent_id gone'])
    expect(moved.batch).not.toBeNull()

    const tag = await doing(store, (write) => findOrInsertTag(write, { name: 'water' }))
    const untagged = await undo(store, tag.batch)
    await doing(store, (write) => findOrInsertTag(write, { name: 'Water' }))
    expect(await conflictsOf(undo(store, untagged))).toEqual(['tag null taken'])
  })

  it('keeps the record that was worked on since, with what it needs, and takes back the rest', async () => {
    using store = await openTestStore()
    const made = await doing(store, (write) => {
      const kept = insertOrganization(write, { name: 'Kept' })
      const needed = insertOrganization(write, { name: 'Needed' })
      const child = insertOrganization(write, { name: 'Child', parent: needed.uid })
      insertOrganization(write, { name: 'Gone' })
      return [kept.id, child.id]
    })
    for (const id of made.value) await doing(store, (write) => updateOrganization(write, id, { trust: 3 }))
    const { value } = await undoBatch(store, { batch: made.batch, onConflict: 'keep', clearance: 'survivor' })
    expect(value.kept.map(({ field }) => field)).toEqual(['trust', 'trust'])
    const names = store.writer.prepare('select name from organization order by name').pluck().all()
    expect(names).toEqual(['Child', 'Kept', 'Needed'])
    expect(findFaults(store)).toEqual([])
  })

  it('takes back what was moved away from a record of which only the name was changed since', async () => {
    using store = await openTestStore()
    const made = await doing(store, (write) => {
      const [from, to] = [
        insertPerson(write, { givenName: 'From' }),
        insertPerson(write, { givenName: 'To' }),
      ]
      return {
        from,
        to,
        point: insertContactPoint(write, from.id, { kind: 'email', value: 'a@example.org' }),
      }
    })
    const { from, to, point } = made.value
    const moved = await doing(store, (write) => {
      updatePerson(write, from.id, { givenName: 'Emptied' })
      write.statement('update contact_point set contact_id = ? where id = ?').run(to.id, point.id)
    })
    await doing(store, (write) => updatePerson(write, from.id, { givenName: 'Edited' }))
    const { value } = await undoBatch(store, {
      batch: moved.batch,
      onConflict: 'keep',
      clearance: 'survivor',
    })
    expect(value.kept).toMatchObject([{ id: from.uid, field: 'given_name' }])
    expect(store.writer.prepare('select contact_id from contact_point').pluck().get()).toBe(from.id)
  })

  it('is done with a batch that came to nothing, so that the next undo meets the one before', async () => {
    using store = await openTestStore()
    const person = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
    const nothing = await doing(store, (write) => {
      updatePerson(write, person.value.id, { givenName: 'Anna' })
      updatePerson(write, person.value.id, { givenName: 'Ana' })
    })
    expect(await findNewestUndoable(reading(store, 'internal'))).toBe(nothing.batch)
    await undo(store, nothing.batch)
    expect(await findNewestUndoable(reading(store, 'internal'))).toBe(person.batch)
  })

  it('is not held up by a change that was changed back', async () => {
    using store = await openTestStore()
    const person = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
    await doing(store, (write) => updatePerson(write, person.value.id, { givenName: 'Anna' }))
    await doing(store, (write) => updatePerson(write, person.value.id, { givenName: 'Ana' }))
    await undo(store, person.batch)
    expect(findFaults(store)).toEqual([])
  })

  it('removes the member who did what came after', async () => {
    using store = await openTestStore()
    const before = dumpOf(store)
    const self = await doing(store, (write) => insertMember(write, { name: 'Me', isSelf: true }))
    const person = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
    await undo(store, person.batch)
    await undo(store, self.batch)
    expect(dumpOf(store)).toBe(before)
  })

  it('takes back what the trash and the tags of a person are', async () => {
    using store = await openTestStore()
    const person = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
    const before = dumpOf(store)
    const both = await doing(store, (write) => {
      tagRecord(write, person.value.id, findOrInsertTag(write, { name: 'water' }))
      trashRecord(write, person.value.id)
    })
    await undo(store, both.batch)
    expect(dumpOf(store)).toBe(before)
  })

  it('is refused twice, for an unknown batch, and when a purge comes first that was asked for first', async () => {
    using store = await openTestStore()
    const person = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
    const undone = await undo(store, person.batch)
    await expect(undo(store, person.batch)).rejects.toThrow('undo.alreadyUndone')
    await expect(undo(store, newUid())).rejects.toThrow('batch.notFound')
    await undo(store, undone)
    const purging = doing(store, (write) => purgeRecords(write, [person.value.id]))
    await expect(undo(store, person.batch)).rejects.toThrow('undo.notUndoable')
    await purging
  })

  it('leaves a record that is gone gone, of which a row was removed and made anew', async () => {
    using store = await openTestStore()
    const { value: tag } = await doing(store, (write) => findOrInsertTag(write, { name: 'water' }))
    const anew = await doing(store, (write) => {
      const row = write.statement('select * from tag where id = ?').get(tag) as Record<string, Value>
      write.statement('delete from tag where id = ?').run(tag)
      insertRow(write, 'tag', { ...row, name: 'Water' } as never)
    })
    await doing(store, (write) => removeRow(write, 'tag', tag))
    const before = dumpOf(store)
    expect(await conflictsOf(undo(store, anew.batch))).toEqual(['tag null removed'])
    await undoBatch(store, { batch: anew.batch, onConflict: 'keep', clearance: 'survivor' })
    expect(dumpOf(store)).toBe(before)
  })

  it('names a record that is gone by what the log says of it', async () => {
    using store = await openTestStore()
    const tag = await doing(store, (write) => findOrInsertTag(write, { name: 'water' }))
    const uid = uidFromBytes(
      store.writer.prepare('select uid from record where id = ?').pluck().get(tag.value) as Uint8Array,
    )
    const untagged = await undo(store, tag.batch)
    await doing(store, (write) => findOrInsertTag(write, { name: 'water' }))
    await expect(undo(store, untagged)).rejects.toMatchObject({
      params: { conflicts: [{ noun: 'tag', id: uid }] },
    })
  })
})

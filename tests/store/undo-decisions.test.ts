import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAppError } from '../../db/domain/errors.ts'
import { parseLocalDate } from '../../db/domain/local-date.ts'
import {
  isDecidable,
  type UndoChoice,
  type UndoConflict,
  type UndoDecisions,
} from '../../db/domain/undo-conflict.ts'
import type { Uid } from '../../db/domain/uid.ts'
import type { WriteDb } from '../../db/store/access.ts'
import { findBatch, inBatch } from '../../db/store/history/batch.ts'
import { readChanges, rowKey, type Change } from '../../db/store/history/change.ts'
import { asLogged, recordOfRow, type RowRef } from '../../db/store/history/conflict.ts'
import { findConflicts } from '../../db/store/history/conflicts.ts'
import { Deed } from '../../db/store/history/deed.ts'
import { isShownName, leadingField } from '../../db/store/history/fields-together.ts'
import { standing, type StandingConflict } from '../../db/store/history/standing-conflicts.ts'
import { currentRow, type StoredRow } from '../../db/store/history/stored-row.ts'
import { undoBatch, type UndoResult } from '../../db/store/history/undo.ts'
import { updateContactPoint, insertContactPoint } from '../../db/store/queries/contact-point.ts'
import { insertCustomField, setCustomValue } from '../../db/store/queries/custom-field.ts'
import { insertFollowUp, setFollowUpProgress } from '../../db/store/queries/follow-up.ts'
import { insertPerson, updatePerson } from '../../db/store/queries/person.ts'
import { findOrInsertTag, tagRecord, untagRecord } from '../../db/store/queries/tag.ts'
import type { Recorded } from '../../db/store/history/batch.ts'
import { reading } from '../../db/store/store.ts'
import { recordedTables } from '../../db/store/tables.ts'
import { rounds } from '../reliability/rounds.ts'
import { findFaults } from './random/integrity.ts'
import { change } from './random/random-edit.ts'
import type { Table } from './random/random-rows.ts'
import { edit, openRandomStore } from './random/random-store.ts'
import { dumpOf, openTestStore, type TestStore } from './test-store.ts'

const clearance = 'survivor'

async function doing<T>(store: TestStore, work: (write: WriteDb) => T): Promise<{ value: T; batch: Uid }> {
  const { value, batch } = await inBatch(store, { kind: 'test', clearance }, work)
  if (batch === null) throw new Error('nothing was done')
  return { value, batch }
}

type Undone = Recorded<UndoResult>

/** What is in the way of it; an undo that meets nothing is a fault. */
async function conflictsWith(
  store: TestStore,
  batch: Uid,
  decisions?: UndoDecisions,
): Promise<UndoConflict[]> {
  const outcome = await tryUndo(store, batch, decisions)
  if (!Array.isArray(outcome)) throw new Error('it was undone')
  return outcome
}

async function tryUndo(
  store: TestStore,
  batch: Uid,
  decisions?: UndoDecisions,
): Promise<Undone | UndoConflict[]> {
  try {
    return await undoBatch(store, { batch, onConflict: 'refuse', clearance, decisions })
  } catch (error) {
    if (!isAppError(error, 'undo.conflicts')) throw error
    return error.params.conflicts.filter(isDecidable)
  }
}

const decideAll = (conflicts: readonly UndoConflict[], choice: UndoChoice): UndoDecisions =>
  Object.fromEntries(conflicts.map(({ key }) => [key, choice]))

const valuesOf = (conflicts: readonly UndoConflict[]) =>
  conflicts.map(({ record, about, values, choices }) => ({
    name: record?.name,
    ...(about !== undefined && { about }),
    values: values.map(({ field, now, older }) => [field, now, older]),
    choices: choices.join(' '),
  }))

const both = 'keep restore'

describe('a decision about each conflict', () => {
  async function renamed(store: TestStore) {
    const { value: ana } = await doing(store, (write) =>
      insertPerson(write, { givenName: 'Ana', familyName: 'Ruiz', pronouns: 'she' }),
    )
    const before = dumpOf(store)
    const first = await doing(store, (write) =>
      updatePerson(write, ana.id, {
        givenName: 'Anna',
        familyName: 'Stone',
        pronouns: 'they',
        salutation: 'Dr.',
      }),
    )
    await doing(store, (write) => updatePerson(write, ana.id, { familyName: 'Vega', pronouns: 'xe' }))
    return { ana, before, batch: first.batch }
  }

  const nameOf = (store: TestStore): unknown =>
    store.writer
      .prepare(
        `select c.display_name || ' ' || p.pronouns || ' ' || coalesce(p.salutation, '-') from person p join contact c using (id)`,
      )
      .pluck()
      .get()

  it('lists field by field what is there now and what would come back', async () => {
    using store = await openTestStore()
    const { batch } = await renamed(store)
    expect(valuesOf(await conflictsWith(store, batch))).toEqual([
      { name: 'Anna Vega', values: [['familyName', 'Vega', 'Ruiz']], choices: both },
      { name: 'Anna Vega', values: [['pronouns', 'xe', 'she']], choices: both },
    ])
  })

  it.each([
    ['keep', 'keep', 'Ana Vega xe -'],
    ['keep', 'restore', 'Ana Vega she -'],
    ['restore', 'keep', 'Ana Ruiz xe -'],
    ['restore', 'restore', 'Ana Ruiz she -'],
  ] as const)(
    'is done as decided: family name %s, pronouns %s; and can be undone',
    async (family, pronouns, expected) => {
      using store = await openTestStore()
      const { batch, before } = await renamed(store)
      const now = dumpOf(store)
      const [one, other] = await conflictsWith(store, batch)
      const done = (await tryUndo(store, batch, { [one!.key]: family, [other!.key]: pronouns })) as Undone
      expect(nameOf(store)).toBe(expected)
      expect([done.value.kept.length, done.value.restored.length]).toEqual([
        [family, pronouns].filter((choice) => choice === 'keep').length,
        [family, pronouns].filter((choice) => choice === 'restore').length,
      ])
      if (expected === 'Ana Ruiz she -') expect(dumpOf(store)).toBe(before)
      expect(findFaults(store)).toEqual([])
      await undoBatch(store, { batch: done.batch!, onConflict: 'refuse', clearance })
      expect(dumpOf(store)).toBe(now)
    },
  )

  it('is asked for anew where something was changed after the person looked, and nothing is done till then', async () => {
    using store = await openTestStore()
    const { ana, batch } = await renamed(store)
    const seen = await conflictsWith(store, batch)
    await doing(store, (write) => updatePerson(write, ana.id, { salutation: 'Prof.', pronouns: 'ze' }))
    const now = dumpOf(store)
    await expect(
      undoBatch(store, { batch, onConflict: 'restore', clearance, decisions: decideAll(seen, 'restore') }),
    ).rejects.toMatchObject({ code: 'undo.conflicts', params: { movedOn: true } })
    const fresh = await conflictsWith(store, batch, decideAll(seen, 'restore'))
    expect(dumpOf(store)).toBe(now)
    expect(valuesOf(fresh).map(({ values }) => values[0])).toEqual([
      ['familyName', 'Vega', 'Ruiz'],
      ['pronouns', 'ze', 'she'],
      ['salutation', 'Prof.', null],
    ])
    expect(fresh.map(({ key }) => seen.some((one) => one.key === key))).toEqual([true, false, false])
    await tryUndo(store, batch, decideAll(fresh, 'restore'))
    expect(nameOf(store)).toBe('Ana Ruiz she -')
  })

  it('that all of it stays leaves no trace, and the step can be undone another time', async () => {
    using store = await openTestStore()
    const { value: ana } = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
    const { batch } = await doing(store, (write) => updatePerson(write, ana.id, { givenName: 'Anna' }))
    await doing(store, (write) => updatePerson(write, ana.id, { givenName: 'Hannah' }))
    const conflicts = await conflictsWith(store, batch)
    const done = (await tryUndo(store, batch, decideAll(conflicts, 'keep'))) as Undone
    expect(done.batch).toBeNull()
    expect(valuesOf(await conflictsWith(store, batch))).toEqual([
      { name: 'Hannah', values: [['givenName', 'Hannah', 'Ana']], choices: both },
    ])
  })

  it('for all of them takes what each can', async () => {
    using store = await openTestStore()
    const kept = await renamed(store)
    await undoBatch(store, { batch: kept.batch, onConflict: 'keep', clearance })
    expect(nameOf(store)).toBe('Ana Vega xe -')
    using other = await openTestStore()
    const restored = await renamed(other)
    await undoBatch(other, { batch: restored.batch, onConflict: 'restore', clearance })
    expect(dumpOf(other)).toBe(restored.before)
  })

  it('tells by whom and when it was changed, and nothing of what is above the clearance, which stays', async () => {
    using store = await openTestStore()
    const { ana, batch } = await renamed(store)
    await doing(store, (write) => updatePerson(write, ana.id, { sensitivity: 'restricted' }))
    const told = await conflictsWith(store, batch)
    expect(told[0]?.last).toMatchObject({ by: null, at: expect.stringMatching(/^\d{4}-/u) as string })
    const point = insertContactPoint
    const open = await doing(store, (write) => {
      const { id } = insertPerson(write, { givenName: 'Bea' })
      point(write, id, { kind: 'email', value: 'b@example.org' })
      updatePerson(write, ana.id, { pronouns: 've' })
    })
    await doing(store, (write) => updatePerson(write, ana.id, { pronouns: 'fae' }))
    const request = { batch: open.batch, clearance: 'internal' } as const
    const hidden = { id: null, record: null, values: [], last: null, choices: ['keep'] }
    await expect(undoBatch(store, { ...request, onConflict: 'refuse' })).rejects.toMatchObject({
      params: { conflicts: [hidden] },
    })
    const { value } = await undoBatch(store, { ...request, onConflict: 'restore' })
    expect(value.kept).toMatchObject([hidden])
    expect(nameOf(store)).toBe('Anna Vega fae Dr.')
  })
})

describe('what is decided about', () => {
  const value = (store: TestStore, sql: string, ...parameters: unknown[]): unknown =>
    store.writer
      .prepare(sql)
      .pluck()
      .all(...parameters)

  async function tagged(store: TestStore) {
    const { value: person } = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
    const { value: tag } = await doing(store, (write) => findOrInsertTag(write, { name: 'water' }))
    const give = () => doing(store, (write) => tagRecord(write, person.id, tag))
    const take = () => doing(store, (write) => void untagRecord(write, person.id, tag))
    return { person, tag, give, take, tags: () => value(store, 'select tag_id from record_tag') }
  }

  it('a tag that was taken away, and given again since, is there as it should be: nothing is asked', async () => {
    using store = await openTestStore()
    const { tag, give, take, tags } = await tagged(store)
    await give()
    const taken = await take()
    await give()
    const done = (await tryUndo(store, taken.batch)) as Undone
    expect(done.value.kept).toEqual([])
    expect(tags()).toEqual([tag])
  })

  it.each([
    ['keep', 1],
    ['restore', 0],
  ] as const)('a tag that was given, taken away and given again: %s', async (choice, left) => {
    using store = await openTestStore()
    const { give, take, tags } = await tagged(store)
    const given = await give()
    await take()
    await give()
    const conflicts = await conflictsWith(store, given.batch)
    expect(conflicts).toMatchObject([{ about: 'water', reason: 'existsAgain', undoWould: 'remove' }])
    expect(valuesOf(conflicts)).toEqual([{ name: 'Ana', about: 'water', values: [], choices: both }])
    await tryUndo(store, given.batch, decideAll(conflicts, choice))
    expect(tags()).toHaveLength(left)
    expect(findFaults(store)).toEqual([])
  })

  it('a tag that was given and taken away since is gone already', async () => {
    using store = await openTestStore()
    const { give, take, tags } = await tagged(store)
    const given = await give()
    await take()
    expect(Array.isArray(await tryUndo(store, given.batch))).toBe(false)
    expect(tags()).toEqual([])
  })

  it('a tag that others were given since stays with them', async () => {
    using store = await openTestStore()
    const { value: ana } = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
    const { value: bea } = await doing(store, (write) => insertPerson(write, { givenName: 'Bea' }))
    const first = await doing(store, (write) =>
      tagRecord(write, ana.id, findOrInsertTag(write, { name: 'water' })),
    )
    await doing(store, (write) => tagRecord(write, bea.id, findOrInsertTag(write, { name: 'water' })))
    const conflicts = await conflictsWith(store, first.batch)
    expect(conflicts).toMatchObject([
      { noun: 'tag', reason: 'stillReferred', choices: ['keep'], record: { name: 'water' } },
    ])
    await tryUndo(store, first.batch, decideAll(conflicts, 'keep'))
    expect(value(store, 'select record_id from record_tag')).toEqual([bea.id])
  })

  async function sized(store: TestStore) {
    const { value: made } = await doing(store, (write) => ({
      person: insertPerson(write, { givenName: 'Ana' }).id,
      field: insertCustomField(write, { appliesTo: 'person', label: 'Shoe size', type: 'text' }).id,
    }))
    const set = (size: string | null) =>
      doing(store, (write) => setCustomValue(write, { contact: made.person, field: made.field }, size))
    return { set, sizes: () => value(store, 'select value from custom_value') }
  }

  it.each([
    ['filled in, then changed', { first: ['38'], later: ['39'], now: '39', older: null }],
    ['changed, then changed', { first: ['38', '39'], later: ['40'], now: '40', older: '38' }],
    ['changed, then emptied', { first: ['38', '39'], later: [null], now: null, older: '38' }],
    [
      'changed, then emptied and filled in',
      { first: ['38', '39'], later: [null, '40'], now: '40', older: '38' },
    ],
    ['emptied, then filled in', { first: ['38', null], later: ['40'], now: '40', older: '38' }],
    ['filled in, then emptied and filled in', { first: ['38'], later: [null, '40'], now: '40', older: null }],
  ] as const)('an own field that was %s', async (_, { first, later, now, older }) => {
    for (const choice of ['keep', 'restore'] as const) {
      using store = await openTestStore()
      const { set, sizes } = await sized(store)
      const batches: Uid[] = []
      for (const size of first) batches.push((await set(size)).batch)
      for (const size of later) await set(size)
      const conflicts = await conflictsWith(store, batches.at(-1)!)
      expect(valuesOf(conflicts)).toEqual([
        { name: 'Ana', about: 'Shoe size', values: [['value', now, older]], choices: both },
      ])
      await tryUndo(store, batches.at(-1)!, decideAll(conflicts, choice))
      const left = choice === 'keep' ? now : older
      expect(sizes()).toEqual(left === null ? [] : [left])
      expect(findFaults(store)).toEqual([])
    }
  })

  it.each(['keep', 'restore'] as const)('a phone number that was added, then changed: %s', async (choice) => {
    using store = await openTestStore()
    const { value: person } = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
    const added = await doing(store, (write) =>
      insertContactPoint(write, person.id, { kind: 'phone', value: '202-555-0101' }),
    )
    await doing(store, (write) => updateContactPoint(write, added.value.id, { value: '202-555-0102' }))
    const conflicts = await conflictsWith(store, added.batch)
    expect(conflicts).toMatchObject([
      { id: person.uid, undoWould: 'remove', part: { name: '202-555-0102' }, record: { name: 'Ana' } },
    ])
    await tryUndo(store, added.batch, decideAll(conflicts, choice))
    expect(value(store, 'select value from contact_point')).toEqual(choice === 'keep' ? ['202-555-0102'] : [])
    expect(value(store, 'select display_name from contact')).toEqual(['Ana'])
  })

  it.each(['keep', 'restore'] as const)('a promise whose state goes with a day: %s', async (choice) => {
    using store = await openTestStore()
    const { value: made } = await doing(store, (write) => insertFollowUp(write, { title: 'Send the brief' }))
    const done = await doing(store, (write) =>
      setFollowUpProgress(write, made.id, { state: 'done', doneOn: parseLocalDate('2026-03-03') }),
    )
    await doing(store, (write) =>
      setFollowUpProgress(write, made.id, { state: 'done', doneOn: parseLocalDate('2026-03-05') }),
    )
    const conflicts = await conflictsWith(store, done.batch)
    expect(conflicts).toHaveLength(1)
    await tryUndo(store, done.batch, decideAll(conflicts, choice))
    expect(value(store, 'select done_on from follow_up')).toEqual([choice === 'keep' ? '2026-03-05' : null])
    expect(value(store, 'select state from follow_up')).toEqual([choice === 'keep' ? 'done' : 'open'])
  })
})

const numbers = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 6 })
const edits = fc.array(numbers, { minLength: 10, maxLength: 25 })
const orders = fc.array(fc.nat(1_000_000), { minLength: 8, maxLength: 16 })
const runs = { numRuns: rounds(15, 1000), interruptAfterTimeLimit: rounds(7_000, 600_000) }

/** However random the others are, this is one that two later changes stand against. */
async function editContested(store: TestStore): Promise<Uid> {
  const { value: ana } = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
  const name = (givenName: string, pronouns: string) =>
    doing(store, (write) => updatePerson(write, ana.id, { givenName, pronouns }))
  const { batch } = await name('Anna', 'they')
  await name('Hannah', 'xe')
  return batch
}

/** Random edits, and later work on a row of each: left alone, there is seldom anything to decide. */
async function editTwice(store: TestStore, all: readonly (readonly number[])[]): Promise<Uid[]> {
  const batches: Uid[] = []
  for (const one of all) batches.push(...[await edit(store, one)].filter((batch) => batch !== null))
  const first = [...batches]
  for (const [place, batch] of first.entries()) {
    const rows = (await look(store, batch)).changes.filter(({ op }) => op !== 'delete')
    const row = rows[(all[place]?.[0] ?? 0) % rows.length]
    if (row === undefined || row.table === 'record') continue
    const later = await edit(store, [...(all[place] ?? []), place], (around) => {
      const isThere = around.write.statement(`select 1 from ${row.table} where id = ?`).get(row.rowId)
      if (isThere !== undefined) change(around, row.table as Table, row.rowId)
    })
    if (later !== null) batches.push(later)
  }
  return batches
}

/** What the batch did, and what of it is in conflict: read, and rolled back. */
interface Looked {
  readonly changes: readonly Change[]
  readonly conflicts: readonly StandingConflict[]
  readonly rows: Rows
}

type Rows = ReadonlyMap<string, StoredRow>

class Rehearsed extends Error {}

async function rehearse<T>(store: TestStore, work: (write: WriteDb) => T): Promise<T> {
  let looked: T | undefined
  const rolledBack = inBatch(store, { kind: 'test', clearance }, (write) => {
    looked = work(write)
    throw new Rehearsed()
  })
  await expect(rolledBack).rejects.toThrow(Rehearsed)
  return looked as T
}

const look = (store: TestStore, batch: Uid): Promise<Looked> =>
  rehearse(store, (write) => {
    const id = findBatch(reading(store, clearance), batch)
    const changes = readChanges(write, id)
    const conflicts = findConflicts(write, id, new Deed(changes)).map((one) => standing(write, one))
    return { changes, conflicts, rows: rowsNow(write) }
  })

function rowsNow(write: WriteDb): Rows {
  const rows = new Map<string, StoredRow>()
  for (const { name } of recordedTables)
    for (const rowId of write.statement(`select id from ${name}`).pluck().all() as number[]) {
      const row: RowRef = { table: name, rowId }
      rows.set(rowKey(row), currentRow(write, row) ?? {})
    }
  return rows
}

/** Decides at random, and about what comes up only then again, until it is done; null where it is undone already. */
async function undoDeciding(store: TestStore, batch: Uid, dice: readonly number[]): Promise<Undone | null> {
  let decisions: UndoDecisions | undefined
  for (let round = 0; round < 12; round++) {
    const outcome = await tryUndo(store, batch, decisions).catch((error: unknown) => {
      if (isAppError(error, 'undo.alreadyUndone')) return null
      throw error
    })
    if (!Array.isArray(outcome)) return outcome
    const before: UndoDecisions = decisions ?? {}
    decisions = Object.fromEntries(
      outcome.map(({ key, choices }, place): [string, UndoChoice] => {
        const pick = choices[(dice[place % dice.length] ?? 0) % choices.length] ?? 'keep'
        return [key, choices.find((choice) => choice === before[key]) ?? pick]
      }),
    )
  }
  throw new Error('decisions about it have no end')
}

function expectDecided({ changes, conflicts, rows: before }: Looked, done: Undone, after: Rows): number {
  const kept = new Set(done.value.kept.map(({ key }) => key))
  const restored = new Set(done.value.restored.map(({ key }) => key))
  let checked = 0
  for (const conflict of conflicts) {
    const choice = kept.has(conflict.key) ? 'keep' : restored.has(conflict.key) ? 'restore' : undefined
    if (choice === undefined || conflict.reason === 'removed') continue
    checked += 1
    if (conflict.scope === 'fields')
      for (const field of conflict.fields)
        expect(after.get(rowKey(field))?.[field.field] ?? null).toBe(
          choice === 'keep' ? field.now : field.older,
        )
    else if (choice === 'keep')
      expect(after.get(rowKey(conflict.row))).toEqual(before.get(rowKey(conflict.row)))
    else if (conflict.undoWould === 'remove') expect(after.has(rowKey(conflict.row))).toBe(false)
    else
      for (const { field, older } of conflict.fields)
        expect(after.get(rowKey(conflict.row))?.[field]).toBe(older)
  }
  expectUncontested({ changes, conflicts, rows: before }, done, after)
  return checked
}

/** What nobody touched since, and nothing that stays needs, is as before the batch. */
function expectUncontested({ changes, rows: before }: Looked, done: Undone, after: Rows): void {
  if (done.value.kept.length > 0) return
  const named = new Set(changes.filter(({ table }) => table === 'person').map(({ rowId }) => rowId))
  const first = new Map<string, Change>()
  for (const change of changes)
    if (change.op === 'update') {
      const key = `${rowKey(change)} ${leadingField(change.table, change.field ?? '')} ${change.field}`
      if (!first.has(key)) first.set(key, change)
    }
  for (const change of first.values()) {
    const row = after.get(rowKey(change))
    const isMade = changes.some(
      (one) => one.op === 'create' && one.table === change.table && one.rowId === change.rowId,
    )
    if (isMade || row === undefined || !before.has(rowKey(change))) continue
    if (isShownName(change) && named.has(recordOfRow(change) ?? 0)) continue
    expect(row[change.field ?? '']).toBe(asLogged(change.old))
  }
}

describe('undoing with decisions at random, in any order', () => {
  it('leaves every field as it was decided, and all else as before the batch', async () => {
    const checked = { keep: 0, restore: 0, all: 0 }
    await fc.assert(
      fc.asyncProperty(edits, orders, numbers, async (all, order, dice) => {
        using store = await openRandomStore()
        const batches = [await editContested(store), ...(await editTwice(store, all))]
        for (const [turn, choice] of [0, ...order].entries()) {
          const batch = batches[choice % batches.length]
          if (batch === undefined) continue
          const looked = await look(store, batch)
          const done = await undoDeciding(store, batch, turn === 0 ? [0, 1] : dice)
          expect(findFaults(store)).toEqual([])
          if (done === null) continue
          if (done.batch !== null) batches.push(done.batch)
          checked.keep += done.value.kept.length
          checked.restore += done.value.restored.length
          checked.all += expectDecided(looked, done, await rehearse(store, rowsNow))
        }
      }),
      runs,
    )
    expect(Math.min(checked.keep, checked.restore, checked.all)).toBeGreaterThan(0)
  })
})

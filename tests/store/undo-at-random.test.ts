import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAppError } from '../../db/domain/errors.ts'
import type { UndoChoice, UndoDecisions } from '../../db/domain/undo-conflict.ts'
import type { Uid } from '../../db/domain/uid.ts'
import type { WriteDb } from '../../db/store/access.ts'
import { findBatch, inBatch } from '../../db/store/history/batch.ts'
import { readChanges, rowKey, type Change } from '../../db/store/history/change.ts'
import { asLogged, recordOfRow, type RowRef } from '../../db/store/history/undo/conflict.ts'
import { findConflicts } from '../../db/store/history/undo/conflicts.ts'
import { Deed } from '../../db/store/history/undo/deed.ts'
import { isShownName, leadingField } from '../../db/store/history/undo/fields-together.ts'
import { standing, type StandingConflict } from '../../db/store/history/undo/standing-conflicts.ts'
import { currentRow, type StoredRow } from '../../db/store/history/stored-row.ts'
import { insertPerson, updatePerson } from '../../db/store/queries/person.ts'
import { reading } from '../../db/store/store.ts'
import { recordedTables } from '../../db/store/tables.ts'
import { rounds } from '../reliability/rounds.ts'
import { findFaults } from './random/integrity.ts'
import { change } from './random/random-edit.ts'
import type { Table } from './random/random-rows.ts'
import { edit, openRandomStore } from './random/random-store.ts'
import type { TestStore } from './test-store.ts'
import { clearance, doing, tryUndo, type Undone } from './undo-stage.ts'

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

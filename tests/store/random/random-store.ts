import { inBatch } from '../../../db/store/history/batch.ts'
import type { Uid } from '../../../db/domain/uid.ts'
import { isAppError, systemCode } from '../../../db/domain/errors.ts'
import type { Store } from '../../../db/store/store.ts'
import { openSnapshot, openTestStore, takeSnapshot, type Snapshot, type TestStore } from '../test-store.ts'
import { Dice } from './dice.ts'
import { create, creatableTables, editRandomly, type Edit } from './random-edit.ts'

let template: Promise<Snapshot> | undefined

/** A store with a few rows of everything, so that a random edit finds something to edit. */
export async function openRandomStore(): Promise<TestStore> {
  template ??= makeTemplate()
  return openSnapshot(await template)
}

async function makeTemplate(): Promise<Snapshot> {
  using store = await openTestStore()
  for (let round = 1; round <= 4; round++)
    for (const table of creatableTables)
      await edit(store, [round, table.length, 5], (around) => void create(around, table))
  return takeSnapshot(store)
}

/** One edit in a batch of its own; null when it changed nothing or broke a rule of the tables, and was taken back. */
export async function edit(
  store: Store,
  numbers: readonly number[],
  how: Edit = editRandomly,
): Promise<Uid | null> {
  try {
    const { batch } = await inBatch(store, { kind: 'edit', clearance: 'survivor' }, (write) =>
      how({ write, dice: new Dice(numbers) }),
    )
    return batch
  } catch (error) {
    const code = isAppError(error, 'record.refused') ? systemCode(error.cause) : undefined
    if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_CHECK') return null
    throw error
  }
}

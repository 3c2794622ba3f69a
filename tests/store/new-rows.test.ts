import { expect, it } from 'vitest'
import { newUid, uidToBytes } from '../../db/domain/uid.ts'
import { dumpTables } from '../../db/store/dump.ts'
import { inBatch } from '../../db/store/history/batch.ts'
import { undoBatch } from '../../db/store/history/undo/undo.ts'
import { insertPerson } from '../../db/store/queries/person.ts'
import { NewRows, nextRecordId } from '../../db/store/new-rows.ts'
import { openTestStore, type TestStore } from './test-store.ts'

const PEOPLE = 150

/** Children given before their parents, some with a column more than others. */
function addPeople(store: TestStore) {
  return inBatch(store, { kind: 'import.test', clearance: 'internal' }, (write) => {
    const rows = new NewRows(write)
    const first = nextRecordId(write)
    for (let id = first; id < first + PEOPLE; id++) {
      rows.add('person', { id, given_name: `Ada ${id}` })
      rows.add('contact', {
        id,
        noun: 'person',
        display_name: `Ada ${id}`,
        sort_key: `ada ${id}`,
        ...(id % 7 === 0 ? { source: 'list' } : {}),
      })
      const at = { created_at: write.at, updated_at: write.at }
      rows.add('record', { id, uid: uidToBytes(newUid()), noun: 'person', ...at })
    }
    rows.flush()
    rows.flush()
    return first
  })
}

const count = (store: TestStore, sql: string): unknown => store.writer.prepare(sql).pluck().get()

it('writes all rows once, in the log too, and the next record gets the next id', async () => {
  using store = await openTestStore()
  const { value: first, batch } = await addPeople(store)
  expect(count(store, 'select count(*) from person')).toBe(PEOPLE)
  expect(count(store, `select count(*) from contact where source = 'list'`)).toBe(
    Array.from({ length: PEOPLE }, (_, index) => first + index).filter((id) => id % 7 === 0).length,
  )
  expect(count(store, `select count(*) from change where op = 'create' and table_name = 'record'`)).toBe(
    PEOPLE,
  )
  const next = await inBatch(store, { kind: 'test', clearance: 'internal' }, (write) =>
    insertPerson(write, { givenName: 'Next' }),
  )
  expect(next.value.id).toBe(first + PEOPLE)
  expect(batch).not.toBeNull()
})

it('can be undone at once, and that undone again', async () => {
  using store = await openTestStore()
  const before = dumpTables(store.reader)
  const { batch } = await addPeople(store)
  const after = dumpTables(store.reader)
  const undone = await undoBatch(store, { batch: batch!, onConflict: 'refuse', clearance: 'internal' })
  expect(dumpTables(store.reader)).toEqual(before)
  expect(undone.value.reverted).toBe(3 * PEOPLE)
  await undoBatch(store, { batch: undone.batch!, onConflict: 'refuse', clearance: 'internal' })
  expect(dumpTables(store.reader)).toEqual(after)
})

import { expect, test } from 'vitest'
import { inBatch } from '../../db/store/history/batch.ts'
import { undoBatch } from '../../db/store/history/undo.ts'
import { insertRecord, insertRow } from '../../db/store/bulk.ts'
import { dumpOf, openTestStore } from './test-store.ts'

test('smoke', async () => {
  using store = await openTestStore()
  const before = dumpOf(store)
  const { batch } = await inBatch(store, { kind: 'create', clearance: 'internal' }, (write) => {
    const id = insertRecord(write, 'person')
    insertRow(write, 'contact', { id, noun: 'person', display_name: 'Ana', sort_key: 'ana' } as never)
    insertRow(write, 'person', { id, given_name: 'Ana' } as never)
  })
  expect(dumpOf(store)).not.toBe(before)
  expect(
    store.writer.prepare("select rowid from search_name_open where search_name_open match 'ana'").all()
      .length,
  ).toBe(1)
  await undoBatch(store, { batch: batch!, onConflict: 'refuse' })
  expect(dumpOf(store)).toBe(before)
  expect(
    store.writer.prepare("select rowid from search_name_open where search_name_open match 'ana'").all()
      .length,
  ).toBe(0)
  expect(() => store.writer.exec("insert into tag(id,name,folded) values(1,'a','a')")).toThrow(
    /no open batch/,
  )
  expect(() => store.writer.exec('delete from change')).toThrow(/append-only/)
})

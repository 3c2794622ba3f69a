import { expect, it } from 'vitest'
import { preparer } from '../../db/store/preparer.ts'
import { makeStore } from '../../db/store/store.ts'
import { openTestStore, testClock } from './test-store.ts'

it('prepares a statement once and gives it to whoever asks again', async () => {
  using store = await openTestStore()
  const statement = preparer(store.reader)
  expect(statement('select 1 as one')).toBe(statement('select 1 as one'))
  expect(statement('select 1 as one')).not.toBe(statement('select 2 as two'))
})

it('forgets the statements that were not used for longest, and prepares them again', async () => {
  using store = await openTestStore()
  const statement = preparer(store.reader, 2)
  const first = statement('select 1')
  const second = statement('select 2')
  expect(statement('select 1')).toBe(first)
  statement('select 3')
  expect(statement('select 1')).toBe(first)
  expect(statement('select 2')).not.toBe(second)
  expect(statement('select 2').pluck().get()).toBe(2)
})

it('opens the reader with the first thing that is read, once', async () => {
  using store = await openTestStore()
  let opened = 0
  const open = () => {
    opened += 1
    return store.reader
  }
  const lazy = makeStore({ writer: store.writer, reader: open, clock: testClock })
  expect(opened).toBe(0)
  await lazy.readDb.selectFrom('record').select('id').execute()
  expect(lazy.reader).toBe(store.reader)
  expect(opened).toBe(1)
})

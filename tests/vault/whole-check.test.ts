import { expect, it } from 'vitest'
import { findDamage } from '../../db/store/connection.ts'
import { findAllDamage } from '../../db/vault/whole-check.ts'
import { openTestStore, type TestStore } from '../store/test-store.ts'

/** Puts other words into an index than stand in its table, which a quick check does not see. */
function spoilIndex({ writer }: TestStore): void {
  writer.unsafeMode()
  writer.pragma('writable_schema=ON')
  const where = "name = 'record_by_noun'"
  const sql = writer.prepare(`select sql from sqlite_schema where ${where}`).pluck().get()
  writer.exec(`update sqlite_schema set sql = replace(sql, '(noun', '(upper(noun)') where ${where}`)
  writer.pragma('writable_schema=RESET')
  writer.exec('reindex record_by_noun')
  writer.pragma('writable_schema=ON')
  writer.prepare(`update sqlite_schema set sql = ? where ${where}`).run(sql)
  writer.pragma('writable_schema=RESET')
  writer.unsafeMode(false)
}

it('finds nothing in a whole store, and tells how far it is', async () => {
  using store = await openTestStore()
  const told: number[] = []
  const findings = await findAllDamage(store.writer, { onProgress: (done, total) => told.push(done / total) })
  expect(findings).toEqual([])
  expect(told.length).toBeGreaterThan(10)
  expect(told).toEqual(told.toSorted((one, other) => one - other))
  expect(told.at(-1)).toBe(1)
})

it('finds an index that says something else than its table, as the check in full does', async () => {
  using store = await openTestStore()
  spoilIndex(store)
  expect(findDamage(store.writer, 'quick')).toEqual([])
  const findings = await findAllDamage(store.writer)
  expect(findings).not.toEqual([])
  expect(findings).toEqual(findDamage(store.writer, 'full'))
})

it('is stopped between two tables', async () => {
  using store = await openTestStore()
  const stop = new AbortController()
  let told = 0
  const onProgress = () => void (++told === 3 && stop.abort())
  const checking = findAllDamage(store.writer, { signal: stop.signal, onProgress })
  await expect(checking).rejects.toMatchObject({ code: 'job.cancelled' })
  expect(told).toBe(3)
})

import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { findDamage, openReader, type Sqlite } from '../../db/store/connection.ts'
import { renewKeys } from '../../db/vault/key-renewal.ts'
import { rotatingName } from '../../db/vault/leftovers.ts'
import { closing, countNotes, makeVault, newPassphrase, noon, open, withPassphrase } from './fixtures.ts'

const renewed = 'nobody knows this one'
const countIn = (reader: Sqlite) => reader.prepare('select count(*) from note').pluck().get() as number

/** A connection in the middle of reading: what it sees stays as it is until the transaction ends. */
function beginReading(reader: Sqlite): Sqlite {
  reader.exec('begin')
  expect(countIn(reader)).toBe(100)
  return reader
}

it('copies beside an open read transaction, which keeps seeing what it saw, and loses nothing written since', async () => {
  const { folder, vault } = await makeVault()
  const reader = beginReading(openReader(vault.paths.database, vault.databaseKey))
  const seen: number[] = []
  let left = 3
  const onProgress = () => {
    if (left-- > 0) vault.writer.exec("insert into note (body) values ('meanwhile')")
    if (reader.open) seen.push(countIn(reader))
  }
  const closeReaders = () => {
    vault.writer.exec("insert into note (body) values ('last')")
    seen.push(countIn(reader))
    reader.close()
    return Promise.resolve()
  }
  const renewal = { secrets: [newPassphrase(renewed)], at: noon, onProgress, closeReaders }
  const after = closing(await renewKeys(vault, renewal))
  expect(seen.length).toBeGreaterThan(4)
  expect(new Set(seen)).toEqual(new Set([100]))
  expect([countNotes(after), findDamage(after.writer, 'full')]).toEqual([104, []])
  after.close()
  expect(countNotes(await open(folder, withPassphrase(renewed)))).toBe(104)
})

it('ends the transaction of a reader of its own with the vault, and keeps every row', async () => {
  const { folder, vault } = await makeVault()
  const reader = beginReading(vault.openReader())
  vault.writer.exec("insert into note (body) values ('meanwhile')")
  const after = closing(await renewKeys(vault, { secrets: [newPassphrase(renewed)], at: noon }))
  expect([reader.open, countNotes(after)]).toEqual([false, 101])
  after.close()
  expect(countNotes(await open(folder, withPassphrase(renewed)))).toBe(101)
})

it('stopped beside an open read transaction, leaves it and the vault as they were', async () => {
  const { vault } = await makeVault()
  const reader = beginReading(vault.openReader())
  const stop = new AbortController()
  const onProgress = (done: number) => {
    if (done >= 0.5) stop.abort()
  }
  const renewal = { secrets: [newPassphrase(renewed)], at: noon, signal: stop.signal, onProgress }
  await expect(renewKeys(vault, renewal)).rejects.toMatchObject({ code: 'job.cancelled' })
  expect([countIn(reader), countNotes(vault), vault.isOpen]).toEqual([100, 100, true])
})

it('in the middle of reading rows, says that the vault is in use, and leaves it as it was', async () => {
  const { folder, vault } = await makeVault()
  const reader = vault.openReader()
  const rows = reader.prepare('select id from note').iterate()
  rows.next()
  const renewal = { secrets: [newPassphrase(renewed)], at: noon }
  await expect(renewKeys(vault, renewal)).rejects.toMatchObject({ code: 'vault.inUse' })
  expect([[...rows].length, countNotes(vault), vault.header.keys.next]).toEqual([99, 100, undefined])
  const after = closing(await renewKeys(vault, renewal))
  expect(countNotes(after)).toBe(100)
  after.close()
  expect(countNotes(await open(folder, withPassphrase(renewed)))).toBe(100)
})

it('that fails while others stop reading leaves no copy and one key, and can be done again', async () => {
  const { folder, vault } = await makeVault()
  const renewal = { secrets: [newPassphrase(renewed)], at: noon }
  const closeReaders = () => Promise.reject(new Error('still reading'))
  await expect(renewKeys(vault, { ...renewal, closeReaders })).rejects.toThrow('still reading')
  expect([countNotes(vault), vault.header.keys.next]).toEqual([100, undefined])
  expect(readdirSync(folder)).not.toContain(basename(rotatingName(vault.paths)))
  expect(countNotes(closing(await renewKeys(vault, renewal)))).toBe(100)
})

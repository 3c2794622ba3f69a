import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createVault } from '../../db/service/vault.ts'
import { VaultWriter } from '../../electron/vault/writing/vault-writer.ts'
import type { FromWriter, ToWriter } from '../../electron/vault/writing/writing-message.ts'
import { closeBackups } from '../vault/closed-backups.ts'

const passphrase = 'correct horse battery'
const cost = { memoryKiB: 1024, iterations: 1, parallelism: 1 }
const minute = 60_000

/** An open vault whose timers stand still until they are moved. */
async function openStill(daily: boolean) {
  const around = mkdtempSync(join(tmpdir(), 'caucus-timers-'))
  onTestFinished(() => rmSync(around, { recursive: true, force: true }))
  const folder = join(around, 'Test.caucus')
  const made = await createVault({ folder, passphrase, memberName: 'Ana', recovery: false }, { cost })
  made.vault.close()
  const replies: FromWriter[] = []
  const writer = new VaultWriter((message) => {
    replies.push(message)
    if (message.type === 'giveBack') void writer.receive({ type: 'givenBack' })
  })
  const receive = (message: ToWriter): void => void writer.receive(message)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  let last = 0
  const ask = async (request: object): Promise<unknown> => {
    const id = ++last
    receive({ ...request, id } as never)
    for (;;) {
      const reply = replies.find((one) => one.type === 'result' && one.id === id)
      if (reply?.type === 'result') return reply.result
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const open = () => ask({ type: 'open', opening: { how: 'unlock', folder, secret: { passphrase } } })
  receive({ type: 'schedule', schedule: { daily, onClose: true } })
  await open()
  return { ask, open, replies, folder }
}

const call = (name: string, input: object = {}) => ({ type: 'call', name, input, paths: {} })

const backups = (folder: string): string[] => {
  const place = join(folder, 'backups')
  return existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.caucus')) : []
}

async function until(holds: () => boolean): Promise<void> {
  const giveUp = performance.now() + 10_000
  while (!holds()) {
    if (performance.now() > giveUp) throw new Error('it did not come')
    await new Promise((resolve) => setImmediate(resolve))
  }
}

test('what may be shown falls back after five minutes without use, not after four', async () => {
  const { ask, replies } = await openStill(false)
  await ask(call('clearance.raise', { passphrase, level: 'survivor' }))
  vi.advanceTimersByTime(4 * minute)
  expect(await ask(call('clearance.status'))).toMatchObject({ value: { level: 'survivor' } })
  replies.length = 0
  vi.advanceTimersByTime(5 * minute)
  expect(replies).toMatchObject([{ type: 'show', clearance: 'internal' }, { type: 'changed' }])
  expect(await ask(call('clearance.status'))).toMatchObject({ value: { level: 'internal' } })
  await ask({ type: 'close', backUp: false })
})

test('a day’s backup is made while the vault is open, once, and not when it was switched off', async () => {
  const { ask, folder } = await openStill(true)
  vi.advanceTimersByTime(15 * minute)
  await until(() => backups(folder).length === 1)
  vi.advanceTimersByTime(15 * minute)
  await ask({ type: 'close', backUp: true })
  expect(backups(folder)).toHaveLength(1)

  const off = await openStill(false)
  vi.advanceTimersByTime(60 * minute)
  await off.ask({ type: 'close', backUp: false })
  expect(backups(off.folder)).toEqual([])
})

const news = (replies: readonly FromWriter[]) => replies.filter(({ type }) => type === 'backups').length

test('a day’s backup that fails is told at once and kept, until a later look makes a good one', async () => {
  const { ask, replies, folder } = await openStill(true)
  expect(await ask(call('backup.failure'))).toEqual({ ok: true, value: null })
  const open = closeBackups(folder)
  vi.advanceTimersByTime(15 * minute)
  await until(() => news(replies) === 1)
  expect(await ask(call('backup.failure'))).toMatchObject({
    value: { at: expect.stringMatching(/Z$/u), error: { code: 'vault.readOnly' } },
  })
  open()
  vi.advanceTimersByTime(15 * minute)
  await until(() => news(replies) === 2)
  expect(await ask(call('backup.failure'))).toEqual({ ok: true, value: null })
  expect(backups(folder)).toHaveLength(1)
  expect(replies.filter(({ type }) => type === 'unforeseen')).toEqual([])
  await ask({ type: 'close', backUp: false })
})

test('one that fails on locking is known at the next opening; a backup that somebody asks for ends that', async () => {
  const { ask, open, folder } = await openStill(false)
  await ask(call('person.create', { givenName: 'Ana' }))
  const allow = closeBackups(folder)
  expect(await ask({ type: 'close', backUp: true })).toEqual({ ok: true, value: { saved: null } })
  await open()
  expect(await ask(call('backup.failure'))).toMatchObject({ value: { error: { code: 'vault.readOnly' } } })
  allow()
  expect(await ask(call('backup.make'))).toMatchObject({ ok: true })
  expect(await ask(call('backup.failure'))).toEqual({ ok: true, value: null })
  await ask({ type: 'close', backUp: false })
})

test('what nobody foresaw goes to the log by its places in the code, without a name or a path', async () => {
  const { ask, replies, folder } = await openStill(true)
  writeFileSync(join(folder, 'backups'), 'a file in place of the folder')
  vi.advanceTimersByTime(15 * minute)
  await until(() => news(replies) === 1)
  const [unforeseen] = replies.filter((one) => one.type === 'unforeseen')
  expect(unforeseen?.places).toMatch(/backup-list\.ts/u)
  expect(unforeseen?.places).not.toContain(folder)
  expect(await ask(call('backup.failure'))).toMatchObject({ value: { error: { code: 'unexpected' } } })
  await ask({ type: 'close', backUp: false })
})

test('locking stops a backup that is being made; nothing is said of it', async () => {
  const { ask, open, replies, folder } = await openStill(true)
  vi.advanceTimersByTime(15 * minute)
  await ask({ type: 'close', backUp: false })
  expect(replies.filter(({ type }) => type === 'unforeseen' || type === 'backups')).toEqual([])
  await open()
  expect(await ask(call('backup.failure'))).toEqual({ ok: true, value: null })
  expect(backups(folder)).toEqual([])
  await ask({ type: 'close', backUp: false })
})

test('a log that cannot be emptied for a reason nobody foresaw goes to the local log', async () => {
  const { ask, replies } = await openStill(false)
  const { OpenVault } = await import('../../db/vault/open-vault.ts')
  vi.spyOn(OpenVault.prototype, 'checkpoint').mockImplementation(() => {
    throw new TypeError('Ana')
  })
  onTestFinished(() => void vi.restoreAllMocks())
  await ask(call('person.create', { givenName: 'Ana' }))
  vi.advanceTimersByTime(30_000)
  expect(replies.filter((one) => one.type === 'unforeseen')).toMatchObject([
    { places: expect.stringMatching(/^TypeError\nat /u) },
  ])
  await ask({ type: 'close', backUp: false })
})

test('a quiet half minute empties the write-ahead log', async () => {
  const { ask, folder } = await openStill(false)
  await ask(call('person.create', { givenName: 'Ana' }))
  const log = () =>
    readdirSync(folder).includes('vault.db-wal') && statSync(join(folder, 'vault.db-wal')).size
  expect(log()).toBeGreaterThan(0)
  vi.advanceTimersByTime(30_000)
  await until(() => log() === 0)
  await ask({ type: 'close', backUp: false })
})

import { EventEmitter } from 'node:events'
import { beforeEach, expect, test, vi } from 'vitest'
import type { VaultRequest } from '../../electron/contract/vault-message.ts'
import { VaultHost } from '../../electron/main/vault-host.ts'

const sent = vi.hoisted(() => [] as VaultRequest[])
/** The process that was started last. */
let running: EventEmitter

vi.mock('electron', () => ({
  utilityProcess: {
    fork: () =>
      (running = Object.assign(new EventEmitter(), {
        postMessage: (request: VaultRequest) => sent.push(request),
        kill: () => running.emit('exit'),
      })),
  },
}))
beforeEach(() => void (sent.length = 0))

const opening = { how: 'unlock', folder: '/tmp/Coalition.caucus', secret: { passphrase: 'x' } } as const
const schedule = { daily: true, onClose: true }
const followed = { signal: new AbortController().signal, report: () => undefined }
const makeHost = () =>
  new VaultHost('vault.cjs', {
    onChanged: () => undefined,
    onPlace: () => undefined,
    onBackups: () => undefined,
    onUnforeseen: () => undefined,
    onLost: () => undefined,
  })

test('what was stopped before it began asks nothing of the vault process', async () => {
  const host = makeHost()
  const stopped = { signal: AbortSignal.abort(), report: () => undefined }
  await expect(host.open(opening, schedule, stopped)).rejects.toMatchObject({ code: 'job.cancelled' })
  expect([sent, host.isRunning]).toEqual([[], false])
})

test('what is stopped later is cancelled there', () => {
  const controller = new AbortController()
  void makeHost().open(opening, schedule, { signal: controller.signal, report: () => undefined })
  controller.abort()
  expect(sent.map(({ type }) => type)).toEqual(['schedule', 'open', 'cancel'])
})

/** A host whose vault is being closed, and the number of that request. */
function closing() {
  const host = makeHost()
  host.open(opening, schedule, followed).catch(() => undefined)
  const ended = host.end({ backUp: true })
  const request = sent.find(({ type }) => type === 'close')
  return { host, ended, id: request && 'id' in request ? request.id : 0 }
}

test('closing that fails is answered as that, and the process is gone', async () => {
  const { host, ended, id } = closing()
  const error = { code: 'unexpected', params: { id: 'TypeError\nat close' } } as const
  running.emit('message', { type: 'result', id, result: { ok: false, error } })
  expect(await ended).toMatchObject({ failed: { stack: 'TypeError\nat close' } })
  expect(host.isRunning).toBe(false)
})

test('so is a process that was gone before it had closed the vault', async () => {
  const { host, ended } = closing()
  running.emit('exit')
  expect(await ended).toMatchObject({ failed: { code: 'vault.locked' } })
  expect(host.isRunning).toBe(false)
})

test('whether the folder was gone is known after the process, until another is started', () => {
  const { host } = closing()
  running.emit('message', { type: 'place', place: 'gone' })
  running.emit('exit')
  expect(host.isFolderGone).toBe(true)
  host.open(opening, schedule, followed).catch(() => undefined)
  expect(host.isFolderGone).toBe(false)
})

import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import type { VaultRequest } from '../../electron/contract/vault-message.ts'
import { VaultHost } from '../../electron/main/vault-host.ts'

const sent = vi.hoisted(() => [] as VaultRequest[])

vi.mock('electron', () => ({
  utilityProcess: {
    fork: () =>
      Object.assign(new EventEmitter(), { postMessage: (request: VaultRequest) => sent.push(request) }),
  },
}))

const opening = { how: 'unlock', folder: '/tmp/Coalition.caucus', secret: { passphrase: 'x' } } as const
const schedule = { daily: true, onClose: true }
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
  const followed = { signal: AbortSignal.abort(), report: () => undefined }
  await expect(host.open(opening, schedule, followed)).rejects.toMatchObject({ code: 'job.cancelled' })
  expect([sent, host.isRunning]).toEqual([[], false])
})

test('what is stopped later is cancelled there', () => {
  const controller = new AbortController()
  void makeHost().open(opening, schedule, { signal: controller.signal, report: () => undefined })
  controller.abort()
  expect(sent.map(({ type }) => type)).toEqual(['schedule', 'open', 'cancel'])
})

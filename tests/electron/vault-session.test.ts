import { expect, test } from 'vitest'
import { ChosenFiles } from '../../electron/main/files.ts'
import type { Keychain } from '../../electron/main/keychain.ts'
import type { PreferenceFile } from '../../electron/main/preferences.ts'
import type { VaultHost } from '../../electron/main/vault-host.ts'
import { VaultSession } from '../../electron/main/vault-session.ts'

const followed = { signal: new AbortController().signal, report: () => undefined }
const opening = { how: 'unlock', folder: '/tmp/Coalition.caucus', secret: { passphrase: 'x' } } as const

test('a window that cannot be cleared is told of only when the vault is closed, and it opens again', async () => {
  const closing = Promise.withResolvers<void>()
  const told: string[] = []
  const session = new VaultSession({
    host: { open: async () => undefined, end: () => closing.promise } as unknown as VaultHost,
    files: new ChosenFiles(),
    keychain: {} as Keychain,
    preferences: { current: {}, change: () => undefined } as unknown as PreferenceFile,
    lastWords: { hear: async () => undefined },
    onLocked: () => Promise.reject(new Error('no window')),
  })
  await session.open(opening, followed)
  const locking = session.lock('asked').catch((error: Error) => told.push(error.message))
  await new Promise(setImmediate)
  expect(told).toEqual([])
  closing.resolve()
  await locking
  expect(told).toEqual(['no window'])
  await session.open(opening, followed)
  expect(session.isUnlocked).toBe(true)
})

import { expect, test } from 'vitest'
import type { Closed, HowToClose } from '../../electron/contract/vault-message.ts'
import { ChosenFiles } from '../../electron/main/files.ts'
import type { Keychain } from '../../electron/main/keychain.ts'
import type { PreferenceFile } from '../../electron/main/preferences.ts'
import type { VaultHost } from '../../electron/main/vault-host.ts'
import { VaultSession } from '../../electron/main/vault-session.ts'

const followed = { signal: new AbortController().signal, report: () => undefined }
const opening = { how: 'unlock', folder: '/tmp/Coalition.caucus', secret: { passphrase: 'x' } } as const

const parts = {
  files: new ChosenFiles(),
  keychain: {} as Keychain,
  preferences: { current: {}, change: () => undefined } as unknown as PreferenceFile,
  lastWords: { hear: async () => undefined },
  onFailure: () => undefined,
  onClosed: () => undefined,
  askForPlace: async () => null,
}

test('a window that cannot be cleared is told of only when the vault is closed, and it opens again', async () => {
  const closing = Promise.withResolvers<Closed>()
  const told: string[] = []
  const session = new VaultSession({
    ...parts,
    host: { open: async () => undefined, end: () => closing.promise } as unknown as VaultHost,
    onLocked: () => Promise.reject(new Error('no window')),
  })
  await session.open(opening, followed)
  const locking = session.lock('asked').catch((error: Error) => told.push(error.message))
  await new Promise(setImmediate)
  expect(told).toEqual([])
  closing.resolve({ saved: null })
  await locking
  expect(told).toEqual(['no window'])
  await session.open(opening, followed)
  expect(session.isUnlocked).toBe(true)
})

const unsaved: Closed = { unsaved: { code: 'file.missing', params: { path: '/gone' } } }

test.each([
  ['is saved where a person says', '/kept', { saved: '/kept/Coalition saved.caucus' }, 'kept'],
  ['is lost only when a person gives it up', null, { saved: null }, null],
] as const)('a vault that could be saved nowhere %s', async (_, place, closed, savedIn) => {
  const ends: HowToClose[] = []
  const seen: string[] = []
  const end = async (how: HowToClose): Promise<Closed> => {
    ends.push(how)
    return ends.length < 3 ? unsaved : closed
  }
  const places = ['/full', place]
  const session = new VaultSession({
    ...parts,
    host: { open: async () => undefined, end } as unknown as VaultHost,
    askForPlace: async (why) => {
      seen.push(why.code)
      return places.shift() ?? null
    },
    onLocked: async () => void seen.push('locked'),
  })
  await session.open(opening, followed)
  await session.lock('asked')
  expect(ends).toEqual([
    { backUp: true },
    { backUp: false, around: '/full' },
    { backUp: false, ...(place === null ? { isGivenUp: true } : { around: place }) },
  ])
  // The window shows nothing of the vault any more when somebody is asked.
  expect(seen.slice(0, 3)).toEqual(['locked', 'file.missing', 'file.missing'])
  expect(session.status().savedIn).toBe(savedIn)
})

test.each([
  ['is told as what it is', false, 'failed'],
  ['of a vault in no folder is told as a loss', true, 'lost'],
] as const)('closing that fails is logged and %s', async (_, isFolderGone, reason) => {
  const failure = new TypeError('half')
  const logged: unknown[] = []
  const seen: string[] = []
  const end = async () => ({ failed: failure })
  const session = new VaultSession({
    ...parts,
    host: { open: async () => undefined, end, isFolderGone } as unknown as VaultHost,
    onFailure: (error) => logged.push(error),
    onLocked: async (why) => void seen.push(`window ${why}`),
    onClosed: (why) => void seen.push(why),
  })
  await session.open(opening, followed)
  await session.lock('asked')
  expect([logged, seen, session.status().lockedBecause]).toEqual([
    [failure],
    ['window asked', reason],
    reason,
  ])
})

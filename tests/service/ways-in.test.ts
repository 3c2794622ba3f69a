import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { isAppError } from '../../db/domain/errors.ts'
import {
  addPassphrase,
  addRecovery,
  changePassphrase,
  confirmSheet,
  listSlots,
  newRecoverySecret,
  removeSlot,
  replacePassphrases,
} from '../../db/service/vault/secrets.ts'
import { headerDamage, mendHeader } from '../../db/service/vault/check.ts'
import { createVault, unlockVault, type UnlockWith } from '../../db/service/vault.ts'

const cost = { memoryKiB: 1024, iterations: 1, parallelism: 1 }
const passphrase = 'lantern harbor quiet maple'
const colleague = 'the colleague speaks slowly'
const next = 'another lantern entirely'

async function makeVault() {
  const folder = join(mkdtempSync(join(tmpdir(), 'caucus-')), 'Ways.caucus')
  const request = { folder, passphrase, memberName: 'Ruth Okafor', recovery: true }
  const { vault, recovery } = await createVault(request, { cost })
  onTestFinished(() => vault.close())
  return { folder, vault, recovery: recovery ?? '' }
}

async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work()
    return 'no error'
  } catch (error) {
    if (isAppError(error)) return error.code
    throw error
  }
}

const opens = (folder: string, secret: UnlockWith) =>
  codeOf(async () => (await unlockVault(folder, secret)).close())

it('knows a sheet as not kept until somebody types it, also after the vault was closed', async () => {
  const { folder, vault, recovery } = await makeVault()
  const sheetOf = (open: typeof vault) => listSlots(open).find(({ kind }) => kind === 'recovery')
  expect(sheetOf(vault)?.isKept).toBe(false)
  expect(await codeOf(() => confirmSheet(vault, newRecoverySecret()))).toBe('vault.wrongRecovery')
  expect(sheetOf(vault)?.isKept).toBe(false)
  await confirmSheet(vault, recovery.toLowerCase())
  vault.close()
  const again = await unlockVault(folder, { passphrase })
  expect(sheetOf(again)?.isKept).toBe(true)
  again.close()
})

it('opens with a new sheet only after it was confirmed', async () => {
  const { folder, vault } = await makeVault()
  const secret = newRecoverySecret()
  expect(listSlots(vault)).toHaveLength(2)
  const added = await addRecovery(vault, secret)
  expect(listSlots(vault).find(({ id }) => id === added.id)?.isKept).toBe(true)
  vault.close()
  expect(await opens(folder, { recovery: secret })).toBe('no error')
})

it('refuses a passphrase that opens the vault already', async () => {
  const { vault } = await makeVault()
  await addPassphrase(vault, colleague, { cost })
  expect(await codeOf(() => addPassphrase(vault, passphrase, { cost }))).toBe('vault.samePassphrase')
  const change = { from: passphrase, to: colleague }
  expect(await codeOf(() => changePassphrase(vault, change, { cost }))).toBe('vault.samePassphrase')
  expect(await codeOf(() => replacePassphrases(vault, colleague, { cost }))).toBe('vault.samePassphrase')
  expect(listSlots(vault).filter(({ kind }) => kind === 'passphrase')).toHaveLength(2)
})

it('after the sheet takes away the passphrase that was forgotten, and no other', async () => {
  const { folder, vault } = await makeVault()
  const mine = listSlots(vault).find(({ kind }) => kind === 'passphrase')?.id ?? ''
  await addPassphrase(vault, colleague, { cost })
  expect(await replacePassphrases(vault, next, { forgotten: [mine], cost })).toEqual({ left: 1 })
  vault.close()
  expect(await opens(folder, { passphrase })).toBe('vault.wrongPassphrase')
  expect(await opens(folder, { passphrase: colleague })).toBe('no error')
  expect(await opens(folder, { passphrase: next })).toBe('no error')
})

it('keeps all of several where nobody says which was forgotten, and takes the place of an only one', async () => {
  const { vault } = await makeVault()
  expect(await replacePassphrases(vault, next, { cost })).toEqual({ left: 0 })
  await addPassphrase(vault, colleague, { cost })
  expect(await replacePassphrases(vault, 'a third one of several', { cost })).toEqual({ left: 2 })
})

it('keeps the only passphrase, also where a sheet is there', async () => {
  const { vault } = await makeVault()
  const only = listSlots(vault).find(({ kind }) => kind === 'passphrase')?.id ?? ''
  expect(await codeOf(() => removeSlot(vault, only))).toBe('vault.lastPassphrase')
})

it('tells a damaged file of keys as mended only once both files are whole again', async () => {
  const { folder, vault } = await makeVault()
  expect(headerDamage(vault)).toBeNull()
  vault.close()
  writeFileSync(join(folder, 'vault.json'), '{ "half')
  const again = await unlockVault(folder, { passphrase })
  onTestFinished(() => again.close())
  expect(headerDamage(again)).toBe('unmended')
  mendHeader(again)
  expect(headerDamage(again)).toBe('mended')
})

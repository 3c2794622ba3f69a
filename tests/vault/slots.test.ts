import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { backUp, ownBackupPlace } from '../../db/vault/backup.ts'
import { openVault } from '../../db/vault/open-vault.ts'
import type { OpenVault } from '../../db/vault/open-vault.ts'
import type { Secret } from '../../db/vault/secret.ts'
import { addSlot, changePassphrase, isSecretOf, listSlots, removeSlot } from '../../db/vault/slots.ts'
import { vaultPaths } from '../../db/vault/vault-paths.ts'
import {
  cheap,
  codeOf,
  countNotes,
  makeVault,
  newPassphrase,
  noon,
  open,
  passphrase,
  withPassphrase,
} from './fixtures.ts'

const change = (vault: OpenVault, from: string, to: string): Promise<void> =>
  changePassphrase(vault, { from, to, cost: cheap, at: noon })

const opens = (folder: string, secret: Secret): Promise<string> =>
  codeOf(async () => {
    ;(await openVault(folder, secret)).close()
  })

const slotId = (vault: OpenVault, kind: string): string =>
  listSlots(vault).find((slot) => slot.kind === kind)?.id ?? ''

describe('changing the passphrase', () => {
  it('opens with the new one and the recovery secret, no longer with the old one', async () => {
    const { folder, recovery, vault } = await makeVault()
    await change(vault, passphrase, 'a new passphrase')
    vault.close()
    expect(await opens(folder, withPassphrase())).toBe('vault.wrongPassphrase')
    expect(await opens(folder, { kind: 'recovery', secret: recovery })).toBe('no error')
    expect(countNotes(await open(folder, withPassphrase('a new passphrase')))).toBe(100)
  })

  it('leaves the old slot in neither file', async () => {
    const { folder, vault } = await makeVault()
    const old = slotId(vault, 'passphrase')
    await change(vault, passphrase, 'a new passphrase')
    const { header, headerCopy } = vaultPaths(folder)
    expect([header, headerCopy].filter((file) => readFileSync(file, 'utf8').includes(old))).toEqual([])
  })

  it('needs the old one and accepts no short one, and then changes nothing', async () => {
    const { folder, vault } = await makeVault()
    const before = readFileSync(vaultPaths(folder).header, 'utf8')
    expect(await codeOf(() => change(vault, 'not the passphrase', 'a new passphrase'))).toBe(
      'vault.wrongPassphrase',
    )
    expect(await codeOf(() => change(vault, passphrase, 'short'))).toBe('vault.weakPassphrase')
    expect(readFileSync(vaultPaths(folder).header, 'utf8')).toBe(before)
  })

  it('changes the one of two that was given', async () => {
    const { folder, vault } = await makeVault()
    await addSlot(vault, newPassphrase('the colleague speaks'), noon)
    await change(vault, 'the colleague speaks', 'the colleague sings')
    vault.close()
    expect(await opens(folder, withPassphrase())).toBe('no error')
    expect(await opens(folder, withPassphrase('the colleague sings'))).toBe('no error')
    expect(await opens(folder, withPassphrase('the colleague speaks'))).toBe('vault.wrongPassphrase')
  })

  it('does not reach backups made before', async () => {
    const { vault } = await makeVault()
    const backup = ownBackupPlace(vault, noon)
    await backUp(vault, backup)
    await change(vault, passphrase, 'a new passphrase')
    expect(await opens(backup, withPassphrase())).toBe('no error')
  })

  it('works while a reader is open and loses no commit', async () => {
    const { folder, vault } = await makeVault()
    const reader = vault.openReader()
    await change(vault, passphrase, 'a new passphrase')
    vault.writer.exec("insert into note (body) values ('after')")
    expect(reader.prepare('select count(*) from note').pluck().get()).toBe(101)
    vault.close()
    expect(countNotes(await open(folder, withPassphrase('a new passphrase')))).toBe(101)
  })
})

describe('slots', () => {
  it('lists kind and date, nothing that opens the vault', async () => {
    const { vault } = await makeVault()
    expect(listSlots(vault).map((slot) => Object.keys(slot).toSorted())).toEqual([
      ['createdAt', 'id', 'kind'],
      ['createdAt', 'id', 'kind'],
    ])
    expect(listSlots(vault).map(({ kind }) => kind)).toEqual(['passphrase', 'recovery'])
  })

  it('adds a keychain secret that opens until it is removed', async () => {
    const { folder, vault } = await makeVault()
    const secret = { kind: 'keychain', secret: Buffer.alloc(32, 9) } as const
    const { id } = await addSlot(vault, secret, noon)
    vault.close()
    const again = await open(folder, secret)
    removeSlot(again, id)
    again.close()
    expect(await opens(folder, secret)).toBe('vault.noSuchSlot')
    expect(await opens(folder, { ...secret, secret: Buffer.alloc(32, 8) })).toBe('vault.noSuchSlot')
  })

  it('tells a wrong keychain secret apart', async () => {
    const { folder, vault } = await makeVault()
    await addSlot(vault, { kind: 'keychain', secret: Buffer.alloc(32, 9) }, noon)
    vault.close()
    expect(await opens(folder, { kind: 'keychain', secret: Buffer.alloc(32, 8) })).toBe('vault.wrongKeychain')
  })

  it('never removes the last passphrase or recovery secret', async () => {
    const { vault } = await makeVault()
    await addSlot(vault, { kind: 'keychain', secret: Buffer.alloc(32, 9) }, noon)
    removeSlot(vault, slotId(vault, 'recovery'))
    expect(await codeOf(() => removeSlot(vault, slotId(vault, 'passphrase')))).toBe('vault.lastSlot')
    expect(listSlots(vault).map(({ kind }) => kind)).toEqual(['passphrase', 'keychain'])
  })

  it('never removes the last passphrase while only a sheet and a keychain remain', async () => {
    const { vault } = await makeVault()
    await addSlot(vault, { kind: 'keychain', secret: Buffer.alloc(32, 9) }, noon)
    expect(await codeOf(() => removeSlot(vault, slotId(vault, 'passphrase')))).toBe('vault.lastPassphrase')
    await addSlot(vault, newPassphrase('the colleague speaks'), noon)
    removeSlot(vault, slotId(vault, 'passphrase'))
    expect(listSlots(vault).map(({ kind }) => kind)).toEqual(['recovery', 'keychain', 'passphrase'])
  })

  it('says so when there is no such slot', async () => {
    const { vault } = await makeVault()
    expect(await codeOf(() => removeSlot(vault, 'nothing'))).toBe('vault.slotMissing')
  })

  it('takes no short random secret', async () => {
    const { vault } = await makeVault()
    await expect(addSlot(vault, { kind: 'keychain', secret: Buffer.alloc(8) }, noon)).rejects.toThrow(
      RangeError,
    )
  })

  it('answers whether a secret opens the vault', async () => {
    const { recovery, vault } = await makeVault()
    expect(await isSecretOf(vault, withPassphrase())).toBe(true)
    expect(await isSecretOf(vault, { kind: 'recovery', secret: recovery })).toBe(true)
    expect(await isSecretOf(vault, withPassphrase('something else'))).toBe(false)
    expect(await isSecretOf(vault, { kind: 'keychain', secret: recovery })).toBe(false)
    expect(vault.isOpen && countNotes(vault)).toBe(100)
  })
})

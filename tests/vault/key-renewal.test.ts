import { randomBytes } from 'node:crypto'
import { copyFileSync, cpSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { findDamage, rekeyCopy, vacuumInto } from '../../db/store/connection.ts'
import { backUp, ownBackupPlace } from '../../db/vault/backup.ts'
import { listBackups } from '../../db/vault/backup-list.ts'
import { reencryptBackup } from '../../db/vault/backup-reencryption.ts'
import { renewKeys } from '../../db/vault/key-renewal.ts'
import { wrapDatabaseKey } from '../../db/vault/key-slots.ts'
import { rotatingName } from '../../db/vault/leftovers.ts'
import { makeRecoverySecret } from '../../db/vault/recovery-secret.ts'
import { vaultPaths } from '../../db/vault/vault-paths.ts'
import { flipByte, headerOf } from './damage.ts'
import {
  closing,
  codeOf,
  countNotes,
  makeVault,
  newPassphrase,
  noon,
  open,
  withPassphrase,
} from './fixtures.ts'
import type { MadeVault } from './fixtures.ts'

const renewed = 'nobody knows this one'
const settledFiles = ['vault.db', 'vault.json', 'vault.json.bak', 'vault.lock']

const renew = async ({ vault }: MadeVault) =>
  closing(await renewKeys(vault, { secrets: [newPassphrase(renewed)], at: noon }))

describe('renewing the keys', () => {
  it('keeps every row, under new keys, in a vault that stays open', async () => {
    const made = await makeVault()
    const oldKey = Buffer.from(made.vault.databaseKey)
    const vault = await renew(made)
    vault.writer.exec("insert into note (body) values ('after')")
    expect([countNotes(vault), findDamage(vault.writer, 'full')]).toEqual([101, []])
    expect(vault.databaseKey.equals(oldKey)).toBe(false)
    expect(made.vault.isOpen).toBe(false)
    expect(await codeOf(() => open(made.folder))).toBe('vault.inUse')
    vault.close()
    expect(readdirSync(made.folder).toSorted()).toEqual(settledFiles)
    expect(countNotes(await open(made.folder, withPassphrase(renewed)))).toBe(101)
  })

  it('opens with nothing that opened it before', async () => {
    const made = await makeVault()
    ;(await renew(made)).close()
    expect(await codeOf(() => open(made.folder))).toBe('vault.wrongPassphrase')
    expect(await codeOf(() => open(made.folder, { kind: 'recovery', secret: made.recovery }))).toBe(
      'vault.noSuchSlot',
    )
  })

  it('is of no use to someone who has the old passphrase and an old header', async () => {
    const made = await makeVault()
    const { header, headerCopy, database } = vaultPaths(made.folder)
    const oldHeader = readFileSync(header)
    const oldMasterKey = Buffer.from(made.vault.masterKey)
    const vault = await renew(made)
    expect(vault.masterKey.equals(oldMasterKey)).toBe(false)
    vault.close()
    for (const file of [header, headerCopy]) writeFileSync(file, oldHeader)
    expect(await codeOf(() => open(made.folder))).toBe('vault.damaged')
    expect(readFileSync(database).length).toBeGreaterThan(0)
  })

  it('takes a new recovery secret along', async () => {
    const made = await makeVault()
    const secret = makeRecoverySecret()
    const secrets = [newPassphrase(renewed), { kind: 'recovery', secret: Buffer.from(secret) } as const]
    ;(await renewKeys(made.vault, { secrets, at: noon })).close()
    expect(countNotes(await open(made.folder, { kind: 'recovery', secret }))).toBe(100)
  })

  it('changes nothing and stays open when the new passphrase is too short', async () => {
    const { folder, vault } = await makeVault()
    const before = readFileSync(vaultPaths(folder).header, 'utf8')
    expect(await codeOf(() => renewKeys(vault, { secrets: [newPassphrase('short')], at: noon }))).toBe(
      'vault.weakPassphrase',
    )
    expect(readFileSync(vaultPaths(folder).header, 'utf8')).toBe(before)
    expect(countNotes(vault)).toBe(100)
  })

  it('changes nothing and stays open when the copy fails', async () => {
    const { folder, vault } = await makeVault()
    writeFileSync(rotatingName(vault.paths), 'in the way')
    await expect(renewKeys(vault, { secrets: [newPassphrase(renewed)], at: noon })).rejects.toThrow()
    expect([countNotes(vault), vault.header.keys.next]).toEqual([100, undefined])
    vault.close()
    expect(countNotes(await open(folder))).toBe(100)
  })

  it('tells each step; stopped after any of them, the vault is as it was and opens as before', async () => {
    const { folder, vault } = await makeVault()
    for (const last of [0.05, 0.25, 0.5, 1]) {
      const stop = new AbortController()
      const onProgress = (done: number, total: number) => {
        expect(total).toBe(1)
        if (done === last) stop.abort()
      }
      const renewal = { secrets: [newPassphrase(renewed)], at: noon, signal: stop.signal, onProgress }
      expect(await codeOf(() => renewKeys(vault, renewal))).toBe('job.cancelled')
      expect([countNotes(vault), vault.header.keys.next]).toEqual([100, undefined])
    }
    vault.close()
    expect(readdirSync(folder).toSorted()).toEqual(settledFiles)
    expect(countNotes(await open(folder))).toBe(100)
  })

  it('keeps what is written while it goes on', async () => {
    const made = await makeVault()
    let left = 2
    const onProgress = () => {
      if (left-- > 0) made.vault.writer.exec("insert into note (body) values ('meanwhile')")
    }
    const renewal = { secrets: [newPassphrase(renewed)], at: noon, onProgress }
    expect(countNotes(closing(await renewKeys(made.vault, renewal)))).toBe(102)
  })

  it('closes the readers once the copy is there, and keeps what is written until they are', async () => {
    const made = await makeVault()
    const told: string[] = []
    const closeReaders = async () => {
      told.push('closed')
      await setImmediate()
      made.vault.writer.exec("insert into note (body) values ('meanwhile')")
    }
    const onProgress = (done: number) => void told.push(`${done * 100} %`)
    const renewal = { secrets: [newPassphrase(renewed)], at: noon, onProgress, closeReaders }
    expect(countNotes(closing(await renewKeys(made.vault, renewal)))).toBe(101)
    const copy = ['25 %', '50 %', '100 %']
    expect(told).toEqual(['5 %', ...copy, 'closed', ...copy])
  })

  it('refuses to move a damaged database', async () => {
    const { folder, vault } = await makeVault()
    vault.close()
    flipByte(vaultPaths(folder).database, 4096 + 50)
    const again = await open(folder)
    expect(await codeOf(() => renewKeys(again, { secrets: [newPassphrase(renewed)], at: noon }))).toBe(
      'vault.damaged',
    )
    expect(again.isOpen).toBe(true)
  })

  it('refuses while a connection elsewhere keeps the log', async () => {
    const { folder, vault } = await makeVault()
    const paths = vaultPaths(folder)
    const { openReader } = await import('../../db/store/connection.ts')
    const reader = openReader(paths.database, vault.databaseKey)
    reader.exec('begin')
    reader.prepare('select count(*) from note').get()
    vault.writer.exec("insert into note (body) values ('after')")
    expect(await codeOf(() => renewKeys(vault, { secrets: [newPassphrase(renewed)], at: noon }))).toBe(
      'vault.inUse',
    )
    reader.close()
    expect(countNotes(await open(folder))).toBe(101)
  })
})

describe('a renewal that was cut off', () => {
  /** The states that a kill can leave, each made by hand: which steps were done. */
  const prepare = async (steps: { copied: boolean; swapped: boolean }) => {
    const { folder, vault } = await makeVault()
    const { paths, databaseKey } = vault
    const [nextKey, oldKey] = [randomBytes(32), Buffer.from(databaseKey)]
    const next = wrapDatabaseKey(vault.vaultId, nextKey, vault.masterKey)
    vault.saveHeader({ ...vault.header, keys: { ...vault.header.keys, next } })
    if (steps.copied) vacuumInto(vault.writer, rotatingName(paths))
    vault.close()
    if (steps.copied) rekeyCopy(rotatingName(paths), oldKey, nextKey)
    if (steps.swapped) renameSync(rotatingName(paths), paths.database)
    return folder
  }

  it.each([
    ['before the copy', { copied: false, swapped: false }],
    ['before the swap', { copied: true, swapped: false }],
    ['after the swap', { copied: true, swapped: true }],
  ])('%s opens with the old passphrase and leaves one key and no left-overs', async (_when, steps) => {
    const folder = await prepare(steps)
    const vault = await open(folder)
    expect([countNotes(vault), findDamage(vault.writer, 'full'), vault.header.keys.next]).toEqual([
      100,
      [],
      undefined,
    ])
    vault.close()
    expect(headerOf(vaultPaths(folder)).keys.next).toBeUndefined()
    expect(readdirSync(folder).toSorted()).toEqual(settledFiles)
    expect(countNotes(await open(folder))).toBe(100)
  })

  it('during the copy leaves half a file, which is swept', async () => {
    const folder = await prepare({ copied: false, swapped: false })
    const paths = vaultPaths(folder)
    copyFileSync(paths.header, rotatingName(paths))
    writeFileSync(`${rotatingName(paths)}-journal`, 'half')
    ;(await open(folder)).close()
    expect(readdirSync(folder).toSorted()).toEqual(settledFiles)
  })

  it('opens by the copy of the header as well', async () => {
    const folder = await prepare({ copied: true, swapped: true })
    flipByte(vaultPaths(folder).header, 300)
    expect(countNotes(await open(folder))).toBe(100)
  })
})

describe('backups after a renewal', () => {
  it('are listed as opening with what no longer opens the vault', async () => {
    const made = await makeVault()
    await backUp(made.vault, ownBackupPlace(made.vault, noon))
    expect(listBackups(made.vault).map(({ state }) => state)).toEqual(['current'])
    const vault = await renew(made)
    await backUp(vault, ownBackupPlace(vault, noon))
    expect(
      listBackups(vault)
        .map(({ state }) => state)
        .toSorted(),
    ).toEqual(['current', 'outdated'])
  })

  it('can be put under the new keys', async () => {
    const made = await makeVault()
    await backUp(made.vault, ownBackupPlace(made.vault, noon))
    const vault = await renew(made)
    const [backup] = listBackups(vault)
    if (!backup) throw new Error('no backup')
    expect(
      await codeOf(() => reencryptBackup(vault, backup, { secret: withPassphrase('not this one') })),
    ).toBe('vault.wrongPassphrase')
    const stop = new AbortController()
    const watch = { signal: stop.signal, onProgress: (done: number) => void (done >= 0.5 && stop.abort()) }
    expect(await codeOf(() => reencryptBackup(vault, backup, { secret: withPassphrase(), ...watch }))).toBe(
      'job.cancelled',
    )
    expect(listBackups(vault).map(({ state }) => state)).toEqual(['outdated'])
    await reencryptBackup(vault, backup, { secret: withPassphrase() })
    expect(listBackups(vault).map(({ folder, state }) => [folder, state])).toEqual([
      [backup.folder, 'current'],
    ])
    expect(readdirSync(vault.paths.backups)).toHaveLength(1)
    expect(await codeOf(() => open(backup.folder))).toBe('vault.wrongPassphrase')
    expect(countNotes(await open(backup.folder, withPassphrase(renewed)))).toBe(100)
  })

  it('lose none to a re-encryption that was cut off', async () => {
    const { folder, vault } = await makeVault()
    const [first, second] = [
      ownBackupPlace(vault, noon),
      `${ownBackupPlace(vault, noon).slice(0, -7)} (2).caucus`,
    ]
    for (const place of [first, second]) await backUp(vault, place)
    vault.close()
    renameSync(first, `${first}.outdated`) // cut off before the new one got the name
    cpSync(second, `${second}.outdated`, { recursive: true }) // and after
    cpSync(second, `${second}.part`, { recursive: true })
    const again = await open(folder)
    expect(
      listBackups(again)
        .map((backup) => backup.folder)
        .toSorted(),
    ).toEqual([second, first].toSorted())
    expect(readdirSync(again.paths.backups)).toHaveLength(2)
  })
})

import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findDamage } from '../../db/store/connection.ts'
import { backUp, ownBackupPlace } from '../../db/vault/backup.ts'
import { renewKeys } from '../../db/vault/key-renewal.ts'
import { changePassphrase } from '../../db/vault/slots.ts'
import { vaultPaths } from '../../db/vault/vault-paths.ts'
import { cheap, codeOf, countNotes, makeVault, newPassphrase, noon, open, passphrase } from './fixtures.ts'

const mounts: string[] = []
const mount = (folder: string): boolean => {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status === 0
  if (mounted) mounts.push(folder)
  return mounted
}

/** Only an administrator of a Linux machine can have a small disk to fill. */
const small = temporaryFolderForAll()
const canMount = process.platform === 'linux' && mount(small)
afterAll(() => {
  for (const folder of mounts) spawnSync('umount', [folder])
  rmSync(small, { recursive: true, force: true })
})

/** A vault of 100 notes on a disk with room for `left` more bytes. */
async function makeVaultOnFullDisk(name: string, left: number) {
  for (const old of readdirSync(small)) rmSync(join(small, old), { recursive: true })
  const made = await makeVault(join(small, `${name}.caucus`))
  made.vault.checkpoint()
  fillDisk(left)
  return made
}

function fillDisk(left: number): void {
  const ballast = join(small, 'ballast')
  rmSync(ballast, { force: true })
  let bytes = 0
  try {
    for (; ; bytes += 4096) writeFileSync(ballast, Buffer.alloc(4096), { flag: 'a' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
  writeFileSync(ballast, Buffer.alloc(bytes - left))
}

function temporaryFolderForAll(): string {
  const folder = join(process.env['TMPDIR'] ?? '/tmp', `caucus-small-disk-${process.pid}`)
  mkdirSync(folder)
  return folder
}

const expectWhole = async (folder: string, notes: number): Promise<void> => {
  rmSync(join(small, 'ballast'))
  const vault = await open(folder)
  expect([countNotes(vault), findDamage(vault.writer, 'full')]).toEqual([notes, []])
}

describe.skipIf(!canMount)('on a full disk', () => {
  it('a new vault is refused and leaves nothing', async () => {
    fillDisk(8192)
    expect(await codeOf(() => makeVault(join(small, 'New.caucus')))).toBe('vault.diskFull')
    expect(readdirSync(small)).toEqual(['ballast'])
  })

  it('a backup is refused and leaves the vault and no half of one', async () => {
    const { folder, vault } = await makeVaultOnFullDisk('Backup', 8192)
    expect(await codeOf(() => backUp(vault, ownBackupPlace(vault, noon)))).toBe('vault.diskFull')
    expect(readdirSync(vault.paths.backups)).toEqual([])
    vault.close()
    await expectWhole(folder, 100)
  })

  it('a change of passphrase is refused and the old one still opens', async () => {
    const { folder, vault } = await makeVaultOnFullDisk('Passphrase', 0)
    const before = readFileSync(vaultPaths(folder).header, 'utf8')
    const change = { from: passphrase, to: 'a new passphrase', cost: cheap, at: noon }
    expect(await codeOf(() => changePassphrase(vault, change))).toBe('vault.diskFull')
    expect(readFileSync(vaultPaths(folder).header, 'utf8')).toBe(before)
    vault.close()
    await expectWhole(folder, 100)
  })

  it('a renewal of the keys is refused and the vault stays open and as it was', async () => {
    const { folder, vault } = await makeVaultOnFullDisk('Renewal', 12_288)
    expect(
      await codeOf(() => renewKeys(vault, { secrets: [newPassphrase('a new passphrase')], at: noon })),
    ).toBe('vault.diskFull')
    expect(countNotes(vault)).toBe(100)
    vault.close()
    await expectWhole(folder, 100)
  })

  it('opening says so, and the vault opens when there is room again', async () => {
    const { folder, vault } = await makeVaultOnFullDisk('Opening', 0)
    vault.close()
    fillDisk(0)
    expect(await codeOf(() => open(folder))).toBe('vault.diskFull')
    await expectWhole(folder, 100)
  })

  it('closing loses nothing that was committed', async () => {
    const { folder, vault } = await makeVaultOnFullDisk('Closing', 40_960)
    const insert = vault.writer.prepare('insert into note (body) values (?)')
    let committed = 100
    let failure: unknown
    while (failure === undefined) {
      try {
        insert.run('a note that takes some room '.repeat(20))
        committed++
      } catch (error) {
        failure = error
      }
    }
    expect(await codeOf(() => vault.close())).toMatch(/^(no error|vault.diskFull)$/)
    expect(committed).toBeGreaterThan(100)
    await expectWhole(folder, committed)
  })
})

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUp, ownBackupPlace } from '../../db/vault/backup.ts'
import { listBackups } from '../../db/vault/backup-list.ts'
import { restoreVault } from '../../db/vault/restore.ts'
import { changePassphrase } from '../../db/vault/slots.ts'
import { vaultPaths } from '../../db/vault/vault-paths.ts'
import { flipByte } from './damage.ts'
import {
  cheap,
  codeOf,
  countNotes,
  makeClosedVault,
  makeVault,
  noon,
  open,
  passphrase,
  temporaryFolder,
  withPassphrase,
} from './fixtures.ts'

const restore = (from: string, to: string, secret = withPassphrase()) =>
  restoreVault({ from, to, secret, at: noon })

/** A closed vault of 101 notes with a backup of 100 in its own folder. */
async function makeBackedUp(): Promise<{ folder: string; backup: string }> {
  const { folder, vault } = await makeVault()
  const backup = ownBackupPlace(vault, noon)
  await backUp(vault, backup)
  vault.writer.exec("insert into note (body) values ('after the backup')")
  vault.close()
  return { folder, backup }
}

describe('restoring to a place that is none', () => {
  it('refuses a file, and leaves it as it is', async () => {
    const { backup } = await makeBackedUp()
    const to = join(temporaryFolder(), 'letter.csv')
    writeFileSync(to, 'a letter')
    expect(await codeOf(() => restore(backup, to))).toBe('vault.notAVault')
    expect(readFileSync(to, 'utf8')).toBe('a letter')
  })

  it('refuses to put a vault over itself', async () => {
    const { folder } = await makeBackedUp()
    expect(await codeOf(() => restore(folder, folder))).toBe('vault.exists')
    expect(readdirSync(dirname(folder))).toEqual([basename(folder)])
  })
})

describe('restoring to a free place', () => {
  it('gives a vault as it was when backed up', async () => {
    const { backup } = await makeBackedUp()
    const to = join(temporaryFolder(), 'Again.caucus')
    expect(await restore(backup, to)).toEqual({ replaced: undefined })
    expect(countNotes(await open(to))).toBe(100)
    expect(readdirSync(dirname(to))).toEqual(['Again.caucus'])
  })

  it('tells how far it is; stopped while it copies or checks, it leaves nothing behind', async () => {
    const { backup } = await makeBackedUp()
    const to = join(temporaryFolder(), 'Again.caucus')
    for (const last of [0.1, 0.5]) {
      const stop = new AbortController()
      const told: number[] = []
      const onProgress = (done: number, total: number) => {
        told.push(done / total)
        if (done / total >= last) stop.abort()
      }
      const watch = { signal: stop.signal, onProgress }
      const restoring = restoreVault({ from: backup, to, secret: withPassphrase(), at: noon, ...watch })
      expect(await codeOf(() => restoring)).toBe('job.cancelled')
      expect(told).toEqual(told.toSorted((one, other) => one - other))
      expect(readdirSync(dirname(to))).toEqual([])
    }
    await restore(backup, to)
  })

  it('takes along what a killed process left in the write-ahead log', async () => {
    const { folder, vault } = await makeVault()
    const crashed = join(temporaryFolder(), 'Crashed.caucus')
    mkdirSync(crashed)
    for (const name of ['vault.db', 'vault.db-wal', 'vault.json'])
      writeFileSync(join(crashed, name), readFileSync(join(folder, name)))
    vault.close()
    const to = join(temporaryFolder(), 'Again.caucus')
    await restore(crashed, to)
    expect(countNotes(await open(to))).toBe(100)
    expect(readdirSync(crashed).toSorted()).toEqual(['vault.db', 'vault.db-wal', 'vault.json'])
  })
})

describe('restoring over a vault', () => {
  it('keeps the replaced one beside, whole, and its backups with the restored one', async () => {
    const { folder, backup } = await makeBackedUp()
    const { replaced = '' } = await restore(backup, folder)
    expect(basename(replaced)).toBe('Coalition replaced-2026-03-03T12-00-00Z.caucus')
    expect(readdirSync(dirname(folder)).toSorted()).toEqual(
      [basename(replaced), 'Coalition.caucus'].toSorted(),
    )
    const restored = await open(folder)
    expect([countNotes(restored), listBackups(restored).map((found) => found.folder)]).toEqual([
      100,
      [backup],
    ])
    expect(countNotes(await open(replaced))).toBe(101)
  })

  it('finds another name when restored twice in a second', async () => {
    const { folder, backup } = await makeBackedUp()
    await restore(backup, folder)
    await restore(backup, folder)
    expect(readdirSync(dirname(folder))).toHaveLength(3)
  })

  it('replaces one whose header and database are lost', async () => {
    const { folder, backup } = await makeBackedUp()
    for (const name of ['vault.db', 'vault.json', 'vault.json.bak']) rmSync(join(folder, name))
    await restore(backup, folder)
    expect(countNotes(await open(folder))).toBe(100)
  })

  it('is refused while the vault is open', async () => {
    const { folder, backup } = await makeBackedUp()
    const vault = await open(folder)
    expect(await codeOf(() => restore(backup, folder))).toBe('vault.inUse')
    expect(countNotes(vault)).toBe(101)
  })

  it('never replaces a folder that is no vault', async () => {
    const { backup } = await makeBackedUp()
    const to = temporaryFolder()
    writeFileSync(join(to, 'letter.txt'), 'dear')
    expect(await codeOf(() => restore(backup, to))).toBe('vault.notAVault')
    expect(readdirSync(to)).toEqual(['letter.txt'])
  })
})

describe('a backup that cannot be restored', () => {
  it.each([
    ['is missing', 'vault.missing', (backup: string) => rmSync(backup, { recursive: true })],
    ['is damaged', 'vault.damaged', (backup: string) => flipByte(vaultPaths(backup).database, 4096 + 50)],
    ['has lost its database', 'vault.missing', (backup: string) => rmSync(vaultPaths(backup).database)],
    ['has lost both headers', 'vault.damaged', (backup: string) => rmHeaders(backup)],
  ])('because it %s leaves the vault as it is: %s', async (_what, code, change) => {
    const { folder, backup } = await makeBackedUp()
    change(backup)
    expect(await codeOf(() => restore(backup, folder))).toBe(code)
    expect(countNotes(await open(folder))).toBe(101)
    expect(readdirSync(dirname(folder))).toEqual(['Coalition.caucus'])
  })

  it('opens with the passphrase of its time, not with the one after', async () => {
    const { folder, backup } = await makeBackedUp()
    const vault = await open(folder)
    await changePassphrase(vault, { from: passphrase, to: 'a new passphrase', cost: cheap, at: noon })
    vault.close()
    expect(await codeOf(() => restore(backup, folder, withPassphrase('a new passphrase')))).toBe(
      'vault.wrongPassphrase',
    )
    await restore(backup, folder)
    expect(countNotes(await open(folder))).toBe(100)
  })

  it('is refused while it is open itself', async () => {
    const { folder, vault } = await makeVault()
    const to = join(temporaryFolder(), 'Again.caucus')
    expect(await codeOf(() => restore(folder, to))).toBe('vault.inUse')
    expect([countNotes(vault), existsSync(to)]).toEqual([100, false])
  })

  it('is not changed by restoring it', async () => {
    const { folder } = await makeClosedVault()
    const before = readFileSync(vaultPaths(folder).database)
    await restore(folder, join(temporaryFolder(), 'Again.caucus'))
    expect(readFileSync(vaultPaths(folder).database).equals(before)).toBe(true)
  })
})

function rmHeaders(folder: string): void {
  const { header, headerCopy } = vaultPaths(folder)
  for (const file of [header, headerCopy]) rmSync(file)
}

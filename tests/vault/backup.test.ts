import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toInstant } from '../../db/domain/instant.ts'
import { findDamage, openReader, withEmptyLog } from '../../db/store/connection.ts'
import { backUp, ownBackupPlace } from '../../db/vault/backup.ts'
import { verifyBackup } from '../../db/vault/backup-check.ts'
import { listBackups, pruneBackups, removeBackup } from '../../db/vault/backup-list.ts'
import { parseBackupName } from '../../db/vault/backup-name.ts'
import { vaultPaths } from '../../db/vault/vault-paths.ts'
import { flipByte } from './damage.ts'
import { codeOf, countNotes, makeVault, noon, open, temporaryFolder, withPassphrase } from './fixtures.ts'

const daysBefore = (days: number) => toInstant(Date.parse(noon) - days * 86_400_000)

describe('a backup', () => {
  it('is a complete vault that opens with the same secrets', async () => {
    const { recovery, vault } = await makeVault()
    const place = ownBackupPlace(vault, noon)
    await backUp(vault, place)
    expect(readdirSync(place).toSorted()).toEqual(['vault.db', 'vault.json', 'vault.json.bak'])
    const copy = await open(place)
    expect([countNotes(copy), findDamage(copy.writer, 'full')]).toEqual([100, []])
    copy.close()
    expect(countNotes(await open(place, { kind: 'recovery', secret: recovery }))).toBe(100)
  })

  it('tells how far it is; stopped half-way, it leaves nothing behind', async () => {
    const { vault } = await makeVault()
    vault.writer.prepare('insert into note (body) values (?)').run('x'.repeat(6_000_000))
    const place = ownBackupPlace(vault, noon)
    const stop = new AbortController()
    const told: number[] = []
    const onProgress = (done: number, total: number) => {
      told.push(done / total)
      if (done > total / 3) stop.abort()
    }
    const backup = backUp(vault, place, { signal: stop.signal, onProgress })
    expect(await codeOf(() => backup)).toBe('job.cancelled')
    expect(told).toEqual(told.toSorted((one, other) => one - other))
    expect(told.length).toBeGreaterThan(1)
    expect(readdirSync(vault.paths.backups)).toEqual([])
  })

  it('is stopped while it is checked, too', async () => {
    const { vault } = await makeVault()
    const place = ownBackupPlace(vault, noon)
    await backUp(vault, place)
    const [made] = listBackups(vault)
    const signal = AbortSignal.abort()
    expect(made && (await codeOf(() => verifyBackup(vault, made, { signal })))).toBe('job.cancelled')
    expect(made && (await codeOf(() => verifyBackup(vault, made)))).toBe('no error')
  })

  it('can be read on a disk that may not be written: it is one file with no log', async () => {
    const { vault } = await makeVault()
    const place = ownBackupPlace(vault, noon)
    await backUp(vault, place)
    const reader = openReader(vaultPaths(place).database, vault.databaseKey)
    expect(reader.pragma('journal_mode', { simple: true })).toBe('delete')
    expect(reader.prepare('select count(*) from note').pluck().get()).toBe(100)
    reader.close()
    expect(readdirSync(place).toSorted()).toEqual(['vault.db', 'vault.json', 'vault.json.bak'])
  })

  it.skipIf(process.platform === 'win32')('is private', async () => {
    const { vault } = await makeVault()
    const place = ownBackupPlace(vault, noon)
    await backUp(vault, place)
    const paths = [vault.paths.backups, place, ...readdirSync(place).map((name) => join(place, name))]
    expect(paths.filter((path) => statSync(path).mode & 0o077)).toEqual([])
  })

  it('holds the moment it began, while work goes on', async () => {
    const { vault } = await makeVault()
    vault.writer.prepare('insert into note (body) values (?)').run('x'.repeat(6_000_000))
    const place = ownBackupPlace(vault, noon)
    let [done, written] = [false, 0]
    const backup = backUp(vault, place).finally(() => (done = true))
    const insert = vault.writer.prepare('insert into note (body) values (?)')
    while (!done) {
      for (let row = 0; row < 4; row++, written++) insert.run('meanwhile '.repeat(50))
      await new Promise((resolve) => setImmediate(resolve))
    }
    await backup
    const copy = await open(place)
    expect([countNotes(copy), findDamage(copy.writer, 'full')]).toEqual([101, []])
    expect(written).toBeGreaterThan(4)
    expect([countNotes(vault), findDamage(vault.writer, 'full')]).toEqual([101 + written, []])
  })

  it('goes to another folder on request, but never over anything', async () => {
    const { vault } = await makeVault()
    const place = join(temporaryFolder(), 'Mine.caucus')
    await backUp(vault, place)
    expect(await codeOf(() => backUp(vault, place))).toBe('vault.exists')
    expect(await codeOf(() => backUp(vault, join(dirname(place), 'no', 'Mine.caucus')))).toBe('file.missing')
    expect(readdirSync(dirname(place))).toEqual(['Mine.caucus'])
    expect(countNotes(await open(place))).toBe(100)
  })

  it('fails aloud and leaves nothing when the vault is damaged', async () => {
    const { folder, vault } = await makeVault()
    vault.close()
    flipByte(vaultPaths(folder).database, 4096 + 50)
    const damaged = await open(folder)
    expect(await codeOf(() => backUp(damaged, ownBackupPlace(damaged, noon)))).toBe('backup.damaged')
    expect(readdirSync(damaged.paths.backups)).toEqual([])
  })

  it('is made of a vault whose folder was deleted while it was open, but not in that folder', async () => {
    const { folder, vault } = await makeVault()
    vault.writer.prepare('insert into note (body) values (?)').run('still here')
    expect(vault.place).toBe('here')
    rmSync(folder, { recursive: true })
    expect(vault.place).toBe('gone')
    expect(await codeOf(() => vault.expectKept())).toBe('vault.gone')
    expect(await codeOf(() => vault.saveHeader(vault.header))).toBe('vault.gone')
    expect(await codeOf(() => ownBackupPlace(vault, noon))).toBe('vault.gone')
    const place = join(temporaryFolder(), 'Kept.caucus')
    await backUp(vault, place)
    const copy = await open(place)
    expect([countNotes(copy), findDamage(copy.writer, 'full')]).toEqual([101, []])
  })

  it('waits for the place of a vault that was moved, whose saves are kept', async () => {
    const { folder, vault } = await makeVault()
    renameSync(folder, `${folder}-moved.caucus`)
    expect([vault.place, await codeOf(() => vault.expectKept())]).toEqual(['moved', 'no error'])
    expect(await codeOf(() => ownBackupPlace(vault, noon))).toBe('vault.moved')
    vault.writer.prepare('insert into note (body) values (?)').run('kept')
    vault.close()
    expect(countNotes(await open(`${folder}-moved.caucus`))).toBe(101)
  })

  it('says busy rather than miss commits while something reads on and on, and waits for what ends', async () => {
    const { vault } = await makeVault()
    vault.writer.pragma('busy_timeout=20')
    const reader = vault.openReader()
    reader.exec('begin')
    reader.prepare('select count(*) from note').get()
    vault.writer.exec("insert into note (body) values ('after')")
    expect(await codeOf(() => backUp(vault, ownBackupPlace(vault, noon)))).toBe('vault.busy')
    const emptied = withEmptyLog(vault.writer, () => undefined)
    reader.exec('commit')
    await emptied
    expect(await codeOf(() => backUp(vault, ownBackupPlace(vault, noon)))).toBe('no error')
  })

  it('takes the place of one that was cut off', async () => {
    const { vault } = await makeVault()
    const place = ownBackupPlace(vault, noon)
    mkdirSync(`${place}.part`)
    writeFileSync(join(`${place}.part`, 'vault.db'), 'half')
    await backUp(vault, place)
    expect(readdirSync(vault.paths.backups)).toHaveLength(1)
  })
})

describe('the list of backups', () => {
  it('gives two of the same second their own names', async () => {
    const { vault } = await makeVault()
    for (const _ of [1, 2]) await backUp(vault, ownBackupPlace(vault, noon))
    expect(
      listBackups(vault).map(({ folder, at }) => [folder.slice(vault.paths.backups.length + 1), at]),
    ).toEqual(
      expect.arrayContaining([
        ['Coalition 2026-03-03T12-00-00Z.caucus', '2026-03-03T12:00:00.000Z'],
        ['Coalition 2026-03-03T12-00-00Z (2).caucus', '2026-03-03T12:00:00.000Z'],
      ]),
    )
  })

  it('is empty before the first', async () => {
    const { vault } = await makeVault()
    expect([listBackups(vault), pruneBackups(vault)]).toEqual([[], []])
  })

  it('is newest first and tells damaged ones and those of other vaults', async () => {
    const { vault } = await makeVault()
    const other = (await makeVault()).vault
    for (const days of [3, 1, 2]) await backUp(vault, ownBackupPlace(vault, daysBefore(days)))
    await backUp(other, join(vault.paths.backups, `Other ${daysBefore(0).slice(0, 10)}T12-00-00Z.caucus`))
    const [, newest, middle] = listBackups(vault)
    flipByte(vaultPaths(newest?.folder ?? '').header, 100)
    rmSync(vaultPaths(middle?.folder ?? '').database)
    expect(listBackups(vault).map(({ at, state }) => [at, state])).toEqual([
      [daysBefore(0), 'foreign'],
      [daysBefore(1), 'damaged'],
      [daysBefore(2), 'damaged'],
      [daysBefore(3), 'current'],
    ])
  })

  it('knows its own names and no others', () => {
    expect(parseBackupName('My coalition 2026-03-03T12-00-00Z.caucus')).toBe(noon)
    expect(parseBackupName('My coalition 2026-03-03T12-00-00Z (12).caucus')).toBe(noon)
    const others = [
      'Coalition.caucus',
      'Coalition 2026-03-03.caucus',
      'C 2026-13-03T12-00-00Z.caucus',
      'C replaced-2026-03-03T12-00-00Z.caucus',
    ]
    expect(others.map(parseBackupName)).toEqual([undefined, undefined, undefined, undefined])
    expect(parseBackupName('C 2026-03-03T12-00-00Z.caucus.part')).toBeUndefined()
  })
})

describe('thinning out backups', () => {
  it('removes what the rules do not keep, and nothing it did not make', async () => {
    const { vault } = await makeVault()
    for (let hour = 0; hour < 3; hour++) {
      const at = toInstant(Date.parse(noon) + hour * 3_600_000)
      await backUp(vault, ownBackupPlace(vault, at))
    }
    mkdirSync(join(vault.paths.backups, 'Copy of mine.caucus'))
    const other = (await makeVault()).vault
    await backUp(other, join(vault.paths.backups, 'Other 2026-03-03T10-00-00Z.caucus'))
    expect(pruneBackups(vault).map(({ at }) => at)).toEqual(['2026-03-03T13:00:00.000Z', noon])
    expect(readdirSync(vault.paths.backups).toSorted()).toEqual([
      'Coalition 2026-03-03T14-00-00Z.caucus',
      'Copy of mine.caucus',
      'Other 2026-03-03T10-00-00Z.caucus',
    ])
  })

  it('refuses to remove what is not a backup', async () => {
    const { folder } = await makeVault()
    expect(() => removeBackup({ folder })).toThrow(RangeError)
    expect(await codeOf(() => open(folder, withPassphrase()))).toBe('vault.inUse')
  })
})

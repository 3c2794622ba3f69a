import { chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unlockVault } from '../../db/service/vault.ts'
import { caucus, errorOf, makeVault, passphrase, temporaryFolder } from './command-line.ts'
import { startCli } from './process.ts'

const list = (vault: string) => errorOf('list', vault, 'person')

/** Changes bytes in the middle of a file. */
function scribble(file: string): void {
  const bytes = readFileSync(file)
  bytes.fill(0x5a, bytes.length / 2, bytes.length / 2 + 64)
  writeFileSync(file, bytes)
}

describe('a vault that does not open', () => {
  it('is missing', async () => {
    expect(await list(join(temporaryFolder(), 'No.caucus'))).toMatchObject({ exit: 9, code: 'vault.missing' })
  })

  it('is no vault', async () => {
    const folder = join(temporaryFolder(), 'Photos')
    mkdirSync(folder)
    expect(await list(folder)).toMatchObject({ exit: 9, code: 'vault.notAVault' })
    const link = join(temporaryFolder(), 'Link.caucus')
    symlinkSync((await makeVault()).vault, link)
    expect(await list(link)).toMatchObject({ exit: 9, code: 'vault.linked' })
  })

  it('is open in another process', async () => {
    const { vault } = await makeVault()
    const open = await unlockVault(vault, { passphrase })
    try {
      const ran = await startCli(['list', vault, 'person', '--json'])
      expect(ran).toMatchObject({ code: 8, stdout: '' })
      expect(JSON.parse(ran.stderr)).toMatchObject({
        error: { code: 'vault.inUse', params: { path: expect.anything() as unknown } },
      })
    } finally {
      open.close()
    }
    expect(await caucus('list', vault, 'person')).toMatchObject({ code: 0 })
  })

  it('has a damaged header: never said to be a wrong passphrase', async () => {
    const { vault } = await makeVault()
    for (const name of ['vault.json', 'vault.json.bak']) scribble(join(vault, name))
    const error = await list(vault)
    expect(error).toMatchObject({ exit: 6, code: 'vault.damaged' })
    expect(error.message).toContain('Restore the newest backup')
  })

  it('has a damaged database', async () => {
    const { vault } = await makeVault()
    truncateSync(join(vault, 'vault.db'), 5000)
    expect(await list(vault)).toMatchObject({ exit: 6, code: 'vault.damaged' })
  })

  it('was made by a newer Caucus, and is left as it is', async () => {
    const { vault } = await makeVault()
    const open = await unlockVault(vault, { passphrase })
    open.folder.writer.pragma('user_version=99')
    open.close()
    const before = readFileSync(join(vault, 'vault.db'))
    const error = await list(vault)
    expect(error).toMatchObject({ exit: 7, code: 'vault.newer' })
    expect(error.message).toContain('version 99')
    expect(readFileSync(join(vault, 'vault.db')).equals(before)).toBe(true)
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('may not be written', async () => {
    const { vault } = await makeVault()
    chmodSync(vault, 0o500)
    chmodSync(join(vault, 'vault.db'), 0o400)
    expect(await list(vault)).toMatchObject({ exit: 10, code: 'vault.readOnly' })
    chmodSync(vault, 0o700)
  })

  it('is not encrypted', async () => {
    const { vault } = await makeVault()
    writeFileSync(
      join(vault, 'vault.db'),
      Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4080)]),
    )
    expect(await list(vault)).toMatchObject({ exit: 6, code: 'vault.unencrypted' })
  })
})

describe('caucus doctor', () => {
  it('mends a header of which one copy is whole', async () => {
    const { vault } = await makeVault()
    scribble(join(vault, 'vault.json'))
    const { code, stdout } = await caucus('doctor', vault, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      header: 'damaged',
      headerCopy: 'whole',
      headerRepaired: true,
    })
    expect(JSON.parse((await caucus('doctor', vault, '--json')).stdout)).toMatchObject({ agree: true })
  })

  it('says what is wrong, which backups there are and what to do', async () => {
    const { vault } = await makeVault()
    await caucus('backup', vault)
    truncateSync(join(vault, 'vault.db'), 5000)
    const { code, stdout } = await caucus('doctor', vault)
    expect(code).toBe(6)
    expect(stdout).toContain('The vault is damaged')
    expect(stdout).toContain('caucus restore')
    expect(stdout).toMatch(/backups\/Coalition 2026-03-03T15-00-00Z\.caucus/u)
  })

  it('does not say that the vault opens with a copy of the header when none is whole', async () => {
    const { vault } = await makeVault()
    for (const name of ['vault.json', 'vault.json.bak']) writeFileSync(join(vault, name), name)
    const { code, stdout } = await caucus('doctor', vault)
    expect(code).toBe(6)
    expect(stdout).not.toContain('opens with the other')
  })

  it('does not take a wrong passphrase for damage', async () => {
    const { vault } = await makeVault()
    const ran = await startCli(['doctor', vault], { CAUCUS_PASSPHRASE: 'wrong horse battery' })
    expect(ran.code).toBe(5)
  })
})

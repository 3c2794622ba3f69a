import { mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createVault } from '../../db/vault/create-vault.ts'
import {
  codeOf,
  countNotes,
  makeClosedVault,
  makeVault,
  newPassphrase,
  noon,
  open,
  temporaryFolder,
} from './fixtures.ts'

const create = (folder: string, secrets = [newPassphrase()]) => createVault({ folder, secrets, at: noon })

describe('creating a vault', () => {
  it('makes a folder that opens again with what was written', async () => {
    const { folder } = await makeClosedVault()
    expect(countNotes(await open(folder))).toBe(100)
  })

  it('leaves nothing beside the vault and only its own files inside', async () => {
    const { folder } = await makeClosedVault()
    expect(readdirSync(dirname(folder))).toEqual(['Coalition.caucus'])
    expect(readdirSync(folder).toSorted()).toEqual(['vault.db', 'vault.json', 'vault.json.bak', 'vault.lock'])
  })

  it.skipIf(process.platform === 'win32')('lets nobody else read it, whatever the umask', async () => {
    const before = process.umask(0)
    try {
      const { folder } = await makeVault()
      const modes = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777])
      expect(statSync(folder).mode & 0o777).toBe(0o700)
      expect(modes.map(([name]) => name)).toContain('vault.db-wal')
      expect(modes.filter(([, mode]) => mode !== 0o600)).toEqual([])
    } finally {
      process.umask(before)
    }
  })

  it('writes no content in plain text', async () => {
    const { folder } = await makeClosedVault()
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
    expect(files.filter((text) => text.includes('note 5') || text.includes('SQLite format 3'))).toEqual([])
  })

  it.each([
    ['a vault', async (place: string) => void (await makeClosedVault(place))],
    ['an empty folder', async (place: string) => mkdirSync(place)],
    ['a file', async (place: string) => writeFileSync(place, 'mine')],
    ['a link that leads nowhere', async (place: string) => symlinkSync('/nowhere/at/all', place)],
  ])('never goes over %s', async (_what, occupy) => {
    const place = join(temporaryFolder(), 'Coalition.caucus')
    await occupy(place)
    expect(await codeOf(() => create(place))).toBe('vault.exists')
  })

  it('refuses a passphrase of fewer than ten characters and leaves no folder', async () => {
    const place = join(temporaryFolder(), 'Coalition.caucus')
    expect(await codeOf(() => create(place, [newPassphrase('nine char')]))).toBe('vault.weakPassphrase')
    expect(readdirSync(dirname(place))).toEqual([])
  })

  it('counts characters as people do, after normalization', async () => {
    const folder = temporaryFolder()
    const nineAccents = 'é'.repeat(9).normalize('NFD')
    expect(await codeOf(() => create(join(folder, 'a'), [newPassphrase(nineAccents)]))).toBe(
      'vault.weakPassphrase',
    )
    expect(await codeOf(() => create(join(folder, 'b'), [newPassphrase('   short   ')]))).toBe(
      'vault.weakPassphrase',
    )
  })

  it('refuses a keychain as the only way in', async () => {
    const folder = join(temporaryFolder(), 'a')
    const keychain = { kind: 'keychain', secret: Buffer.alloc(32, 7) } as const
    expect(await codeOf(() => createVault({ folder, secrets: [keychain], at: noon }))).toBe('vault.lastSlot')
  })

  it('says so when the folder around it does not exist', async () => {
    expect(await codeOf(() => create(join(temporaryFolder(), 'no', 'Coalition.caucus')))).toBe('file.missing')
  })

  it('takes a name with a slash at the end', async () => {
    const place = join(temporaryFolder(), 'Coalition.caucus')
    const vault = await create(`${place}/`)
    vault.close()
    expect(readdirSync(dirname(place))).toEqual(['Coalition.caucus'])
  })

  it('takes the place of an attempt that was cut off', async () => {
    const place = join(temporaryFolder(), 'Coalition.caucus')
    mkdirSync(`${place}.part`)
    writeFileSync(join(`${place}.part`, 'vault.db'), 'half')
    const vault = await create(place)
    vault.close()
    expect(readdirSync(dirname(place))).toEqual(['Coalition.caucus'])
  })
})

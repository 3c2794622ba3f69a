import { closeSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caucus, caucusWith, makeVault, passphrase, temporaryFolder } from './command-line.ts'

const withoutSecret = { env: { CAUCUS_PASSPHRASE: undefined } }

describe('the passphrase', () => {
  it.each([
    ['--passphrase', 'my secret words'],
    ['--passphrase=my secret words', ''],
    ['--new-passphrase', 'my secret words'],
  ])('is refused as an argument (%s), is not repeated, and the reason is given', async (option, value) => {
    const { code, stdout, stderr } = await caucus('verify', '/nowhere', option, value)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('never given as an argument')
    expect(stderr).not.toContain('my secret words')
  })

  it('is read from a file descriptor, up to the end of the line', async () => {
    const { vault } = await makeVault()
    const file = join(temporaryFolder(), 'secret')
    writeFileSync(file, `${passphrase}\nnot this\n`)
    const fd = openSync(file, 'r')
    try {
      const ran = await caucusWith(
        withoutSecret,
        'list',
        vault,
        'person',
        '--passphrase-fd',
        String(fd),
        '--json',
      )
      expect(ran).toMatchObject({ code: 0, stderr: '' })
    } finally {
      closeSync(fd)
    }
  })

  it('is not waited for where nobody can type it', async () => {
    const { vault } = await makeVault()
    const ran = await caucusWith(withoutSecret, 'list', vault, 'person')
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('CAUCUS_PASSPHRASE')
  })

  it('names a descriptor that cannot be read', async () => {
    const { vault } = await makeVault()
    const ran = await caucusWith(withoutSecret, 'list', vault, 'person', '--passphrase-fd', '987')
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('987')
  })

  it('that is empty is a wrong one', async () => {
    const { vault } = await makeVault()
    const empty = join(temporaryFolder(), 'empty')
    writeFileSync(empty, '\n')
    const fd = openSync(empty, 'r')
    const ran = await caucusWith(withoutSecret, 'list', vault, 'person', '--passphrase-fd', String(fd))
    closeSync(fd)
    expect(ran).toMatchObject({ code: 5, stdout: '' })
  })

  it('that is wrong has its own exit code and says that nothing was harmed', async () => {
    const { vault } = await makeVault()
    const ran = await caucusWith(
      { env: { CAUCUS_PASSPHRASE: 'wrong horse battery' } },
      'list',
      vault,
      'person',
    )
    expect(ran).toMatchObject({ code: 5, stdout: '' })
    expect(ran.stderr).toContain('That is not the passphrase. The vault is unharmed')
  })
})

const changing = (to: string, from = passphrase) => ({
  env: { CAUCUS_PASSPHRASE: from, CAUCUS_NEW_PASSPHRASE: to },
})

describe('caucus passphrase', () => {
  it('changes it: the new one opens, the old one does not, and older backups are named', async () => {
    const { vault } = await makeVault()
    await caucus('backup', vault)
    const ran = await caucusWith(changing('another long passphrase'), 'passphrase', vault, '--json')
    expect(ran.code).toBe(0)
    expect((JSON.parse(ran.stdout) as { outdatedBackups: string[] }).outdatedBackups).toHaveLength(1)
    expect(await caucus('list', vault, 'person')).toMatchObject({ code: 5 })
    const opened = await caucusWith(changing('', 'another long passphrase'), 'list', vault, 'person')
    expect(opened.code).toBe(0)
  })

  it('refuses one that is too short and changes nothing', async () => {
    const { vault } = await makeVault()
    expect(await caucusWith(changing('short'), 'passphrase', vault)).toMatchObject({ code: 3 })
    expect(await caucus('list', vault, 'person')).toMatchObject({ code: 0 })
  })

  it('makes new keys for one that somebody else may know, and wants to be told about the sheet', async () => {
    const { vault } = await makeVault()
    await caucus('backup', vault)
    const options = changing('another long passphrase')
    expect(await caucusWith(options, 'passphrase', vault, '--someone-may-know')).toMatchObject({ code: 2 })
    const ran = await caucusWith(options, 'passphrase', vault, '--someone-may-know', '--no-recovery')
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('still open with the old passphrase')
    expect(await caucus('list', vault, 'person')).toMatchObject({ code: 5 })
  })
})

import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caucus, caucusWith, makeVault, passphrase, temporaryFolder } from './command-line.ts'

const env = { CAUCUS_PASSPHRASE: undefined }

const once = (line: string, asked = 'Passphrase') => [{ asked, line }]
const twice = (first: string, second: string) => [
  { asked: 'New passphrase', line: first },
  { asked: 'The same again', line: second },
]

describe('the prompt', () => {
  it('asks for the passphrase on stderr and does not show it', async () => {
    const { vault } = await makeVault()
    const ran = await caucusWith({ env, typed: once(passphrase) }, 'list', vault, 'person', '--json')
    expect(ran).toMatchObject({ code: 0, stdout: '{"total":0,"rows":[\n]}\n' })
    expect(ran.stderr).toContain('Passphrase')
    expect(ran.stderr).not.toContain(passphrase)
  })

  it('asks for a new one twice, and makes nothing when they differ', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'vault'))
    const vault = join(folder, 'vault', 'A.caucus')
    const create = ['create', vault, '--no-recovery']
    const differing = await caucusWith({ env, typed: twice(passphrase, 'correct horse batterie') }, ...create)
    expect(differing).toMatchObject({ code: 2, stdout: '' })
    expect(differing.stderr).toContain('The two were not the same')
    expect(existsSync(vault)).toBe(false)
    expect(await caucusWith({ env, typed: twice(passphrase, passphrase) }, ...create)).toMatchObject({
      code: 0,
    })
    expect(await caucus('list', vault, 'person')).toMatchObject({ code: 0 })
  })

  it('is in Spanish where the answers are', async () => {
    const { vault } = await makeVault()
    const spanish = { ...env, LANG: 'es_CO.UTF-8' }
    const ran = await caucusWith(
      { env: spanish, typed: once(passphrase, 'Frase de contraseña') },
      'list',
      vault,
      'person',
    )
    expect(ran.stderr).toContain('Frase de contraseña')
  })

  it('is ended by Ctrl-C', async () => {
    const { vault } = await makeVault()
    const ran = await caucusWith({ env, typed: once('\u0003') }, 'list', vault, 'person')
    expect(ran).toMatchObject({ code: 130, stdout: '' })
  })
})

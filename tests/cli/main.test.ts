import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, watch } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  caucusWith,
  dumpOf,
  makeStateVault,
  makeVault,
  publicData,
  sample,
  temporaryFolder,
} from './command-line.ts'
import { exitOf, spawnCli, startCli } from './process.ts'

describe('the program itself', () => {
  it('creates, imports and lists, each in a process of its own', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'vault'))
    const vault = join(folder, 'vault', 'A.caucus')
    expect(await startCli(['create', vault, '--no-recovery', '--json'])).toMatchObject({
      code: 0,
      stderr: '',
    })
    const imported = await startCli([
      'import',
      vault,
      '--kind',
      'congress',
      join(sample, 'congress'),
      '--json',
    ])
    expect(imported).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(imported.stdout)).toMatchObject({ created: 4 })
    const listed = await startCli(['list', vault, 'legislator', '--json'])
    expect(JSON.parse(listed.stdout)).toMatchObject({ total: 4 })
  })

  it('says which Caucus it is', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(await startCli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('puts only the answer on stdout and only the failure on stderr', async () => {
    const failed = await startCli(['list', '/nowhere/at/all', 'person', '--json'])
    expect(failed).toMatchObject({ code: 9, stdout: '' })
    expect(JSON.parse(failed.stderr)).toMatchObject({ error: { code: 'vault.missing' } })
  })

  it('is quiet when nobody reads on', async () => {
    const { vault } = await makeStateVault()
    const child = spawnCli(['dump', vault])
    await once(child.stdout, 'readable')
    child.stdout.destroy()
    let stderr = ''
    child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()))
    expect(await exitOf(child)).toBe(0)
    expect(stderr).toBe('')
  })

  it.skipIf(!existsSync(publicData))('ends an import at Ctrl-C, and nothing of it is there', async () => {
    const { vault } = await makeStateVault()
    const before = await dumpOf(vault)
    const child = spawnCli(['import', vault, '--kind', 'congress', join(publicData, 'us-congress'), '--json'])
    // Once: a second one would end the process on the spot.
    const opened = watch(vault, (_event, name) => {
      if (name === 'vault.db-wal' && !child.killed) child.kill('SIGINT')
    })
    const code = await exitOf(child)
    opened.close()
    expect(code).toBe(130)
    expect(await dumpOf(vault)).toBe(before)
  })
})

describe('an unforeseen failure', () => {
  const broken = {
    zone: 'UTC',
    now: (): number => {
      throw new Error('what was typed')
    },
  }

  it('has a number to report, and tells where it came from only when asked to', async () => {
    const { vault } = await makeStateVault()
    const plain = await caucusWith({ clock: broken }, 'follow-up', vault, 'list')
    expect(plain).toMatchObject({ code: 1, stdout: '' })
    expect(plain.stderr).toMatch(/report it with the number [0-9a-f-]{36}\.\n$/u)
    expect(plain.stderr).not.toContain('what was typed')
    const debug = await caucusWith({ clock: broken }, 'follow-up', vault, 'list', '--debug')
    expect(debug.stderr).toContain('what was typed')
  })

  it('is JSON where JSON was asked for', async () => {
    const { vault } = await makeStateVault()
    const { stderr } = await caucusWith({ clock: broken }, 'follow-up', vault, 'list', '--json')
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'unexpected' } })
  })
})

describe('progress', () => {
  const importing = (vault: string) => ['import', vault, '--kind', 'openstates', join(sample, 'state')]

  it('is shown on a terminal only', async () => {
    const { vault } = await makeVault()
    const seen = await caucusWith({ terminal: true }, ...importing(vault), '--dry-run')
    expect(seen.stderr).toContain('Reading 0 % (0/6)')
    expect(seen.stderr.endsWith('\r\u001b[K')).toBe(true)
    expect(await caucusWith({}, ...importing(vault), '--dry-run')).toMatchObject({ code: 0, stderr: '' })
  })

  it('can be ended while it is shown: nothing is written', async () => {
    const { vault } = await makeVault()
    const before = await dumpOf(vault)
    const interruption = new AbortController()
    const { signal } = interruption
    const ran = await caucusWith(
      { terminal: true, signal, onStderr: () => interruption.abort() },
      ...importing(vault),
    )
    expect(ran).toMatchObject({ code: 130, stdout: '' })
    expect(ran.stderr).toContain('It was cancelled. Nothing was changed.')
    expect(await dumpOf(vault)).toBe(before)
  })
})

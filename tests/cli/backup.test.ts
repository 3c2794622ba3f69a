import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixedClock } from '../../db/domain/clock.ts'
import { answerOf, caucus, caucusWith, dumpOf, errorOf, makeStateVault, makeVault } from './command-line.ts'

interface Made {
  readonly path: string
  readonly bytes: number
}

describe('caucus backup and restore', () => {
  it('makes a vault of its own that opens with the same passphrase and says the same', async () => {
    const { folder, vault } = await makeStateVault()
    const { path, bytes } = await answerOf<Made>('backup', vault, '--out', join(folder, 'Copy.caucus'))
    expect(path).toBe(join(folder, 'Copy.caucus'))
    expect(bytes).toBeGreaterThan(100_000)
    expect(await dumpOf(path)).toBe(await dumpOf(vault))
  })

  it('goes into a folder that is there, under a name with the moment', async () => {
    const { folder, vault } = await makeVault()
    mkdirSync(join(folder, 'stick'))
    const { path } = await answerOf<Made>('backup', vault, '--out', join(folder, 'stick'))
    expect(path).toBe(join(folder, 'stick', 'Coalition 2026-03-03T15-00-00Z.caucus'))
  })

  it('never goes over something that is there', async () => {
    const { folder, vault } = await makeVault()
    await answerOf('backup', vault, '--out', join(folder, 'Copy.caucus'))
    const again = await errorOf('backup', vault, '--out', join(folder, 'Copy.caucus'))
    expect(again).toMatchObject({ exit: 14, code: 'vault.exists' })
  })

  it('never goes into a vault, which would take it along when it is replaced', async () => {
    const { vault } = await makeVault()
    const inside = await errorOf('backup', vault, '--out', join(vault, 'Copy.caucus'))
    expect(inside).toMatchObject({ code: 'export.insideVault' })
    expect(existsSync(join(vault, 'Copy.caucus'))).toBe(false)
  })

  it('never goes into a vault by way of a link', async () => {
    const { folder, vault } = await makeVault()
    const links = [join(folder, 'into'), join(folder, 'around')] as const
    mkdirSync(join(vault, 'backups'), { recursive: true })
    symlinkSync(join(vault, 'backups'), links[0])
    symlinkSync(vault, links[1])
    for (const out of [links[0], join(links[0], 'Copy.caucus'), join(links[1], 'new', 'Copy.caucus')])
      expect(await errorOf('backup', vault, '--out', out)).toMatchObject({ code: 'export.insideVault' })
    expect(readdirSync(join(vault, 'backups'))).toEqual([])
  })

  it('is restored in place of the vault, which is kept beside it', async () => {
    const { folder, vault } = await makeStateVault()
    const before = await dumpOf(vault)
    const { path } = await answerOf<Made>('backup', vault, '--out', join(folder, 'Copy.caucus'))
    await caucus('log', vault, '--with', 'Amara Okoye', '--type', 'call')
    const changed = await dumpOf(vault)
    const { replaced } = await answerOf<{ replaced: string }>('restore', path, '--to', vault)
    expect(await dumpOf(vault)).toBe(before)
    expect(await dumpOf(replaced)).toBe(changed)
  })

  it('is restored to a free place', async () => {
    const { folder, vault } = await makeVault()
    const { path } = await answerOf<Made>('backup', vault)
    const to = join(folder, 'New.caucus')
    expect(await answerOf('restore', path, '--to', to)).toEqual({ vault: to, replaced: null })
    expect(await dumpOf(to)).toBe(await dumpOf(vault))
  })

  it('is refused with another passphrase, and the vault stays', async () => {
    const { vault } = await makeVault()
    const before = await dumpOf(vault)
    const { path } = await answerOf<Made>('backup', vault)
    const ran = await caucusWith(
      { env: { CAUCUS_PASSPHRASE: 'wrong horse battery' } },
      'restore',
      path,
      '--to',
      vault,
    )
    expect(ran.code).toBe(5)
    expect(await dumpOf(vault)).toBe(before)
  })

  it('of something that is no backup is refused', async () => {
    const { folder, vault } = await makeVault()
    expect(await errorOf('restore', join(folder, 'nothing'), '--to', vault)).toMatchObject({ exit: 9 })
    expect(await errorOf('restore', vault)).toMatchObject({ exit: 2 })
  })

  it('comes by itself with the first change of a day, and only with that', async () => {
    const { vault } = await makeStateVault()
    const backups = () =>
      existsSync(join(vault, 'backups')) ? readdirSync(join(vault, 'backups')).length : 0
    const log = (day: string) =>
      caucusWith({ clock: fixedClock(`${day}T15:00:00Z`) }, 'log', vault, '--with', 'okoye', '--type', 'call')
    await caucus('list', vault, 'person')
    expect(backups()).toBe(0)
    const counts: number[] = []
    for (const day of ['2026-03-03', '2026-03-03', '2026-03-04']) {
      await log(day)
      counts.push(backups())
    }
    expect(counts).toEqual([1, 1, 2])
  })
})

describe('checks that take long', () => {
  /** Interrupted as soon as something is said of how far it is. */
  const interrupted = (...argv: readonly string[]) => {
    const interruption = new AbortController()
    const onStderr = () => interruption.abort()
    return caucusWith({ terminal: true, signal: interruption.signal, onStderr }, ...argv)
  }

  it('tell on a terminal how far they are', async () => {
    const { folder, vault } = await makeVault()
    const { path } = await answerOf<Made>('backup', vault)
    const verified = await caucusWith({ terminal: true }, 'verify', vault)
    expect(verified.stderr).toMatch(/Checking \d+ %/u)
    expect(verified.stderr).toContain('Checking 100 %')
    const restored = await caucusWith({ terminal: true }, 'restore', path, '--to', join(folder, 'New.caucus'))
    expect(restored.stderr).toMatch(/Restoring \d+ %/u)
    expect([verified.code, restored.code]).toEqual([0, 0])
    expect(await caucus('verify', vault)).toMatchObject({ stderr: '' })
  })

  it('are ended by Ctrl-C: a check says nothing', async () => {
    const { vault } = await makeVault()
    expect(await interrupted('verify', vault)).toMatchObject({ code: 130, stdout: '' })
  })

  it('are ended by Ctrl-C: a restore leaves nothing behind, and the vault as it was', async () => {
    const { folder, vault } = await makeStateVault()
    const { path } = await answerOf<Made>('backup', vault, '--out', join(folder, 'Copy.caucus'))
    await caucus('log', vault, '--with', 'Amara Okoye', '--type', 'call')
    const [before, beside] = [await dumpOf(vault), readdirSync(dirname(vault))]
    expect(await interrupted('restore', path, '--to', vault)).toMatchObject({ code: 130, stdout: '' })
    expect(await interrupted('restore', path, '--to', join(folder, 'New.caucus'))).toMatchObject({
      code: 130,
    })
    expect([await dumpOf(vault), readdirSync(dirname(vault))]).toEqual([before, beside])
    expect(readdirSync(folder).filter((name) => name.startsWith('New'))).toEqual([])
  })
})

describe('caucus verify', () => {
  it('says that the vault is whole and which backups there are', async () => {
    const { vault } = await makeVault()
    await answerOf('backup', vault)
    expect(await answerOf('verify', vault)).toMatchObject({
      ok: true,
      findings: [],
      agree: true,
      backups: [{ state: 'current', at: '2026-03-03T15:00:00.000Z' }],
    })
    const { stdout } = await caucus('verify', vault)
    expect(stdout).toContain('The vault is whole.')
    expect(stdout).toContain('opens with the passphrase of today')
  })
})

describe('caucus dump', () => {
  it('is one JSON object with every table, and has nothing that differs between runs', async () => {
    const { vault } = await makeStateVault()
    const dump = await dumpOf(vault)
    const { tables } = JSON.parse(dump) as { tables: Record<string, unknown[]> }
    expect(tables['person']).toHaveLength(5)
    expect(await dumpOf(vault)).toBe(dump)
  })
})

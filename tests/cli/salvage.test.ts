import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caucus, answerOf, errorOf, listOf, makeStateVault } from './command-line.ts'

const page = 4096

/** Damages one page in ten, but not the first, which says how the file is to be read. */
function damagePages(file: string): void {
  const bytes = readFileSync(file)
  for (let at = page * 30; at < bytes.length; at += page * 40) bytes.fill(0, at, at + 64)
  writeFileSync(file, bytes)
}

interface Salvaged {
  readonly vault: string
  readonly tables: readonly { table: string; kept: number; lost: number | null }[]
}

describe('caucus doctor --salvage-to', () => {
  it('makes a vault that works from one that is whole', async () => {
    const { folder, vault } = await makeStateVault()
    const target = join(folder, 'Saved.caucus')
    const { tables } = await answerOf<Salvaged>('doctor', vault, '--salvage-to', target)
    expect(tables.filter(({ lost }) => lost !== 0)).toEqual([])
    expect((await caucus('dump', target)).stdout).toBe((await caucus('dump', vault)).stdout)
    expect(await listOf(target, 'legislator', '--filter', 'okoye')).toMatchObject({ total: 1 })
    expect(await answerOf('undo', target)).toMatchObject({ kept: [] })
  })

  it('saves what can be read of a damaged one, into a vault that can be worked with', async () => {
    const { folder, vault } = await makeStateVault()
    damagePages(join(vault, 'vault.db'))
    expect(await caucus('verify', vault)).toMatchObject({ code: 6 })
    const target = join(folder, 'Saved.caucus')
    const { tables } = await answerOf<Salvaged>('doctor', vault, '--salvage-to', target)
    expect(tables.reduce((sum, { kept }) => sum + kept, 0)).toBeGreaterThan(0)
    expect(await listOf(target, 'person')).toMatchObject({ total: expect.any(Number) as number })
  })

  it('never goes over something that is there', async () => {
    const { vault } = await makeStateVault()
    expect(await errorOf('doctor', vault, '--salvage-to', vault)).toMatchObject({
      exit: 14,
      code: 'vault.exists',
    })
  })
})

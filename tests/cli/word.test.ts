import { describe, expect, it } from 'vitest'
import { answerOf, caucus, errorOf, listOf, makeStateVault } from './command-line.ts'

interface Listed {
  readonly rows: readonly { readonly key: string | null; readonly name: string; readonly uses: number }[]
}

describe('caucus word', () => {
  it('makes a type that is logged and found, renames, retires and removes words', async () => {
    const { vault } = await makeStateVault()
    const types = ['--of', 'interaction-type']
    const made = ['word', vault, 'add', 'Home visit', ...types, '--meeting', 'no', '--counts-as', 'attempt']
    await answerOf(...made)
    await caucus('log', vault, '--with', 'Amara Okoye', '--type', 'home visit', '--outcome', 'met')
    expect((await listOf(vault, 'interaction', '--filter', 'type=Home visit')).rows).toHaveLength(1)
    expect(await errorOf('word', vault, 'remove', 'Home visit', ...types)).toMatchObject({
      exit: 13,
      code: 'word.inUse',
    })
    await caucus('word', vault, 'set', 'visita', ...types, '--name', 'Capitol visit', '--place', '1')
    await caucus('word', vault, 'set', 'Home visit', ...types, '--retire')
    const { rows } = await answerOf<Listed>('word', vault, 'list', ...types)
    expect(rows[0]).toMatchObject({ key: 'visit', name: 'Capitol visit' })
    expect(rows.at(-1)).toMatchObject({ name: 'Home visit', uses: 1 })
    const again = ['log', vault, '--with', 'Amara Okoye', '--type', 'Home visit', '--outcome', 'met']
    expect(await errorOf(...again)).toMatchObject({ exit: 2 })
    await caucus('word', vault, 'set', 'Capitol visit', ...types, '--name', '')
    expect((await caucus('word', vault, 'list', ...types)).stdout).toContain('Home visit (Retired)')
  })

  it('adds a sector and a tie that reads both ways, and refuses a name that is taken', async () => {
    const { vault } = await makeStateVault()
    await caucus('word', vault, 'add', 'Harbor', '--of', 'sector')
    await caucus('add', vault, 'organization', 'Quay Choir', '--set', 'sector=harbor')
    expect(await errorOf('word', vault, 'add', 'salud', '--of', 'sector')).toMatchObject({
      exit: 3,
      code: 'word.taken',
    })
    await caucus('word', vault, 'add', 'sponsors', '--of', 'relationship-type', '--back', 'is sponsored by')
    expect((await caucus('word', vault, 'list')).stdout).toMatch(/sponsors +is sponsored by/u)
    await caucus('word', vault, 'remove', 'sponsors', '--of', 'relationship-type')
    expect((await caucus('word', vault, 'list')).stdout).not.toContain('sponsors')
    expect((await caucus('history', vault)).stdout).toContain('Word removed')
  })
})

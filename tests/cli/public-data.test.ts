import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerOf, caucus, dumpOf, listOf, makeVault, publicData } from './command-line.ts'

const congress = join(publicData, 'us-congress')
const vermont = join(publicData, 'openstates', 'vt')

interface Imported {
  readonly errors: readonly { code: string }[]
}

describe.skipIf(!existsSync(publicData))('with the public files of Congress and of Vermont', () => {
  it('a working day leaves what it should: every count is that of the files', async () => {
    const { folder, vault } = await makeVault()
    const importing = (kind: string, path: string) =>
      answerOf<Imported>('import', vault, '--kind', kind, path)
    expect(await importing('congress', congress)).toMatchObject({ created: 537, missing: 0 })
    const countOf = async (...filter: readonly string[]) =>
      (await listOf(vault, 'legislator', '--limit', '1', ...filter)).total
    expect(await countOf()).toBe(537)
    expect(await countOf('--filter', 'chamber=upper')).toBe(100)
    expect(await countOf('--filter', 'chamber=lower')).toBe(437)
    expect((await listOf(vault, 'committee', '--limit', '1')).total).toBe(49 + 181)
    expect((await listOf(vault, 'membership', '--limit', '1')).total).toBe(3879)
    expect((await listOf(vault, 'office', '--limit', '1')).total).toBe(1312)

    const before = await dumpOf(vault)
    expect(await importing('congress', congress)).toMatchObject({ created: 0, updated: 0, unchanged: 537 })
    const state = await importing('openstates', vermont)
    expect(state).toMatchObject({ created: 180 })
    expect(state.errors.filter(({ code }) => code === 'membership.unresolved')).toHaveLength(414 - 403)
    await answerOf('undo', vault)
    expect(await dumpOf(vault)).toBe(before)

    await caucus('log', vault, '--with', 'Bernard Sanders', '--type', 'meeting', '--on', 'today')
    const out = join(folder, 'r.json')
    const period = ['--from', 'today', '--to', 'today', '--chamber', 'United States Senate']
    const report = ['report', vault, 'contact', ...period, '--format', 'json', '--out', out]
    expect(await answerOf(...report)).toMatchObject({ records: 1 })

    const changed = await dumpOf(vault)
    const { path } = await answerOf<{ path: string }>('backup', vault, '--out', join(folder, 'Copy.caucus'))
    await answerOf('restore', path, '--to', join(folder, 'Restored.caucus'))
    expect(await dumpOf(join(folder, 'Restored.caucus'))).toBe(changed)
    expect(await answerOf('verify', vault)).toMatchObject({ ok: true })
  })
})

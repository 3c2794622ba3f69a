import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caucus, errorOf, listOf, makeStateVault } from './command-line.ts'

const json = async (...args: string[]) => {
  const { code, stdout, stderr } = await caucus(...args, '--json')
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Record<string, unknown>
}

describe('caucus view', () => {
  it('keeps a filter, an order and columns, shows them, shares them and lets them go', async () => {
    const { vault, folder } = await makeStateVault()
    const saved = ['--list', 'legislator', '--filter', 'chamber=upper or name~okoye', '--sort', '-name']
    await json('view', vault, 'save', 'Upper', ...saved, '--columns', 'name,seat,committee', '--pin')
    const { rows } = (await json('view', vault, 'list')) as { rows: Record<string, unknown>[] }
    expect(rows).toMatchObject([{ name: 'Upper', list: 'legislator', pinned: true }])
    const { stdout } = await caucus('view', vault, 'show', 'upper')
    expect(stdout).toMatch(/^Name\s+Jurisdiction\s+Chamber\s+District\s+Committee/u)
    const expected = await listOf(vault, 'legislator', '--filter', 'chamber=upper or name~okoye')
    expect(expected.total).toBeGreaterThan(1)
    expect(await json('view', vault, 'show', 'Upper')).toMatchObject({ total: expected.total })

    const file = join(folder, 'upper.json')
    await json('view', vault, 'export', 'Upper', '--out', file)
    expect(readFileSync(file, 'utf8')).not.toContain('Okoye, ')
    await json('view', vault, 'remove', 'Upper')
    expect(await json('view', vault, 'list')).toMatchObject({ total: 0 })
    await json('view', vault, 'import', file)
    const again = await caucus('view', vault, 'import', file)
    expect(again.stdout).toContain('This view is here already: “Upper”')
    expect(await json('view', vault, 'list')).toMatchObject({ total: 1 })
    expect(await json('view', vault, 'show', 'Upper')).toMatchObject({ total: expected.total })
    expect(await errorOf('view', vault, 'show', 'Nobody')).toMatchObject({ exit: 4 })
  })

  it('is shown without what is gone of it, which is told beside it', async () => {
    const { vault } = await makeStateVault()
    await json('field', vault, 'add', 'Berth', '--for', 'person', '--type', 'number')
    await json('tag', vault, 'add', 'champion', 'okoye')
    const berth = [
      '--filter',
      'field.berth empty and tag=champion',
      '--sort',
      'field.berth',
      '--columns',
      'name,field.berth',
    ]
    await json('view', vault, 'save', 'Ours', '--list', 'person', ...berth, '--group', 'tag')
    expect(await caucus('view', vault, 'show', 'ours')).toMatchObject({ stderr: '' })
    await json('tag', vault, 'delete', 'champion')
    const without = await caucus('view', vault, 'show', 'ours')
    expect(without.stderr).toBe('“tag=champion” asks for a tag that is not here, or not shown now.\n')
    await json('field', vault, 'remove', 'Berth')
    const { code, stdout, stderr } = await caucus('view', vault, 'show', 'ours')
    expect([code, stdout]).toEqual([0, 'Nothing.\n'])
    expect(stderr.split('\n')).toEqual([
      '“field.berth empty” cannot be answered: this field is not here any more, or not shown now. No row fulfils it.',
      '“tag=champion” asks for a tag that is not here, or not shown now.',
      'The view names fields that are not here any more, or not shown now, and is shown without them: berth.',
      '',
    ])
  })

  it('shows any field as a column, and rows in groups with their counts', async () => {
    const { vault } = await makeStateVault()
    const columns = ['--columns', 'name,committee,serving', '--group', 'chamber']
    const found = (await json('list', vault, 'legislator', ...columns)) as {
      groups: { value: string; count: number }[]
      rows: { name: string; fields: Record<string, unknown> }[]
    }
    expect(found.groups.map(({ value }) => value)).toEqual(['upper', 'lower'])
    const silas = found.rows.find(({ name }) => name === 'Silas Whitcombe')
    expect(silas?.fields).toEqual({ committee: ['Human Dignity'], serving: true })
    const { stdout } = await caucus('list', vault, 'legislator', ...columns)
    expect(stdout).toContain(`Chamber: Upper chamber (${found.groups[0]?.count} rows)`)
    expect(await errorOf('list', vault, 'legislator', '--columns', 'height')).toMatchObject({ exit: 2 })
    expect(await errorOf('list', vault, 'legislator', '--group', 'name')).toMatchObject({ exit: 3 })
  })
})

describe('caucus member', () => {
  it('says what would be handed over, hands it over, and takes it back', async () => {
    const { vault } = await makeStateVault()
    await json('member', vault, 'add', 'Ben Ode', '--email', 'ben@example.org')
    await json('follow-up', vault, 'add', 'Write to her', '--owner', 'Ben')
    const self = ((await json('member', vault, 'list')) as { rows: { name: string }[] }).rows[0]?.name ?? ''
    expect((await caucus('member', vault, 'list')).stdout).toContain(`\n${self} (You) `)
    const hand = ['member', vault, 'hand-over', 'Ben Ode', '--to', self]
    expect(await json(...hand, '--dry-run')).toEqual({ batch: null, contacts: 0, followUps: 1, meetings: 0 })
    const { batch } = await json(...hand, '--leaves')
    expect(await json('member', vault, 'list')).toMatchObject({ total: 1, rows: [{ followUps: 1 }] })
    await json('member', vault, 'return', 'ben')
    expect(await json('member', vault, 'list')).toMatchObject({ total: 2, rows: [{ followUps: 1 }, {}] })
    expect(await errorOf('member', vault, 'return', 'ben')).toMatchObject({ code: 'record.notFound' })
    await json('undo', vault)
    await json('undo', vault, String(batch))
    expect(await json('member', vault, 'list')).toMatchObject({ total: 2, rows: [{ followUps: 0 }, {}] })
    const own = ['member', vault, 'hand-over', self, '--to', 'Ben Ode', '--leaves']
    expect(await errorOf(...own)).toMatchObject({ exit: 13, code: 'member.isSelf' })
    await json('member', vault, 'use', 'Ben')
    await json(...own)
    expect(await json('member', vault, 'list')).toMatchObject({
      total: 1,
      rows: [{ name: 'Ben Ode', isSelf: true }],
    })
  })
})

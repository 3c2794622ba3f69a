import { describe, expect, it } from 'vitest'
import { answerOf, caucus, errorOf, listOf, makeStateVault } from './command-line.ts'

describe('caucus cadence', () => {
  it('adds one for a tag, says why somebody is red by it, and lists how many it watches', async () => {
    const { vault } = await makeStateVault()
    const add = ['Champions', '--ideal', '14', '--max', '45', '--tag', 'champion']
    const said = await caucus('cadence', vault, 'add', ...add)
    expect(said.stdout).toContain('Cadence “Champions” added')
    await answerOf(
      'log',
      vault,
      '--with',
      'okoye',
      '--type',
      'call',
      '--on',
      '2026-01-15',
      '--outcome',
      'spoke',
    )
    await caucus('cadence', vault, 'set', 'okoye', '--cadence', 'champ')
    const shown = await caucus('show', vault, 'okoye')
    expect(shown.stdout).toMatch(/^Silence +red: 47 days, maximum 45, cadence ‘Champions’$/mu)
    expect(await answerOf('cadence', vault, 'list')).toMatchObject([
      { name: 'Champions', idealDays: 14, maxDays: 45, tags: ['champion'], contacts: 1 },
    ])
    expect((await caucus('cadence', vault, 'list')).stdout).toMatch(/Champions +14 +45 +champion +1/u)
    expect(await listOf(vault, 'person', '--filter', 'cadence=cold')).toMatchObject({ total: 1 })
  })

  it('gives a contact days of its own, a pause, nothing, and its tags again', async () => {
    const { vault } = await makeStateVault()
    await answerOf(
      'log',
      vault,
      '--with',
      'okoye',
      '--type',
      'call',
      '--on',
      '2026-01-15',
      '--outcome',
      'spoke',
    )
    const set = async (...how: string[]) => (await caucus('cadence', vault, 'set', 'okoye', ...how)).stdout
    expect(await set('--ideal', '40', '--max', '60')).toContain('amber: 47 days, maximum 60, days of its own')
    expect(await set('--paused-until', '2026-04-01')).toContain('green: 47 days')
    expect(await set('--resume')).toContain('amber: 47 days')
    expect(await set('--none')).toContain('nobody watches how long it is silent')
    expect(await set('--by-tag')).toContain('red: 47 days, maximum 45, the usual days')
  })

  it('removes one, and takes it back with undo', async () => {
    const { vault } = await makeStateVault()
    await answerOf('cadence', vault, 'add', 'Yearly', '--ideal', '300', '--max', '400')
    expect((await caucus('cadence', vault, 'remove', 'yearly')).stdout).toContain('Cadence “Yearly” removed')
    expect(await answerOf('cadence', vault, 'list')).toEqual([])
    await caucus('undo', vault)
    expect(await answerOf('cadence', vault, 'list')).toMatchObject([{ name: 'Yearly' }])
  })

  it.for([
    [['set', 'okoye'], 'usage'],
    [['set', 'okoye', '--ideal', '3'], 'usage'],
    [['set', 'okoye', '--none', '--by-tag'], 'usage'],
    [['set', 'okoye', '--cadence', 'Nothing'], 'record.notFound'],
    [['add', 'Odd', '--ideal', '9', '--max', '3'], 'input.invalid'],
    [['add', 'Odd', '--ideal', '0', '--max', '3'], 'usage'],
  ] as const)('refuses %o', async ([args, code]) => {
    const { vault } = await makeStateVault()
    const [verb, ...rest] = args
    expect((await errorOf('cadence', vault, verb, ...rest)).code).toBe(code)
  })
})

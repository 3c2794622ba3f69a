import { describe, expect, it } from 'vitest'
import { answerOf, caucus, errorOf, listOf, makeStateVault } from './command-line.ts'

describe('caucus show', () => {
  it('tells everything about a legislator, by name or by id', async () => {
    const { vault } = await makeStateVault()
    await caucus('log', vault, '--with', 'Amara Okoye', '--type', 'call', '--subject', 'Housing')
    await caucus('follow-up', vault, 'add', 'Write to her', '--with', 'Amara Okoye')
    const byName = await answerOf<{ id: string }>('show', vault, 'amara okoye')
    expect(byName).toMatchObject({
      noun: 'person',
      name: 'Amara Okoye',
      terms: [{ chamber: 'ZZ House of Representatives', district: '3A', serving: true }],
      offices: [{ kind: 'capitol' }],
      interactions: [{ subject: 'Housing' }],
      followUps: [{ title: 'Write to her' }],
    })
    expect(await answerOf('show', vault, byName.id)).toEqual(byName)
    expect(await answerOf('show', vault, byName.id.toUpperCase())).toEqual(byName)
  })

  it('says it in words, its lists under headings', async () => {
    const { vault } = await makeStateVault()
    await caucus(
      'log',
      vault,
      '--with',
      'Amara Okoye',
      '--type',
      'call',
      '--notes',
      'First line\nSecond line',
    )
    const person = await caucus('show', vault, 'Amara Okoye')
    expect(person.stdout).toMatch(/^Name +Amara Okoye$/mu)
    expect(person.stdout).toMatch(/^Terms\n-----\nChamber +District/mu)
    const { rows } = await listOf(vault, 'interaction')
    const { stdout } = await caucus('show', vault, String(rows[0]?.['id']))
    expect(stdout).toContain('Notes\n-----\nFirst line\nSecond line\n')
  })

  it('shows every kind of record there is', async () => {
    const { vault } = await makeStateVault()
    await caucus('follow-up', vault, 'add', 'Write to her', '--with', 'Amara Okoye')
    for (const noun of ['person', 'office', 'committee', 'membership', 'follow-up']) {
      const { rows } = await listOf(vault, noun)
      for (const { id } of rows) expect(await caucus('show', vault, String(id))).toMatchObject({ code: 0 })
    }
  })

  it('does not find what is restricted, in the trash or not there', async () => {
    const { vault } = await makeStateVault()
    const logging = ['log', vault, '--with', 'Amara Okoye', '--type', 'call', '--sensitivity', 'restricted']
    const { id } = await answerOf<{ id: string }>(...logging)
    expect(await errorOf('show', vault, id)).toMatchObject({ exit: 4, code: 'record.notFound' })
    expect(await caucus('show', vault, id, '--clearance', 'restricted')).toMatchObject({ code: 0 })
    expect(await errorOf('show', vault, 'Nobody Atall')).toMatchObject({ exit: 4, code: 'record.notFound' })
  })
})

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerOf, caucus, errorOf, listOf, makeStateVault } from './command-line.ts'

interface Made {
  readonly id: string
}

describe('caucus add and edit', () => {
  it('adds a person and an organization with what is known of them, and changes it', async () => {
    const { vault } = await makeStateVault()
    await caucus('add', vault, 'organization', 'Harbor Choir', '--set', 'sector=faith', '--set', 'trust=4')
    const adding = ['add', vault, 'person', 'Dr. José Peña', '--organization', 'Harbor Choir']
    const more = ['--title', 'Director', '--email', 'jose@example.org', '--set', 'languages=Spanish; English']
    const { id } = await answerOf<Made>(...adding, ...more, '--set', 'about=Knows the county')
    expect(await answerOf('show', vault, id)).toMatchObject({
      name: 'José Peña',
      salutation: 'Dr.',
      languages: ['Spanish', 'English'],
      about: 'Knows the county',
      contactPoints: [{ kind: 'email', value: 'jose@example.org' }],
      affiliations: [{ title: 'Director', organization: { name: 'Harbor Choir' }, isPrimary: true }],
    })
    expect(await answerOf('show', vault, 'Harbor Choir')).toMatchObject({
      sector: { key: 'faith' },
      trust: 4,
    })
    await caucus('edit', vault, 'jose pena', '--set', 'pronouns=he/him', '--set', 'about=', '--set', 'tier=1')
    expect(await answerOf('show', vault, id)).toMatchObject({ pronouns: 'he/him', about: null, tier: 1 })
    const same = await caucus('edit', vault, 'jose pena', '--set', 'tier=1')
    expect(same.stdout).toBe('José Peña was so already\n')
  })

  it('warns of who is here already and may be the same, and adds all the same', async () => {
    const { vault } = await makeStateVault()
    const adding = ['add', vault, 'person', 'Ivo Brandt', '--email', 'ivo@example.org']
    const { id, similar } = await answerOf<Made & { readonly similar: unknown }>(...adding)
    expect(similar).toEqual([])
    const again = await answerOf<Made>(...adding)
    expect(again).toMatchObject({
      similar: [{ id, name: 'Ivo Brandt', reason: expect.stringContaining('ivo@') }],
    })
    expect(again.id).not.toBe(id)
    const { stderr, stdout } = await caucus(...adding)
    expect(stderr).toContain(`may be the same as Ivo Brandt (${id}), who is here already: `)
    expect(stdout).toContain('Ivo Brandt added')
    const house = ['add', vault, 'organization', 'Lantern Harbor Society']
    expect((await caucus(...house)).stderr).toBe('')
    expect((await caucus(...house)).stderr).toContain('may be the same as Lantern Harbor Society (')
  })

  it('adds nobody with an e-mail address or a number that could reach nobody, and names it', async () => {
    const { vault } = await makeStateVault()
    for (const [option, value, words] of [
      ['--email', 'ivo at example', 'is not an e-mail address such as ana@example.org'],
      ['--phone', 'none', 'is not a phone number: it has no digits'],
    ] as const) {
      const adding = ['add', vault, 'person', 'Ivo Brandt', option, value]
      expect(await errorOf(...adding)).toMatchObject({ exit: 3, code: 'input.invalid' })
      expect((await caucus(...adding)).stderr).toContain(`“${value}” ${words}`)
    }
    expect(await errorOf('show', vault, 'Ivo Brandt')).toMatchObject({ exit: 4 })
  })

  it('names the fields there are for one that is not, and keeps nothing of a wrong value', async () => {
    const { vault } = await makeStateVault()
    const wrong = await errorOf('edit', vault, 'Amara Okoye', '--set', 'shoe=43')
    expect(wrong).toMatchObject({ exit: 2, code: 'usage' })
    expect(JSON.stringify(wrong)).toContain('pronouns')
    const maybe = await errorOf('edit', vault, 'Amara Okoye', '--set', 'do-not-contact=maybe')
    expect(maybe).toMatchObject({ exit: 2, message: expect.stringContaining('yes, no') as string })
    expect(await errorOf('edit', vault, 'Amara Okoye', '--set', 'tier=7')).toMatchObject({ exit: 3 })
    expect(await errorOf('edit', vault, 'Amara Okoye', '--set', 'pronouns')).toMatchObject({ exit: 2 })
    expect(await answerOf('show', vault, 'Amara Okoye')).toMatchObject({ tier: null, pronouns: null })
  })
})

describe('caucus field', () => {
  it('makes a field, fills it in, narrows and exports by it, renames a choice, retires and removes it', async () => {
    const { vault } = await makeStateVault()
    const choices = ['--type', 'choice', '--choices', 'Vale; Orrin Quay']
    const { key } = await answerOf<{ key: string }>('field', vault, 'add', 'District office', ...choices)
    expect(key).toBe('field.district_office')
    await caucus('edit', vault, 'Amara Okoye', '--set', 'field.district_office=orrin quay')
    const found = async (value: string) =>
      (await listOf(vault, 'legislator', '--filter', `field.district_office="${value}"`)).rows.length
    expect([await found('Orrin Quay'), await found('vale')]).toEqual([1, 0])
    const out = join(dirname(vault), 'people.csv')
    const columns = ['--columns', 'name,field.district_office', '--format', 'csv', '--out', out]
    expect(await answerOf('export', vault, 'legislator', ...columns)).toMatchObject({
      fields: ['name', 'field.district_office', 'id'],
    })
    expect(readFileSync(out, 'utf8')).toMatch(/Name,District office,Id[\s\S]*Amara Okoye,Orrin Quay,/u)
    await caucus(
      'field',
      vault,
      'set',
      'District office',
      '--rename',
      'Orrin Quay=Orrin',
      '--label',
      'Office',
    )
    expect([await found('Orrin'), key]).toEqual([1, 'field.district_office'])
    await caucus('field', vault, 'set', key, '--retire')
    const listed = await caucus('field', vault, 'list')
    expect(listed.stdout).toContain('Office (Retired)')
    expect(await answerOf('field', vault, 'remove', 'office')).toMatchObject({ values: 1 })
    expect(await answerOf('field', vault, 'list')).toEqual([])
    expect(await errorOf('field', vault, 'set', 'Office', '--retire')).toMatchObject({ exit: 4 })
    await caucus('undo', vault)
    expect(await found('Orrin')).toBe(1)
  })

  it('of both kinds is set on people and organizations', async () => {
    const { vault } = await makeStateVault()
    await caucus('add', vault, 'organization', 'Harbor Choir')
    await caucus('field', vault, 'add', 'Rota', '--for', 'contact')
    await caucus('edit', vault, 'Amara Okoye', '--set', 'field.rota=Mondays')
    await caucus('edit', vault, 'Harbor Choir', '--set', 'Rota=Tuesdays')
    for (const noun of ['person', 'organization'])
      expect((await listOf(vault, noun, '--filter', 'field.rota~days')).rows).toHaveLength(1)
  })

  it('stays with what is restricted: neither listed, nor exported, nor told', async () => {
    const { vault } = await makeStateVault()
    const made = await caucus('field', vault, 'add', 'Shelter', '--sensitivity', 'restricted')
    expect(made.stdout).toContain('--clearance restricted only')
    const raised = ['--clearance', 'restricted']
    await caucus('edit', vault, 'Amara Okoye', '--set', 'Shelter=Quiet house', ...raised)
    expect(await answerOf('field', vault, 'list')).toEqual([])
    const out = join(dirname(vault), 'all.json')
    await caucus('export', vault, 'legislator', '--format', 'json', '--out', out)
    expect(readFileSync(out, 'utf8')).not.toContain('Quiet house')
    await caucus('export', vault, 'legislator', '--format', 'json', '--out', out, '--overwrite', ...raised)
    expect(readFileSync(out, 'utf8')).toContain('Quiet house')
  })
})
